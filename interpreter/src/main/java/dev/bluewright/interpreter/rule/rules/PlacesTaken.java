package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.stream.Stream;

/** What a booking is of beside the place that it takes: "reserve seats of a show". */
final class PlacesTaken {
  private PlacesTaken() {}

  static void read(Noun made, NounPhrase taken, Clause clause, Lexicon lexicon, List<Fact> facts) {
    Stream.concat(clause.after("for").stream(), within(taken, clause, lexicon))
        .limit(1)
        .filter(of -> !of.isPlural() && of.determiner().isPresent())
        .forEach(of -> booked(made, taken, of, lexicon, facts));
  }

  /** Of what is usually kept, or of what the text tells of elsewhere. */
  private static void booked(
      Noun made, NounPhrase taken, NounPhrase of, Lexicon lexicon, List<Fact> facts) {
    OfOne.perhapsRelated(made, of, lexicon, facts);
    Naming.entity(of, lexicon)
        .filter(_ -> lexicon.events().isPlace(taken.noun()))
        .filter(noun -> !lexicon.isUsualThing(noun) && !lexicon.isActor(noun.head()))
        .filter(noun -> !lexicon.fieldTypes().isFieldName(noun))
        .ifPresent(noun -> facts.add(new TieFact.Belonging(made, noun, false, of.span())));
  }

  /** "Seats of a show", "a seat on a flight": there is a seat for each of them. */
  private static Stream<NounPhrase> within(NounPhrase taken, Clause clause, Lexicon lexicon) {
    return lexicon.events().isPlace(taken.noun())
        ? Stream.concat(taken.of().stream(), clause.after("in", "on", "at").stream())
        : Stream.empty();
  }
}
