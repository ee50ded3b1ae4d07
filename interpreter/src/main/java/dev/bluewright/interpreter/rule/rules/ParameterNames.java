package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parameters that a sentence names, with a value where one is shown. */
final class ParameterNames {
  /** {@code ?sort=asc}, {@code max_price=20}. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?<![\\w&?/])(?:(?:/[\\w{}:/-]*)?[?&])?([A-Za-z]\\w*)=([\\w.-]*[\\w]|\\{[^}]*\\}|<[^>]*>|\\[[^\\]]*\\])?");

  private static final Pattern MORE = Pattern.compile("\\G&([A-Za-z]\\w*)=([\\w.-]*[\\w])?");

  /** As many as one block of code is read for. */
  private static final int MOST_IN_CODE = 100;

  private static final Pattern CALL =
      Pattern.compile("^\\s*GET (\\S+\\?\\S+)\\s*$", Pattern.MULTILINE);

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)\\b(?:query|url|string|optional|search|filter) (?:string )?param(?:eter)?s?\\b");

  private static final Pattern NAME = Pattern.compile("[a-z]\\w*");
  private static final Pattern QUOTED = Pattern.compile("[\"'“‘]([A-Za-z]\\w*)[\"'”’]");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b([a-z]+(?:_[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)+)\\b");

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\bparam(?:eter)?s? (?:named |called )?[\"'“‘]([A-Za-z]\\w*)[\"'”’]");
  private static final Pattern LEAD =
      Pattern.compile("(?i)\\b(?:query|url|optional) (?:string )?param");
  private static final Pattern LISTED =
      Pattern.compile("^[`\"']?([A-Za-z]\\w*)[`\"']?(?= ?[-–—:(]|$)");
  private static final Pattern AGAIN =
      Pattern.compile(
          "^(?:The|This) (query|parameter|query parameter|search term|term|keyword|value)"
              + " (?:is|will be|should be|must be|can be)\\b");

  /** Names of one word that are hardly anything else beside the word "parameter". */
  private static final Pattern USUAL =
      Pattern.compile(
          "\\b(q|page|limit|sort|order|search|size)\\b(?=(?:,? (?:and |or )?\\w+){0,2} (?:query"
              + " |url |string )*param)|(?<=param |parameter |params |parameters |named |called"
              + " )\\b(q|page|limit|sort|order|search|size)\\b");

  private static final Set<String> NO_NAMES = Set.of("application_json");

  /** A parameter with its place. */
  record Named(String name, Optional<String> value, Span span) {}

  private ParameterNames() {}

  static List<Named> in(Statement statement) {
    var text = statement.sentence().text();
    var named = new ArrayList<Named>();
    shown(statement.sentence().prose(), text, 0, named);
    if (named.isEmpty()) {
      listed(statement, text).ifPresent(named::add);
    }
    if (named.isEmpty()) {
      before(statement, text).ifPresent(named::add);
    }
    if (named.isEmpty() && SPOKEN.matcher(text).find()) {
      coded(statement, named);
      List.of(QUOTED, WRITTEN, USUAL).forEach(way -> spoken(statement, text, way, named));
    }
    return named;
  }

  /** {@code GET /plots?term=oak}, in a block of code. */
  static List<Named> inCode(Prose code) {
    var named = new ArrayList<Named>();
    CALL.matcher(code.text())
        .results()
        .forEach(call -> shown(code, call.group(1), call.start(1), named));
    return named.subList(0, Math.min(MOST_IN_CODE, named.size()));
  }

  /** "limit - the most that are shown", below "Query parameters:". */
  private static Optional<Named> listed(Statement statement, String text) {
    var name = LISTED.matcher(text);
    boolean below =
        statement.passage().kind() == Passage.Kind.BULLET
            && statement
                .passage()
                .above()
                .filter(above -> LEAD.matcher(above.prose().text()).find())
                .isPresent();
    return below && name.find()
        ? Optional.of(
            new Named(
                name.group(1),
                Optional.empty(),
                statement.sentence().prose().place(name.start(1), name.end(1))))
        : Optional.empty();
  }

  /** "The query is used to …": the one that was named last in the paragraph. */
  private static Optional<Named> before(Statement statement, String text) {
    var again = AGAIN.matcher(text);
    if (!again.find()) {
      return Optional.empty();
    }
    return NAMED
        .matcher(statement.textBefore())
        .results()
        .reduce((_, later) -> later)
        .map(
            found ->
                new Named(
                    found.group(1),
                    Optional.empty(),
                    statement.sentence().prose().place(again.start(), again.end(1))));
  }

  private static void shown(Prose prose, String text, int offset, List<Named> named) {
    var found = SHOWN.matcher(text);
    var from = 0;
    while (found.find(from)) {
      named.add(named(found.toMatchResult(), prose, offset));
      from = found.end();
      var more = MORE.matcher(text);
      while (more.find(from) && more.start() == from) {
        named.add(named(more.toMatchResult(), prose, offset));
        from = more.end();
      }
    }
  }

  private static Named named(MatchResult found, Prose prose, int offset) {
    var value = Optional.ofNullable(found.group(2)).filter(text -> text.matches("[\\w.-]+"));
    return new Named(
        found.group(1), value, prose.place(offset + found.start(), offset + found.end()));
  }

  /** Those that are marked as code. */
  private static void coded(Statement statement, List<Named> named) {
    var prose = statement.sentence().prose();
    prose.codes().stream()
        .filter(span -> NAME.matcher(prose.text()).region(span.start(), span.end()).matches())
        .forEach(
            span ->
                named.add(
                    new Named(
                        prose.text().substring(span.start(), span.end()),
                        Optional.empty(),
                        prose.place(span.start(), span.end()))));
  }

  private static void spoken(Statement statement, String text, Pattern way, List<Named> named) {
    way.matcher(text)
        .results()
        .forEach(
            found -> {
              var group = found.group(1) == null ? 2 : 1;
              var name = found.group(group);
              if (name != null
                  && !NO_NAMES.contains(name)
                  && named.stream().noneMatch(each -> each.name().equals(name))) {
                var place =
                    statement.sentence().prose().place(found.start(group), found.end(group));
                named.add(new Named(name, Optional.empty(), place));
              }
            });
  }
}
