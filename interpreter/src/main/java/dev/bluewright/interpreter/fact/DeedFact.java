package dev.bluewright.interpreter.fact;

import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What is done with records besides making, reading, changing and deleting them, when it may be,
 * and what follows of it.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface DeedFact extends Fact.Behaviour {
  /** Records go through states, in this order. */
  record Moves(Optional<Noun> noun, List<String> states, Span span) implements DeedFact {}

  /** Verbs may be applied to records in these states only, or not to records in these states. */
  record Restricted(List<String> verbs, Noun noun, States states, Span span) implements DeedFact {}

  /** Verbs may be applied to a record only where all of this holds, or not where it does. */
  record Guarded(
      List<String> verbs,
      Optional<Noun> noun,
      List<Condition> all,
      boolean allowed,
      String said,
      Span span)
      implements DeedFact {}

  /** Something is done with no record of a kind; perhaps something else is in its place. */
  record Never(String verb, Noun noun, List<String> instead, String said, Span span)
      implements DeedFact {}

  /**
   * Nobody makes such a record of what is his own.
   *
   * @param thing of what; of himself where it is not told
   */
  record NotOwn(String verb, Optional<Noun> thing, String said, Span span) implements DeedFact {}

  /**
   * A new record's value is more than that of any before it, of the same thing.
   *
   * @param field the value, where it is told
   * @param least a value of the thing that it comes to at least, too
   */
  record Outdone(Noun one, Optional<Noun> field, Optional<Noun> least, Span span)
      implements DeedFact {}

  /** A record is called so where all of this holds: "overdue", "full". */
  record Called(Optional<Noun> noun, String state, List<Condition> all, Span span)
      implements DeedFact {}

  /**
   * Once something was done with a record, others that it is related to come to be something.
   *
   * @param verb what is done with the one
   */
  record Follows(Noun one, String verb, Noun other, Become become, Span span) implements DeedFact {
    /**
     * What the others come to be.
     *
     * @param state where it is told
     * @param verb that brings them there
     */
    public record Become(Optional<String> state, String verb) {}
  }

  /**
   * Once something was done with a record, another is made that belongs to it.
   *
   * @param one what it is done with; where it is not told, what can be done so
   * @param verbs what is done
   */
  record Yields(Optional<Noun> one, List<String> verbs, Noun made, Span span) implements DeedFact {}

  /**
   * People are told, in the service, of what is done with records.
   *
   * @param to who is told; empty where the records themselves lead to them
   */
  record Notice(Optional<Noun> to, List<Event> events, Span span) implements DeedFact {
    public Notice {
      events = List.copyOf(events);
    }

    /** The same, said by other words. */
    public Notice of(Span words) {
      return new Notice(to, events, words);
    }

    /**
     * What they are told of.
     *
     * @param thing what it is done with
     * @param deed what is done
     * @param of what the thing belongs to, where that is told: the post of a comment
     */
    public record Event(Noun thing, Deed deed, Optional<Noun> of) {}

    /** What is done with a record. */
    public sealed interface Deed {
      /** It is made. */
      record Made() implements Deed {}

      /** Something is done with it that a verb names. */
      record Done(String verb) implements Deed {}

      /** It comes from one of its states to another. */
      record Changed() implements Deed {}
    }
  }

  /** What a verb leads to: a state of the record that it is applied to. */
  record Leads(String verb, Noun noun, String state, Span span) implements DeedFact {}

  /** States, and whether a restriction allows them alone or all but them. */
  record States(List<String> names, boolean only) {}

  /** Verbs may not be applied to a record to which records of a kind belong. */
  record Barred(List<String> verbs, Noun one, Noun many, Span span) implements DeedFact {}

  /**
   * Deleted records are kept and can come back, of a kind or of all.
   *
   * @param deed whether it tells of bringing one back, which somebody does
   */
  record Restorable(Optional<Noun> noun, boolean deed, Span span) implements DeedFact {}

  /** An action takes an amount from a value, or adds it. */
  record Adjusts(String verb, Noun noun, Noun field, boolean adds, Span span) implements DeedFact {}

  /** An amount of a value is given by one record to another of its kind. */
  record Handed(String verb, Noun noun, Noun field, Span span) implements DeedFact {}

  /**
   * What is lent is due so many days after it was lent.
   *
   * @param lent what is lent, or the record of it
   */
  record Due(Noun lent, int days, Span span) implements DeedFact {}

  /**
   * People pay in these ways, of which not all need a service outside; that they did is kept.
   *
   * @param what is paid for, where it is told
   * @param ways as they are called: "cash", "credit card"
   */
  record Paid(Optional<Noun> what, List<String> ways, Span span) implements DeedFact {
    /** What is kept of it. */
    public static final Noun PAYMENT = Noun.of("payment");

    public Paid {
      ways = List.copyOf(ways);
    }
  }

  /** When an action was taken is kept. */
  record Stamped(Optional<Noun> noun, String state, Span span) implements DeedFact {}
}
