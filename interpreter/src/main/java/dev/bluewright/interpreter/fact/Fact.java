package dev.bluewright.interpreter.fact;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the text says, with the words that say it. The list of members is the list of what
 * an interpreter can hear.
 *
 * <p>An owner that is absent is whatever the text speaks of there. Thread safety: immutable.
 */
public sealed interface Fact {
  /** The words that say it. */
  Span span();

  /** What the system is called: "a task management API". */
  record SystemNamed(List<String> words, Span span) implements Fact {}

  /** What the system is about, taken from its name. */
  record Topic(Noun noun, boolean managed, Span span) implements Fact {}

  /** Where records are kept. */
  record DatabaseNamed(String word, Span span) implements Fact {}

  /** A kind of thing is spoken of as kept. */
  record EntityNamed(Noun noun, Span span) implements Fact {}

  /** A thing has a value of this name. */
  record FieldOf(Optional<Noun> owner, Noun field, boolean many, Span span) implements Fact {}

  /** A field holds values of this type. */
  record TypeHint(Optional<Noun> owner, Noun field, FieldType type, Span span) implements Fact {}

  /** A field holds one of these values. */
  record EnumerationOf(Optional<Noun> owner, Noun field, List<String> values, Span span)
      implements Fact {}

  /** A field's values keep to a limit. */
  record LimitOf(Optional<Noun> owner, Noun field, Limit limit, Span span) implements Fact {}

  /** Records of one kind belong to one of another, or have many of it. */
  record RelationOf(Optional<Noun> from, boolean many, Noun to, Span span) implements Fact {}

  /**
   * Somebody brings two things together, or takes them apart again: a relation, or a value of the
   * second, as the rest of the text tells.
   *
   * @param way how, and whether the words speak of many of either
   */
  record Associated(Noun what, Noun with, Way way, Span span) implements Fact {}

  /**
   * How two things are brought together.
   *
   * @param verb in its dictionary form
   * @param several whether many of the first are spoken of
   * @param withSeveral whether many of the second are
   * @param existing whether the words say that the first is there before
   */
  record Way(String verb, boolean several, boolean withSeveral, boolean existing) {}

  /** Something is done with records of a kind; or perhaps not, where the verb is a vague one. */
  record OperationOn(Operation operation, Noun noun, boolean vague, Span span) implements Fact {
    /** Something that is certainly done with records. */
    public OperationOn(Operation operation, Noun noun, Span span) {
      this(operation, noun, false, span);
    }
  }

  /** Records are found, ordered or paged by fields. */
  record QueryOn(Query query, Optional<Noun> noun, List<Noun> fields, Span span) implements Fact {}

  /** An action brings a record into a state. */
  record Transition(String verb, Optional<Noun> noun, String state, Span span) implements Fact {}

  /** Something that the runtime does for every entity. */
  record Convention(List<Operation> operations, Span span) implements Fact {}

  /** The sentence is not about the back end. */
  record SetAside(String why, boolean strong, Span span) implements Fact {}

  /** The sentence asks for what cannot be built yet. */
  record Unsupported(String why, Span span) implements Fact {}

  /** Words of files that the system keeps, of which the sentence may ask for more. */
  record FilesMentioned(Span span) implements Fact {}

  /** Of the records of a kind, those in a state are listed; or in one of two, as is asked for. */
  record Picked(Noun noun, String state, Span span) implements Fact {
    /** What stands between two states. */
    public static final String OR = " or ";
  }

  /**
   * The sentence asks for something of which the text does not tell enough to build it; certainly
   * so, or where nothing else explains the words.
   */
  record Untold(String why, boolean certain, Span span) implements Fact {}

  /** A path is prescribed, with the method that calls it and what its records are. */
  record RouteNamed(
      String method, String path, Optional<Noun> noun, List<String> parameters, Span span)
      implements Fact {}

  /** Requests or answers look in a certain way. */
  record Prescribed(Prescription what, Span span) implements Fact {}

  /** Who does what the sentence asks for; no kind of thing that is kept for that alone. */
  record ActorNamed(Noun noun, Span span) implements Fact {}

  /** Words that only introduce what the sentence asks for. */
  record Framing(Span span) implements Fact {}

  /** The way in which records are asked for. */
  enum Query {
    FILTER,
    /** Narrowed by, or looked at for, values that they have. */
    WITH,
    SORT,
    SEARCH,
    PAGES
  }

