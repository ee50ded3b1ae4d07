package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Every plot is uniquely identified by its number": a value that no two share. */
public final class IdentifiedRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:an? |each |every |the |all )?(?:and|it|they|which|that|(?<noun>"
              + Wording.NAME
              + ")) (?:is|are|will be|should be|must be|can be) (?:uniquely )?identified"
              + "(?: uniquely)? by (?:an? |the |its |their )?(?:unique )?(?<field>"
              + Wording.NAME
              + ")");

  @Override
  public String name() {
    return "identified";
  }

  @Override
  public List<String> keys() {
    return List.of("identified");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var owner = found.noun("noun", lexicon);
    var span = found.span();
    Stream<Fact> thing = owner.stream().map(noun -> new Fact.EntityNamed(noun, span));
    return Stream.concat(
        thing,
        found.noun("field", lexicon).stream()
            .flatMap(
                field ->
                    Stream.of(
                        new Fact.FieldOf(owner, field, false, span),
                        new Fact.LimitOf(owner, field, new Limit.Unique(), span))));
  }
}
