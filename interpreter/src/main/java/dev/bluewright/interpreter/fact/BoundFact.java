package dev.bluewright.interpreter.fact;

import dev.bluewright.interpreter.text.Span;
import java.time.Duration;
import java.util.Optional;

/**
 * How many records there may be, what they take of a thing, and for how long.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface BoundFact extends Fact.Behaviour {
  /**
   * At most so many records of a kind belong to one: an amount, or a value of the one.
   *
   * @param linked whether the one does something with them, and records of that are what counts
   */
  record Quota(Noun owner, Noun many, Operand most, boolean linked, Span span)
      implements BoundFact {}

  /**
   * Nobody gets into what is full.
   *
   * @param many the records with which people get in, where they are named
   */
  record Full(Noun thing, Optional<Noun> many, Span span) implements BoundFact {}

  /**
   * What records of a kind come to together is no more than a value of what they belong to.
   *
   * @param limit the value, or what it is a value of
   */
  record Capped(Noun many, Noun limit, Optional<Noun> whole, Span span) implements BoundFact {}

  /** Records of a kind do not overlap in time, where they are of the same thing. */
  record Apart(Optional<Noun> many, Optional<Noun> thing, Span span) implements BoundFact {}

  /**
   * How long a record of a kind lasts, or how long before its begin it is made.
   *
   * @param many the records, or what they are of; nothing where the words name neither
   */
  record Lasting(Optional<Noun> many, Term term, Comparison comparison, Length length, Span span)
      implements BoundFact {}

  /** What of a record is so long. */
  enum Term {
    /** From its begin to its end. */
    STAY,
    /** From the moment that it is made to its begin. */
    ADVANCE
  }

  /** A time as people say it: three nights, one month. */
  record Length(int number, String unit) {
    private static final int DAYS_OF_MONTH = 30;

    /** The time, of which a month has thirty days. */
    public Duration duration() {
      return switch (unit) {
        case "minute" -> Duration.ofMinutes(number);
        case "hour" -> Duration.ofHours(number);
        case "week" -> Duration.ofDays(7L * number);
        case "month" -> Duration.ofDays((long) DAYS_OF_MONTH * number);
        case String _ -> Duration.ofDays(number);
      };
    }
  }

  /**
   * It is asked how much of a thing is left that records take.
   *
   * @param places of which it has several
   * @param picked whether those of which some are left are asked for
   */
  record Left(Noun thing, Noun places, boolean picked, Span span) implements BoundFact {}

  /**
   * Of the things of a kind, those are asked for that nothing takes up in a time.
   *
   * @param hours whether the words speak of times of a day, and not of days alone
   */
  record Vacant(Noun thing, boolean hours, Span span) implements BoundFact {}

  /**
   * Records stay right, however many change them at once; of all kinds, or of one.
   *
   * @param room whether no more may get in than there is room
   */
  record AtOnce(Optional<Noun> noun, boolean room, Span span) implements BoundFact {}

  /**
   * Records of a kind take from the stock of what they are about, or bring to it.
   *
   * @param by the records, or what they are about
   * @param verb what is done with them, where that is told
   */
  record Taken(
      Optional<Noun> by,
      Optional<Noun> thing,
      Optional<Noun> field,
      Course course,
      Optional<String> verb,
      Span span)
      implements BoundFact {}

  /** Which way a stock goes. */
  enum Course {
    /** Down, and no further than to nothing. */
    TAKES,
    /** Up. */
    BRINGS,
    /** Back to where it was. */
    BACK
  }

  /**
   * A thing is held by one record of a kind at a time, and is available while none holds it.
   *
   * @param by the records, where they are named
   * @param end what must happen to one for the thing to be available again
   */
  record Held(Noun thing, Optional<Noun> by, Optional<String> end, boolean once, Span span)
      implements BoundFact {}
}