  /**
   * How records behave. Its words say that and nothing else, so that no other fact is taken from
   * within them.
   */
  sealed interface Behaviour extends Fact {}

  /** Records go through states, in this order. */
  record Moves(Optional<Noun> noun, List<String> states, Span span) implements Behaviour {}

  /** Verbs may be applied to records in these states only, or not to records in these states. */
  record Restricted(List<String> verbs, Noun noun, States states, Span span) implements Behaviour {}

  /** Verbs may be applied to a record only where all of this holds, or not where it does. */
  record Guarded(
      List<String> verbs,
      Optional<Noun> noun,
      List<Condition> all,
      boolean allowed,
      String said,
      Span span)
      implements Behaviour {}

  /** Something is done with no record of a kind; perhaps something else is in its place. */
  record Never(String verb, Noun noun, List<String> instead, String said, Span span)
      implements Behaviour {}

  /**
   * Nobody makes such a record of what is his own.
   *
   * @param thing of what; of himself where it is not told
   */
  record NotOwn(String verb, Optional<Noun> thing, String said, Span span) implements Behaviour {}

  /**
   * A new record's value is more than that of any before it, of the same thing.
   *
   * @param field the value, where it is told
   * @param least a value of the thing that it comes to at least, too
   */
  record Outdone(Noun one, Optional<Noun> field, Optional<Noun> least, Span span)
      implements Behaviour {}

  /** A record is called so where all of this holds: "overdue", "full". */
  record Called(Optional<Noun> noun, String state, List<Condition> all, Span span)
      implements Behaviour {}

  /**
   * Once something was done with a record, others that it is related to come to be something.
   *
   * @param verb what is done with the one
   */
  record Follows(Noun one, String verb, Noun other, Become become, Span span) implements Behaviour {
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
  record Yields(Optional<Noun> one, List<String> verbs, Noun made, Span span)
      implements Behaviour {}

  /**
   * People are told, in the service, of what is done with records.
   *
   * @param to who is told; empty where the records themselves lead to them
   */
  record Notice(Optional<Noun> to, List<Event> events, Span span) implements Behaviour {
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
  record Leads(String verb, Noun noun, String state, Span span) implements Behaviour {}

  /** A record is one of these, whatever the text calls that. */
  record Choices(Noun noun, Optional<Noun> field, List<String> labels, Span span)
      implements Behaviour {}

  /**
   * Of the records of a kind, those that belong to one of another are asked for.
   *
   * @param told whether the words say that each belongs to one: "which club a boat belongs to"
   */
  record Belonging(Noun many, Noun one, boolean told, Span span) implements Behaviour {}

  /**
   * Each of these kinds has each of these values, which may be left out.
   *
   * @param seen whether somebody wants to see them, and not to give them
   */
  record Noted(List<Noun> owners, List<Value> values, boolean seen, Span span)
      implements Behaviour {
    /**
     * What is noted.
     *
     * @param many whether the words speak of several of them
     */
    public record Value(Noun noun, boolean many) {}
  }

  /**
   * A search is narrowed to what has to do with something.
   *
   * @param things the kinds that are searched; none where they are not named
   * @param to a kind of records that they belong to, or a value that they have
   */
  record Narrowed(List<Noun> things, Noun to, Span span) implements Behaviour {}

  /** States, and whether a restriction allows them alone or all but them. */
  record States(List<String> names, boolean only) {}

  /** A value of a record stands in a relation to another value. */
  record Compared(Optional<Noun> owner, Noun field, Comparison comparison, Operand to, Span span)
      implements Behaviour {}

  /** No two records hold the same of all of these together. */
  record UniqueTogether(Optional<Noun> owner, List<Noun> parts, Span span) implements Behaviour {}

  /** A value is computed of the records of a kind that belong to a record. */
  record Measured(
      Optional<Noun> owner, Optional<Noun> field, Measure measure, Measurand of, Span span)
      implements Behaviour {}

  /** The records that are measured, and the value of them that is. */
  record Measurand(Optional<Noun> many, Optional<Noun> value) {}

  /**
   * It is asked what records come to, all together or in groups.
   *
   * @param many the records, where they are named
   * @param sums what they come to; how many there are where nothing is told
   * @param by what tells groups apart; none for all together
   * @param most how many groups, those that come to the most
   */
  record Summed(
      Optional<Noun> many, List<Sum> sums, List<Noun> by, Optional<Integer> most, Span span)
      implements Behaviour {}

