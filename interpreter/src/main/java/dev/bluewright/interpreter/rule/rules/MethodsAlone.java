package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.SpokenPath;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * "The POST request makes a plot", "it allows GET and DELETE requests": methods whose path was
 * named before, in the paragraph or in the lines above.
 *
 * @param path where they are sent
 */
record MethodsAlone(ResourcePath path, List<Method> methods) {
  private static final String METHOD = "(?:GET|POST|PUT|PATCH|DELETE)";
  private static final String METHODS =
      "(?<methods>" + METHOD + "(?:(?:, and |, | and | or |/)" + METHOD + ")*)";
  private static final String CALLED = "(?: (?:requests?|methods?|calls?|operations?))?";
  private static final String ENDPOINT = "(?: (?:one|endpoint|route|operation|request|call))?";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "^(?:[Tt]he |[Aa]n? |[Ii]ts )?(?:HTTP )?" + METHODS + CALLED + "(?= ?[–:-]| [a-z])"),
          Pattern.compile(
              "^(?:The |One )?(?:first|second|third|fourth|fifth|last|other)?"
                  + ENDPOINT
                  + " ?(?:is|accepts|handles|takes) an? (?:HTTP )?"
                  + METHODS
                  + " (?:request|call|method|endpoint|operation)"),
          Pattern.compile(
              "^(?:It|This (?:endpoint|route|path)|The (?:endpoint|route|path))"
                  + " (?:allows|supports|accepts|handles|takes|responds to|offers) (?:both"
                  + " )?(?:an? )?(?:HTTP )?"
                  + METHODS
                  + CALLED));
  private static final Pattern ONE = Pattern.compile(METHOD);

  /** "The third endpoint is /plots", and nothing else; the sentence after it tells the methods. */
  private static final Pattern PATH_ALONE =
      Pattern.compile(
          "^(?:The |One )?(?:first|second|third|fourth|fifth|sixth|last|next|other)?"
              + ENDPOINT
              + " is(?: at)?:? [\"'“`]?(?<path>/[A-Za-z][^\\s\"'”`]*?)[\"'”`]?\\.?$");

  /** A method, and the words that speak of its calls. */
  record Method(String name, Span span) {}

  /** Those of a sentence, or of the one after it, where one names the path and one the methods. */
  static Optional<MethodsAlone> in(Statement statement) {
    return ofPathBefore(statement).or(() -> ofPathAlone(statement));
  }

  private static Optional<MethodsAlone> ofPathAlone(Statement statement) {
    var alone = PATH_ALONE.matcher(statement.sentence().text());
    return alone.find()
        ? ResourcePath.of(alone.group("path"))
            .flatMap(
                path ->
                    said(statement.textAfter())
                        .map(said -> new MethodsAlone(path, methods(said, statement.span()))))
        : Optional.empty();
  }

  private static Optional<MethodsAlone> ofPathBefore(Statement statement) {
    var text = statement.sentence().text();
    if (text.contains("/")) {
      return Optional.empty();
    }
    return said(text)
        .flatMap(
            said ->
                SpokenPath.before(statement)
                    .flatMap(spoken -> ResourcePath.of(spoken.path()))
                    .map(path -> new MethodsAlone(path, methods(said, spoken(said, statement)))));
  }

  private static Optional<MatchResult> said(String text) {
    return WAYS.stream().flatMap(way -> way.matcher(text).results()).findFirst();
  }

  private static Span spoken(MatchResult said, Statement statement) {
    return statement.sentence().prose().place(said.start(), said.end());
  }

  private static List<Method> methods(MatchResult said, Span span) {
    return ONE.matcher(said.group("methods"))
        .results()
        .map(found -> new Method(found.group(), span))
        .toList();
  }
}
