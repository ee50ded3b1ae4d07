package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Each gardener has a purse with a balance": the balance is the purse's, and no gardener's. */
final class HeldThing {
  /** What is as good as the one who has it. */
  private static final Set<String> OF_PEOPLE =
      Set.of("profile", "account", "page", "login", "role", "address", "location");

  private static final Optional<Noun> NOTHING = Optional.empty();

  private HeldThing() {}

  /** Adds what is told, and says whether anything is. */
  static boolean read(Clause clause, Lexicon lexicon, List<Fact> facts) {
    var values = Attributes.with(clause, lexicon);
    var owner = clause.subjects().size() == 1 ? entity(clause.subjects(), lexicon) : NOTHING;
    var held = clause.objects().size() == 1 ? entity(clause.objects(), lexicon) : NOTHING;
    if (!clause.has("have")
        || values.isEmpty()
        || owner.isEmpty()
        || held.filter(noun -> isThing(noun, lexicon)).isEmpty()
        || !isOne(clause.objects().getFirst())) {
      return false;
    }
    var span = clause.objects().getFirst().span();
    facts.add(new Fact.EntityNamed(held.get(), span));
    facts.add(new Fact.RelationOf(held, false, owner.get(), clause.span()));
    for (var value : values) {
      Naming.field(value, lexicon)
          .ifPresent(
              field -> facts.add(new Fact.FieldOf(held, field, value.isPlural(), value.span())));
    }
    return true;
  }

  private static Optional<Noun> entity(List<NounPhrase> phrases, Lexicon lexicon) {
    return Naming.entity(phrases.getFirst(), lexicon)
        .filter(noun -> !noun.equals(Noun.of("it")) && !lexicon.isSystem(noun.head()));
  }

  private static boolean isThing(Noun noun, Lexicon lexicon) {
    return !OF_PEOPLE.contains(noun.text())
        && !lexicon.fieldTypes().isFieldName(noun)
        && !lexicon.usualValues().of(noun).isEmpty()
        && lexicon.isUsualThing(noun);
  }

  private static boolean isOne(NounPhrase phrase) {
    return phrase.determiner().filter(word -> word.isOneOf("a", "an", "one")).isPresent();
  }
}
