package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;

/** For what, and for whom, something is booked, reserved or made. */
final class TakenFor {
  private TakenFor() {}

  /** "Book a stay for a dog": of that dog, where those are kept. */
  static void what(Noun made, Clause clause, Lexicon lexicon, List<Fact> facts) {
    clause.after("for", "with").stream()
        .limit(1)
        .filter(of -> !of.isPronoun())
        .forEach(
            of ->
                Naming.entity(of, lexicon)
                    .filter(noun -> !lexicon.isActor(noun.head()))
                    .ifPresent(
                        noun -> facts.add(new TieFact.Belonging(made, noun, false, of.span()))));
  }

  /** "Clerks can book a boat for a customer": whose booking it is, as somebody else makes it. */
  static void whom(Noun made, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var makers = clause.subjects().stream().map(NounPhrase::noun).toList();
    if (makers.isEmpty() || (clause.modal().isEmpty() && !makers.contains("i"))) {
      return;
    }
    clause.after("for").stream()
        .filter(who -> !makers.contains(who.noun()) && isServed(who, lexicon))
        .limit(1)
        .forEach(
            who ->
                facts.add(
                    new Fact.RelationOf(
                        Optional.of(made), false, Noun.of(who.noun()), who.span())));
  }

  private static boolean isServed(NounPhrase who, Lexicon lexicon) {
    return lexicon.people().isServed(Noun.of(who.noun()))
        && who.of().isEmpty()
        && who.modifiers().isEmpty();
  }
}
