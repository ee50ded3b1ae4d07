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

/** "An order contains order items with a product and a quantity": values of the items. */
final class PartsOfOne {
  private PartsOfOne() {}

  /** "A crew is made up of sailors". */
  static boolean isMadeOf(Clause clause) {
    return clause.passive() && clause.has("make", "compose") && !clause.after("of").isEmpty();
  }

  /** Whether a clause tells of parts; then nothing else is to be read of what is held. */
  static boolean read(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    return eachWith(owner, clause, lexicon, facts)
        || ofClass(owner, clause, lexicon, facts)
        || onlyPart(owner, clause, lexicon, facts);
  }

  /** "A gardener has a profile with details such as a nickname", where profiles are a class. */
  private static boolean ofClass(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var values = Attributes.with(clause, lexicon);
    if (clause.objects().size() != 1
        || clause.objects().getFirst().isPlural()
        || values.isEmpty()) {
      return false;
    }
    var one = clause.objects().getFirst();
    var noun =
        Naming.entity(one, lexicon)
            .filter(each -> !each.equals(owner) && lexicon.classes().has(each));
    noun.ifPresent(
        of -> {
          HeldValue.read(owner, one, false, lexicon, facts);
          values.forEach(each -> HeldValue.read(of, each, false, lexicon, facts));
        });
    return noun.isPresent();
  }

  /** "An order has a date and order items, each with a product": the product is the items'. */
  private static boolean eachWith(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var held = clause.objects();
    if (held.size() < 2 || !held.getLast().isPlural() || !saysEach(clause)) {
      return false;
    }
    var noun = Naming.entity(held.getLast(), lexicon).filter(each -> !each.equals(owner));
    noun.ifPresent(
        of -> {
          held.subList(0, held.size() - 1)
              .forEach(each -> HeldValue.read(owner, each, false, lexicon, facts));
          relate(owner, held.getLast(), of, clause, lexicon, facts);
        });
    return noun.isPresent();
  }

  private static boolean saysEach(Clause clause) {
    var end = clause.objects().getLast().span().end();
    return clause.predicates().stream()
        .anyMatch(word -> word.isOneOf("each") && word.span().start() > end);
  }

  private static void relate(
      Noun owner, NounPhrase part, Noun noun, Clause clause, Lexicon lexicon, List<Fact> facts) {
    facts.add(new Fact.RelationOf(Optional.of(owner), true, noun, part.span()));
    clause
        .after("with", "containing", "including")
        .forEach(each -> HeldValue.read(noun, each, false, lexicon, facts));
  }

  private static boolean onlyPart(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var held = clause.objects().size() == 1 ? clause.objects() : clause.after("of");
    var values = clause.after("with", "containing", "including");
    if (held.size() != 1 || values.isEmpty() || !held.getFirst().isPlural()) {
      return false;
    }
    var part =
        Naming.entity(held.getFirst(), lexicon)
            .filter(noun -> lexicon.isUsualThing(noun) && !noun.equals(owner));
    part.ifPresent(noun -> relate(owner, held.getFirst(), noun, clause, lexicon, facts));
    return part.isPresent();
  }
}
