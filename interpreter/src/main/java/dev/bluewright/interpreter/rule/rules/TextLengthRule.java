package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "The label is required and must be at most 50 characters": how long a text may be. */
public final class TextLengthRule implements WordingRule {
  private static final String FIELD =
      "(?:(?:the|an?|each|every|its) )?(?<field>"
          + Wording.NAME
          + "?)(?: of (?:an?|the|each|every) (?<owner>"
          + Wording.NAME
          + "?))?(?: (?:is|are) (?:required|mandatory|optional|unique)(?: ,)? (?:and|but))?";
  private static final String BE =
      " (?:must|should|has to|needs to|can|may)(?: only)? (?:be|have|contain)";
  private static final String MOST =
      "(?:at most|no more than|not more than|no longer than|not longer than|up to|a maximum of"
          + "|maximum|max|less than or equal to|limited to)";
  private static final String LEAST =
      "(?:at least|no fewer than|no less than|not less than|no shorter than|not shorter than|a"
          + " minimum of|minimum|min)";
  private static final String UNIT =
      " (?:characters?|chars|letters)(?: long| in length)?(?= ?(?:[.,;)]|$)| and )";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(FIELD + BE + " " + MOST + " (?<most>\\d{1,5})" + UNIT),
          Pattern.compile(FIELD + BE + " " + LEAST + " (?<least>\\d{1,5})" + UNIT),
          Pattern.compile(
              FIELD
                  + BE
                  + " (?:between|from) (?<least>\\d{1,5}) (?:and|to) (?<most>\\d{1,5})"
                  + UNIT),
          Pattern.compile(
              FIELD
                  + " "
                  + Wording.MUST_NOT
                  + " (?:exceed|be longer than|be more than|have more than|contain more than)"
                  + " (?<most>\\d{1,5})"
                  + UNIT));

  @Override
  public String name() {
    return "text-length";
  }

  @Override
  public List<String> keys() {
    return List.of(" character", " chars", " letters");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAYS,
            found ->
                Stream.of(limit("most", found), limit("least", found))
                    .flatMap(Optional::stream)
                    .flatMap(limit -> fact(limit, found, statement, lexicon)));
  }

  private static Optional<Limit> limit(String group, Wording.Found found) {
    return found
        .text(group)
        .map(Integer::parseInt)
        .map(
            number ->
                group.equals("most")
                    ? new Limit.LongestText(number)
                    : new Limit.ShortestText(number));
  }

  private static Stream<Fact> fact(
      Limit limit, Wording.Found found, Statement statement, Lexicon lexicon) {
    var owner = found.noun("owner", lexicon).or(statement::owner);
    return found.noun("field", lexicon).stream()
        .filter(field -> owner.isPresent() || lexicon.fieldTypes().isFieldName(field))
        .map(field -> new Fact.LimitOf(owner, field, limit, found.span()));
  }
}
