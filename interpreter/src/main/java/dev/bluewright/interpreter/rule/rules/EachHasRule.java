package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Each can have its own status": a value of what was spoken of before. */
public final class EachHasRule implements WordingRule {
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "^each(?: one| of them| of these)? (?:(?:can|should|must|may|will) )?(?:have|has)"
                  + " (?:(?:its|their|an?) )?(?:own )?(?<field>[a-z]+(?: [a-z]+)?)(?="
                  + " ?(?:[.;]|$))"));

  @Override
  public String name() {
    return "each-has";
  }

  @Override
  public List<String> keys() {
    return List.of("each ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            WAYS,
            found ->
                found
                    .noun("field", lexicon)
                    .filter(lexicon.fieldTypes()::isFieldName)
                    .<Fact>map(
                        field ->
                            new Fact.FieldOf(
                                Optional.of(Noun.of("it")), field, false, found.span())))
        .stream()
        .toList();
  }
}