  /** What is computed of a value of many records. */
  record Sum(Measure measure, Noun value) {}

  /** It is asked how many records there are, of each of these kinds. */
  record Totals(List<Noun> nouns, Span span) implements Behaviour {}

  /**
   * A value is computed, perhaps in cases.
   *
   * @param cases what it is where one holds, the first of which counts
   * @param otherwise what it is where none does; nothing where that is not told
   */
  record Computed(
      Optional<Noun> owner, Noun field, List<Case> cases, Optional<Formula> otherwise, Span span)
      implements Behaviour {
    public Computed {
      cases = List.copyOf(cases);
    }

    /** What a value is where all of this holds. */
    public record Case(List<Condition> all, Formula value) {}
  }

  /** A value is computed of others of the same record, with an operator between each two. */
  record Reckoned(
      Optional<Noun> owner, Noun field, List<Noun> values, List<String> operators, Span span)
      implements Behaviour {}

  /** Someone ties himself to a thing, once: a like, a vote, a follower. */
  record Tie(String verb, Noun made, Noun doer, Noun thing, Span span) implements Behaviour {}

  /**
   * People are each other's.
   *
   * @param kind what one is to the other: "friend"
   * @param verb by which it is said
   */
  record Companions(Companionship said, Noun kind, Noun people, String verb, Span span)
      implements Behaviour {}

  /**
   * At most so many records of a kind belong to one: an amount, or a value of the one.
   *
   * @param linked whether the one does something with them, and records of that are what counts
   */
  record Quota(Noun owner, Noun many, Operand most, boolean linked, Span span)
      implements Behaviour {}

  /**
   * Nobody gets into what is full.
   *
   * @param many the records with which people get in, where they are named
   */
  record Full(Noun thing, Optional<Noun> many, Span span) implements Behaviour {}

  /**
   * What records of a kind come to together is no more than a value of what they belong to.
   *
   * @param limit the value, or what it is a value of
   */
  record Capped(Noun many, Noun limit, Optional<Noun> whole, Span span) implements Behaviour {}

  /** Verbs may not be applied to a record to which records of a kind belong. */
  record Barred(List<String> verbs, Noun one, Noun many, Span span) implements Behaviour {}

  /** Records of a kind do not overlap in time, where they are of the same thing. */
  record Apart(Optional<Noun> many, Optional<Noun> thing, Span span) implements Behaviour {}

  /**
   * It is asked how much of a thing is left that records take.
   *
   * @param places of which it has several
   * @param picked whether those of which some are left are asked for
   */
  record Left(Noun thing, Noun places, boolean picked, Span span) implements Behaviour {}

  /**
   * Of the things of a kind, those are asked for that nothing takes up in a time.
   *
   * @param hours whether the words speak of times of a day, and not of days alone
   */
  record Vacant(Noun thing, boolean hours, Span span) implements Behaviour {}

  /**
   * Every change of records is kept, of some kinds or of all.
   *
   * @param nouns the kinds; none for all
   * @param value of which the changes are asked for, where it is named
   * @param names whether it is to say who made the change
   */
  record Told(List<Noun> nouns, Optional<Noun> value, boolean names, Span span)
      implements Behaviour {}

  /**
   * Deleted records are kept and can come back, of a kind or of all.
   *
   * @param deed whether it tells of bringing one back, which somebody does
   */
  record Restorable(Optional<Noun> noun, boolean deed, Span span) implements Behaviour {}

  /**
   * Somebody sends files, which are kept.
   *
   * @param file what they are called
   * @param of what they are sent to, where that is told
   * @param many whether it may have more than one of them
   */
  record Sent(Noun file, Optional<Noun> of, boolean many, Span span) implements Behaviour {}

  /** Files that were sent are asked for, or taken away. */
  record SentAsked(Operation operation, Noun file, Optional<Noun> of, Span span)
      implements Behaviour {}

  /** What is told of each file that was sent: its name, type and size. */
  record SentTold(Noun file, List<Noun> values, Span span) implements Behaviour {}

  /** It is checked how large files are, or of which type. */
  record SentChecked(Optional<Noun> file, boolean type, Span span) implements Behaviour {}

