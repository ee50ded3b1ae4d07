package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A thickness in millimeters", "a yield (in tons)": what is counted in a unit is a number. */
public final class UnitRule implements WordingRule {
  private static final FieldType NUMBER = new FieldType.Decimal(12, 2);

  private static final Pattern WAY =
      Pattern.compile(
          "(?:an? |the |its |their )(?<field>" + Wording.NAME + ") (?:\\( )?in (?<unit>[a-z]+)");

  @Override
  public String name() {
    return "unit";
  }

  @Override
  public List<String> keys() {
    return List.of(" in ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> read(found, statement, lexicon, facts));
    return facts;
  }

  private static void read(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var field = found.noun("field", lexicon);
    var unit = found.text("unit").filter(Nouns::isUnit);
    if (field.isPresent() && unit.isPresent() && !lexicon.fieldTypes().isFieldName(field.get())) {
      Holders.of(statement, lexicon)
          .ifPresent(
              owner ->
                  facts.add(
                      new Fact.TypeHint(Optional.of(owner), field.get(), NUMBER, found.span())));
    }
  }
}
