package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Track order status", "handle boat availability": a value of the thing that stands before it. */
public final class ValueOfThingRule implements Rule {
  private static final Set<String> KEEPING =
      Set.of("track", "handle", "monitor", "manage", "maintain", "update", "keep", "store", "view");

  @Override
  public String name() {
    return "value-of-thing";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (!clause.negated()
          && !OperationRule.isCondition(clause)
          && clause.verbs().stream().anyMatch(verb -> KEEPING.contains(verb.lemma()))) {
        clause.objects().forEach(object -> read(object, clause, lexicon, facts));
        beside(clause, lexicon, facts);
      }
    }
    return facts;
  }

  private static void read(NounPhrase object, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var field = Noun.of(object.noun());
    if (object.of().isPresent()
        || object.isPlural()
        || object.modifiers().isEmpty()
        || !lexicon.fieldTypes().isFieldName(field)
        || lexicon.isGeneric(object.head().lower())
        || lexicon.fieldTypes().mayBeThing(field)) {
      return;
    }
    owner(object, lexicon)
        .ifPresent(
            owner -> {
              var first = object.equals(clause.objects().getFirst());
              var span =
                  first ? clause.verbs().getFirst().span().cover(object.span()) : object.span();
              facts.add(new Fact.EntityNamed(owner, span));
              facts.add(new Fact.FieldOf(Optional.of(owner), field, false, span));
            });
  }

  /** "Track boat status and renewal date": the second is a value of the boat as well. */
  private static void beside(Clause clause, Lexicon lexicon, List<Fact> facts) {
    var first = clause.objects().stream().findFirst().flatMap(object -> owner(object, lexicon));
    if (facts.isEmpty() || first.isEmpty()) {
      return;
    }
    for (var object : clause.objects().subList(1, clause.objects().size())) {
      var head = Noun.of(object.noun());
      if (owner(object, lexicon).isEmpty()
          && object.of().isEmpty()
          && !object.isPlural()
          && lexicon.fieldTypes().isFieldName(head)
          && !lexicon.fieldTypes().mayBeThing(head)) {
        Naming.field(object, lexicon)
            .ifPresent(field -> facts.add(new Fact.FieldOf(first, field, false, object.span())));
      }
    }
  }

  private static Optional<Noun> owner(NounPhrase object, Lexicon lexicon) {
    return object
        .owner()
        .flatMap(phrase -> Naming.entity(phrase, lexicon))
        .filter(noun -> Things.isKept(noun, lexicon));
  }
}
