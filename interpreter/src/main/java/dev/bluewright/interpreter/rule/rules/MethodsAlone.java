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

  /** A method, and the words that speak of its calls. */
  record Method(String name, Span span) {}

  /** Those of a sentence that names no path of its own. */
  static Optional<MethodsAlone> in(Statement statement) {
    var text = statement.sentence().text();
    if (text.contains("/")) {
      return Optional.empty();
    }
    return WAYS.stream()
        .flatMap(way -> way.matcher(text).results())
        .findFirst()
        .flatMap(
            said ->
                SpokenPath.before(statement)
                    .flatMap(spoken -> ResourcePath.of(spoken.path()))
                    .map(path -> new MethodsAlone(path, methods(said, statement))));
  }

  private static List<Method> methods(MatchResult said, Statement statement) {
    var span = statement.sentence().prose().place(said.start(), said.end());
    return ONE.matcher(said.group("methods"))
        .results()
        .map(found -> new Method(found.group(), span))
        .toList();
  }
}
