package dev.bluewright.interpreter.fact;

import dev.bluewright.interpreter.text.Span;
import java.util.List;

/**
 * What ties records to each other beyond that one has another.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface TieFact extends Fact.Behaviour {
  /**
   * Of the records of a kind, those that belong to one of another are asked for.
   *
   * @param told whether the words say that each belongs to one: "which club a boat belongs to"
   */
  record Belonging(Noun many, Noun one, boolean told, Span span) implements TieFact {}

  /** Someone ties himself to a thing, once: a like, a vote, a follower. */
  record Tie(String verb, Noun made, Noun doer, Noun thing, Span span) implements TieFact {}

  /**
   * People are each other's.
   *
   * @param kind what one is to the other: "friend"
   * @param verb by which it is said
   */
  record Companions(Companionship said, Noun kind, Noun people, String verb, Span span)
      implements TieFact {}

  /** What becomes of records when the one that they belong to is deleted. */
  record Removal(Noun one, Noun many, Fate fate, Span span) implements TieFact {}

  /**
   * A whole is made of several of a kind, each with values within it: "orders of products, each
   * with a quantity".
   *
   * @param said that the whole has parts, and their values
   * @param each whether the words say "each", so that they are the part's where it is nothing else
   */
  record Lined(Noun whole, Noun part, List<Fact> said, boolean each, Span span)
      implements TieFact {}

  /**
   * Each of one kind has many of the other, and the other way round; of one kind, those that are
   * related to each other.
   */
  record Pairs(Noun one, Noun other, Span span) implements TieFact {}

  /** What becomes of those that belong to a record that is deleted. */
  enum Fate {
    DELETED,
    REFUSED,
    KEPT
  }
}
