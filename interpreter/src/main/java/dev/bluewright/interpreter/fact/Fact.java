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
    /** ValueFact.Narrowed by, or looked at for, values that they have. */
    WITH,
    SORT,
    SEARCH,
    PAGES
  }

  /**
   * How records behave. Its words say that and nothing else, so that no other fact is taken from
   * within them.
   */
  sealed interface Behaviour extends Fact
      permits DeedFact, ValueFact, BoundFact, TieFact, FileFact {}

  /** What is said of people: that they sign in, what they are, and what they may do. */
  sealed interface People extends Fact permits AccessFact {}
}
