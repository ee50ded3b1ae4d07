package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.people.AccessRights;
import dev.bluewright.interpreter.resolve.people.Said;
import dev.bluewright.interpreter.resolve.people.Sayings;
import dev.bluewright.interpreter.resolve.work.Persons;

/** What those do whom a service is for: they do it for themselves, and look after nothing. */
public record Served(Persons persons, Sayings sayings, Lexicon lexicon) {

  /** "Players register for a match": whether somebody of them does it. */
  public boolean isDoneBy(Said said) {
    return said.isByRole()
        && (persons.isServed(said.grant().orElseThrow(), lexicon) || isLentToThem(said));
  }

  /** Whoever borrows does so for himself, whatever he is called, but those who look after it. */
  private boolean isLentToThem(Said said) {
    var grant = said.grant().orElseThrow();
    return EndedPlacing.isLending(said.entity().noun())
        && !persons.looksAfterPeople(grant)
        && !persons.administrator().contains(grant);
  }

  /** "Guests make reservations", "guests cancel reservations": those that they made. */
  public boolean isWithWhatTheyMade(Said said) {
    var people = lexicon.people();
    return isDoneBy(said)
        && !said.any()
        && !said.isOnly()
        && sayings.of(said.entity(), AccessRights.CREATE).stream()
            .anyMatch(made -> made.grant().equals(said.grant()))
        && (!people.isTaking(said.operation()) || EndedPlacing.isLending(said.entity().noun()))
        && !people.isAnswer(said.operation());
  }
}
