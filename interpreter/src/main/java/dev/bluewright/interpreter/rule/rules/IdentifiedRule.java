package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
    var facts = new ArrayList<Fact>();
    statement
        .wording()
        .each(
            WAY,
            found -> {
              Optional<Noun> owner = found.noun("noun", lexicon);
              Optional<Noun> field = found.noun("field", lexicon);
              owner.ifPresent(noun -> facts.add(new Fact.EntityNamed(noun, found.span())));
              if (field.isPresent()) {
                facts.add(new Fact.FieldOf(owner, field.get(), false, found.span()));
                facts.add(new Fact.LimitOf(owner, field.get(), new Limit.Unique(), found.span()));
              }
            });
    return facts;
  }
}
