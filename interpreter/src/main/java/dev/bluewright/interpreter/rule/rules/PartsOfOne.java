package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;

/** "An order contains order items with a product and a quantity": values of the items. */
final class PartsOfOne {
  private PartsOfOne() {}

  /** Whether a clause tells of parts; then nothing else is held. */
  static boolean read(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var held = clause.objects().size() == 1 ? clause.objects() : clause.after("of");
    var values = clause.after("with", "containing", "including");
    if (held.size() != 1 || values.isEmpty() || !held.getFirst().isPlural()) {
      return false;
    }
    var part =
        Naming.entity(held.getFirst(), lexicon)
            .filter(noun -> lexicon.isUsualThing(noun) && !noun.equals(owner));
    part.ifPresent(
        noun -> {
          facts.add(new Fact.RelationOf(Optional.of(owner), true, noun, held.getFirst().span()));
          values.forEach(each -> HaveRule.value(noun, each, false, lexicon, facts));
        });
    return part.isPresent();
  }
}
