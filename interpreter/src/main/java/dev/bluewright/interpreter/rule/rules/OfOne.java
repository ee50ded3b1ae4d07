package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what is done with things is done with those "of" one other, to which they belong. */
final class OfOne {
  private OfOne() {}

  /** "Record inspections of a plot": they belong to it, and no value of it is spoken of. */
  static boolean isMade(NounPhrase target, Noun noun, Lexicon lexicon) {
    return target.noun().equals(noun.head())
        && lexicon.isUsualThing(noun)
        && lexicon.fieldTypes().mayBeThing(noun)
        && target
            .of()
            .filter(of -> isOne(of) || isOpinion(noun))
            .filter(of -> !lexicon.isPlace(of.noun()) && !lexicon.isActor(of.noun()))
            .isPresent();
  }

  private static boolean isOne(NounPhrase of) {
    return !of.isPlural() && of.determiner().isPresent();
  }

  /** "Write reviews of plots": each is of one of them. */
  private static boolean isOpinion(Noun made) {
    return Set.of("review", "rating").contains(made.head());
  }

  /** "All beds of a plot": those that belong to it. */
  static void listed(
      NounPhrase target, Noun noun, Optional<Noun> owner, Lexicon lexicon, List<Fact> facts) {
    var one =
        target
            .of()
            .filter(of -> !of.isPlural() && target.isPlural() && target.noun().equals(noun.head()))
            .filter(of -> !lexicon.isPlace(of.noun()));
    if (one.isPresent()
        && owner.filter(lexicon::isUsualThing).isPresent()
        && lexicon.isUsualThing(noun)) {
      facts.add(new Fact.RelationOf(owner, true, noun, target.span()));
    }
  }

  /** "Reserve a bed for a show": of that show, while others of the kind may be of none. */
  static void perhapsRelated(Noun made, NounPhrase of, Lexicon lexicon, List<Fact> facts) {
    related(made, of, lexicon, facts);
    Naming.entity(of, lexicon)
        .filter(noun -> !lexicon.isActor(noun.head()) && lexicon.isUsualThing(noun))
        .map(noun -> new Fact.LimitOf(Optional.of(made), noun, new Limit.NotRequired(), of.span()))
        .ifPresent(facts::add);
  }

  /** "Take an order for a plot": what is made is of that thing. */
  static void related(Noun made, NounPhrase of, Lexicon lexicon, List<Fact> facts) {
    Naming.entity(of, lexicon)
        .filter(noun -> !lexicon.isActor(noun.head()) && lexicon.isUsualThing(noun))
        .ifPresent(
            noun -> facts.add(new Fact.RelationOf(Optional.of(made), false, noun, of.span())));
  }
}
