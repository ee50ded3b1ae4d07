package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.lexicon.Lexicon;

/** What those do whom a service is for: they do it for themselves, and look after nothing. */
record Served(Persons persons, Sayings sayings, Lexicon lexicon) {

  /** "Players register for a match": whether somebody of them does it. */
  boolean isDoneBy(Said said) {
    return said.isByRole() && persons.isServed(said.grant().orElseThrow(), lexicon);
  }

  /** "Guests make reservations", "guests cancel reservations": those that they made. */
  boolean isWithWhatTheyMade(Said said) {
    var people = lexicon.people();
    return isDoneBy(said)
        && !said.any()
        && !said.isOnly()
        && sayings.of(said.entity(), AccessRights.CREATE).stream()
            .anyMatch(made -> made.grant().equals(said.grant()))
        && !people.isTaking(said.operation())
        && !people.isAnswer(said.operation());
  }
}
