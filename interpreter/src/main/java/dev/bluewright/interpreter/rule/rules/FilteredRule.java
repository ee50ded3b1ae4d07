package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "When passed a query param, returns boats filtered by afloat or ashore": which of them a list
 * shows where a caller asks for some.
 */
public final class FilteredRule implements WordingRule {
  private static final List<String> KEYS =
      List.of("filtered by", "narrowed by", " param", "query string");

  private static final Pattern GIVEN =
      Pattern.compile(
          "^(?:when|if) (?:it is )?(?:passed|given|provided(?: with)?|supplied(?: with)?|called"
              + " with|used with) (?:an? )?(?:[a-z]+ )?(?:query )?(?:params?|parameters?|query"
              + " strings?)(?: is given| is passed)?(?: ,)?");
  private static final String LISTED =
      "(?:return|returns|list|lists|show|shows|give|gives) (?:all |only |the )*(?<noun>"
          + Wording.NAME
          + ") (?:filtered|narrowed) by ";
  private static final Pattern BY_STATE =
      Pattern.compile(LISTED + "(?:being )?(?<state>[a-z]+) or (?:being )?(?<other>[a-z]+) ?\\.?$");
  private static final Pattern BY_VALUES =
      Pattern.compile(
          LISTED
              + "(?:(?:that|the|this|these|those|given|specific|any of the"
              + " following) (?:criteria|criterion|values?|attributes?|parameters?) ?\\( ?)?"
              + "(?:(?:i\\.?e|e\\.?g) ?\\.? ?)?(?:, )?(?:by )?(?:their |its |the )?(?<values>"
              + Wording.NAMES
              + ") ?\\)? ?\\.?$");

  @Override
  public String name() {
    return "filtered";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  /** Whether a condition only says that a caller asks for some of the records. */
  static boolean isOfCaller(Statement statement) {
    return statement.wording().mentions(KEYS)
        && statement.wording().first(List.of(GIVEN), Optional::of).isPresent();
  }

  /** Whether the words behind "filtered by" are states, and no names of values. */
  static boolean isByState(Statement statement, Lexicon lexicon) {
    return statement.wording().mentions(KEYS)
        && statement
            .wording()
            .first(List.of(BY_STATE), found -> states(found, lexicon).findFirst())
            .isPresent();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var states = wording.<Fact>all(BY_STATE, found -> states(found, lexicon));
    var listed =
        states.isEmpty() ? wording.<Fact>all(BY_VALUES, found -> values(found, lexicon)) : states;
    var given =
        wording.<Fact>all(GIVEN, found -> Stream.of(new Fact.Framing(found.span()))).stream()
            .filter(_ -> !listed.isEmpty());
    return Stream.concat(given, listed.stream()).toList();
  }

  private static Stream<Fact.Picked> states(Wording.Found found, Lexicon lexicon) {
    return found.noun("noun", lexicon).stream()
        .filter(_ -> areStates(found, lexicon))
        .map(noun -> new Fact.Picked(noun, either(found), found.span()));
  }

  private static String either(Wording.Found found) {
    return found.text("state").orElseThrow() + Fact.Picked.OR + found.text("other").orElseThrow();
  }

  /** "Afloat or ashore", "active or inactive": no names of values. */
  private static boolean areStates(Wording.Found found, Lexicon lexicon) {
    var one = found.text("state").orElse("");
    var other = found.text("other").orElse("");
    return other.equals("in" + one)
        || other.equals("un" + one)
        || Stream.of(one, other).map(Noun::of).noneMatch(lexicon.fieldTypes()::isFieldName);
  }

  private static Stream<Fact> values(Wording.Found found, Lexicon lexicon) {
    List<Noun> values = found.nouns("values", lexicon);
    return found.noun("noun", lexicon).stream()
        .filter(_ -> !values.isEmpty())
        .map(noun -> new Fact.QueryOn(Fact.Query.FILTER, Optional.of(noun), values, found.span()));
  }
}
