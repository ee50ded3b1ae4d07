package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Vocabulary;
import dev.bluewright.interpreter.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * "201 and a JSON object containing a "plot_id" field and a "message" field": what one call answers
 * when all is well, member by member, with a message among them.
 *
 * @param shown the members, each with what it says
 * @param span where they are told
 */
record AnswerMembers(Map<String, Object> shown, Span span) {
  private static final int FIRST_ERROR = 400;
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?i)\\b(?:json )?(?:object|response|body) (?:with|containing|including|(?:that|which)"
              + " (?:contains|includes|has))\\b");
  private static final String MESSAGE = "message";
  private static final Map<String, String> DONE =
      Map.of("create", "Created.", "update", "Updated.", "delete", "Deleted.");
  private static final Vocabulary VOCABULARY = new Vocabulary("common", "members", "entrances");

  /** Those that a sentence tells beside a status; none where it says anything else of them. */
  static Optional<AnswerMembers> in(Statement statement, AnswerPart part) {
    var prose = statement.sentence().prose();
    return part.status() >= FIRST_ERROR
        ? Optional.empty()
        : OBJECT
            .matcher(prose.text())
            .results()
            .findFirst()
            .flatMap(object -> of(object, part, prose))
            .filter(found -> found.isAllKnown(statement, part));
  }

  private static Optional<AnswerMembers> of(MatchResult object, AnswerPart part, Prose prose) {
    var names =
        MemberNames.in(prose, object.start()).stream()
            .map(found -> found.group(1))
            .filter(name -> name.matches("[a-z_].*"))
            .toList();
    return names.contains(MESSAGE)
        ? Optional.of(
            new AnswerMembers(
                shown(names, part), prose.place(object.start(), prose.text().length())))
        : Optional.empty();
  }

  private static Map<String, Object> shown(List<String> names, AnswerPart part) {
    var words =
        part.message()
            .filter(text -> !names.contains(text))
            .orElseGet(() -> DONE.getOrDefault(part.outcome().orElse(""), "Done."));
    var shown = new LinkedHashMap<String, Object>();
    names.forEach(name -> shown.put(name, name.equals(MESSAGE) ? words : ""));
    return shown;
  }

  private boolean isAllKnown(Statement statement, AnswerPart part) {
    return statement.tokens().stream()
        .filter(token -> span.contains(token.span()))
        .allMatch(token -> shown.containsKey(token.text()) || isKnown(token, part));
  }

  private static boolean isKnown(Token token, AnswerPart part) {
    return part.isKnown(token, part.message().orElse(""), VOCABULARY);
  }
}