  /** How large files may be, and what they may be: {@code image/png}. */
  record SentLimited(
      Optional<Noun> file, Optional<Long> maxBytes, List<String> mediaTypes, Span span)
      implements Behaviour {}

  /**
   * Records stay right, however many change them at once; of all kinds, or of one.
   *
   * @param room whether no more may get in than there is room
   */
  record AtOnce(Optional<Noun> noun, boolean room, Span span) implements Behaviour {}

  /** What becomes of records when the one that they belong to is deleted. */
  record Removal(Noun one, Noun many, Fate fate, Span span) implements Behaviour {}

  /**
   * A whole is made of several of a kind, each with values within it: "orders of products, each
   * with a quantity".
   *
   * @param said that the whole has parts, and their values
   * @param each whether the words say "each", so that they are the part's where it is nothing else
   */
  record Lined(Noun whole, Noun part, List<Fact> said, boolean each, Span span)
      implements Behaviour {}

  /**
   * Each of one kind has many of the other, and the other way round; of one kind, those that are
   * related to each other.
   */
  record Pairs(Noun one, Noun other, Span span) implements Behaviour {}

  /**
   * Records have an order that somebody gives them.
   *
   * @param one what they belong to, where that is told
   * @param seen whether somebody wants to see them so, and not to order them
   */
  record Arranged(Noun many, Optional<Noun> one, boolean seen, Span span) implements Behaviour {}

  /** The system makes a value itself: a code, or a slug of another value. */
  record Made(Optional<Noun> owner, Noun field, Optional<Noun> from, Span span)
      implements Behaviour {}

  /**
   * The system counts records: their numbers have no gap.
   *
   * @param owner whose number it is, where that is told
   * @param pattern how a number is written within a text
   * @param per for each of what it counts by itself
   */
  record Numbered(
      Optional<Noun> owner, Noun field, Optional<String> pattern, Optional<Noun> per, Span span)
      implements Behaviour {}

  /** An action takes an amount from a value, or adds it. */
  record Adjusts(String verb, Noun noun, Noun field, boolean adds, Span span)
      implements Behaviour {}

  /** An amount of a value is given by one record to another of its kind. */
  record Handed(String verb, Noun noun, Noun field, Span span) implements Behaviour {}

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
      implements Behaviour {}

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
      implements Behaviour {}

  /**
   * What is lent is due so many days after it was lent.
   *
   * @param lent what is lent, or the record of it
   */
  record Due(Noun lent, int days, Span span) implements Behaviour {}

  /** When an action was taken is kept. */
  record Stamped(Optional<Noun> noun, String state, Span span) implements Behaviour {}

  /** How records are listed where nobody asks otherwise. */
  record Listed(Optional<Noun> noun, Optional<String> sort, Optional<Integer> size, Span span)
      implements Behaviour {}

  /** What is said of people: that they sign in, what they are, and what they may do. */
  sealed interface People extends Fact {}

  /** People have accounts, and do this with them. */
  record AccountAsked(Optional<Noun> people, AccountDeed deed, Span span) implements People {}

  /** What people are told apart by, in the order of the text. */
  record RolesNamed(List<Noun> roles, Span span) implements People {}

  /** What is said within a scope may be done by somebody, or by nobody else. */
  record Allowed(Who who, Force force, Span scope, Span span) implements People {}

  /** How strongly something is said of who may. */
  enum Force {
    /** Nobody else may. */
    ONLY,
    /** They may. */
    MAY,
    /** They want to, or it stands below their name. */
    WANTS
  }

  /** Records of a kind are somebody's own. */
  record Own(Noun noun, Whose whose, Span span) implements People {}

  /**
   * Records of a kind are for those alone who are somebody's friends.
   *
   * @param kind what they are to whoever makes a record: "friend"
   */
  record Audience(Noun noun, Noun kind, Reach reach, Span span) implements People {}

  /** What such people have of the records. */
  enum Reach {
    /** They see them. */
    SEEN,
    /** They see them, as one list with one's own. */
    FED,
    /** One sends them to those people, and to nobody else. */
    SENT
  }

  /** How strongly something is said of whose records are. */
  enum Whose {
    /** Nobody else sees them. */
    ALONE,
    /** They are told from those of others. */
    OWN,
    /** They are somebody's, as "their" says in passing. */
    THEIRS
  }

  /** What becomes of those that belong to a record that is deleted. */
  enum Fate {
    DELETED,
    REFUSED,
    KEPT
  }
}
