package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "A JSON object with two fields: "count", the number of plots, and "plots", an array of objects":
 * an answer of which each member is the records or their number.
 *
 * @param shown what it looks like
 * @param place where it is said
 */
record CountedList(Map<String, Object> shown, Span place) {
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?i)\\b(?:json )?(?:object|response) (?:with|containing|that contains|which"
              + " contains|that has)(?:"
              + " (?:the|an?|one|two|three|following|fields?|properties|members|keys):?)*(?="
              + " ?[\"“'])");
  private static final String END = ",?(?: and)?(?: an?| the)? ?[\"“'.]?$";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)^[\"”']?(?: field| property)?,? (?:which is |that is )?(?:(?:an?"
              + " )?(?:integer|number)(?:"
              + " (?:giving|representing|indicating|holding|telling|with|for))? )?the (?:total"
              + " )?number of (?:all )?(?:the )?[a-z]+(?: found| returned)?"
              + END);
  private static final Pattern RECORDS =
      Pattern.compile(
          "(?i)^[\"”']?(?: field| property)?,? (?:which is |that is |containing )?(?:an?|the)"
              + " (?:array|list) of (?:all )?(?:the )?(?:json )?[a-z]+(?: objects)?"
              + END);

  /** The one that a sentence tells; none where a member is anything else. */
  static Optional<CountedList> in(Prose prose) {
    return OBJECT
        .matcher(prose.text())
        .results()
        .findFirst()
        .flatMap(found -> from(prose, found.start()));
  }

  private static Optional<CountedList> from(Prose prose, int start) {
    var text = prose.text();
    var places = MemberNames.in(prose, start);
    var shown = new LinkedHashMap<String, Object>();
    for (int at = 0; at < places.size(); at++) {
      int end = at + 1 < places.size() ? places.get(at + 1).start() : text.length();
      var value = value(text.substring(places.get(at).end(1), end));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      shown.put(places.get(at).group(1), value.get());
    }
    return shown.values().stream().anyMatch(List.class::isInstance)
        ? Optional.of(new CountedList(shown, new Span(start, text.length())))
        : Optional.empty();
  }

  private static Optional<Object> value(String about) {
    if (RECORDS.matcher(about).matches()) {
      return Optional.of(List.of(Map.of("id", "")));
    }
    return NUMBER.matcher(about).matches() ? Optional.of(1) : Optional.empty();
  }
}
