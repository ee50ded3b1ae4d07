package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "The code must be 10 characters long", "titles are limited to 100 characters". */
public final class ExactLengthRule implements WordingRule {
  private static final String FIELD =
      "(?:the |an? |each |every |its )*(?<field>"
          + Wording.NAME
          + ")(?: of (?:an? |the |each |every )?(?<owner>"
          + Wording.NAME
          + "))?";
  private static final String UNIT = "(?<number>\\d{1,4}) (?:characters|letters|digits|chars)";
  private static final Pattern EXACT =
      Pattern.compile(
          FIELD
              + " (?:(?:must|should) be unique and )?(?:must be|should be|has to be|is|are|must have|should have|has|have)(?: exactly)? "
              + UNIT
              + "(?: long| in length)?(?= ?(?:[.,;)]|$| and ))");
  private static final Pattern LIMITED =
      Pattern.compile(
          FIELD
              + " (?:is|are|must be|should be) limited to "
              + "(?:a maximum of )?"
              + UNIT
              + "(?= ?(?:[.,;)]|$| and ))");

  @Override
  public String name() {
    return "exact-length";
  }

  @Override
  public List<String> keys() {
    return List.of("characters", "letters", "digits", "chars");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.concat(
            wording.all(EXACT, found -> exact(found, statement, lexicon)).stream(),
            wording.all(LIMITED, found -> limit(found, false, statement, lexicon)).stream())
        .toList();
  }

  private static Stream<Fact> exact(Wording.Found found, Statement statement, Lexicon lexicon) {
    return Stream.concat(
        limit(found, true, statement, lexicon), limit(found, false, statement, lexicon));
  }

  private static Stream<Fact> limit(
      Wording.Found found, boolean least, Statement statement, Lexicon lexicon) {
    var number = Integer.parseInt(found.text("number").orElseThrow());
    var limit = least ? new Limit.ShortestText(number) : new Limit.LongestText(number);
    var owner = found.noun("owner", lexicon).or(statement::owner);
    return field(found, lexicon)
        .map(field -> (Fact) new Fact.LimitOf(owner, field, limit, found.span()))
        .stream();
  }

  private static Optional<Noun> field(Wording.Found found, Lexicon lexicon) {
    return found.noun("field", lexicon).filter(lexicon.fieldTypes()::isFieldName);
  }
}
