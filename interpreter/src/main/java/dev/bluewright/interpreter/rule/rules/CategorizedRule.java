package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Plots should be categorized by soil": a value that each of them has. */
public final class CategorizedRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:all |each |every |the |an? )?(?<things>"
              + Wording.NAME
              + ") (?:(?:can|may|should|must|will|have to|has to|need to) be|are|is) "
              + "(?:categori[sz]ed|classified|grouped|organi[sz]ed) by (?:their |its |an? |the )?(?<values>"
              + Wording.NAMES
              + ")(?= ?(?:[.;)]|$))");

  @Override
  public String name() {
    return "categorized";
  }

  @Override
  public List<String> keys() {
    return List.of("categori", "classified", "grouped", "organi");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> values(found, lexicon));
  }

  private static Stream<Fact> values(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("things", lexicon).filter(each -> Things.isThing(each, lexicon));
    return found.nouns("values", lexicon).stream()
        .filter(value -> thing.isPresent() && lexicon.fieldTypes().isFieldName(value))
        .map(value -> new Fact.FieldOf(thing, value, false, found.span()));
  }
}
