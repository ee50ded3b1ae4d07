package dev.bluewright.interpreter.fact;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What must hold of a record for something to be done with it, or said of it.
 *
 * <p>{@code of} names the record where it is another than the one that is spoken of.
 */
public sealed interface Condition {
  /** Whose values are asked for. */
  Optional<Noun> of();

  /** It is in one of these states, or in none of them. */
  record InState(Optional<Noun> of, List<String> states, boolean holds) implements Condition {}

  /** A value stands so to another. */
  record Stands(Optional<Noun> of, Noun field, Comparison comparison, Operand to)
      implements Condition {}

  /** A moment has come, or has not. */
  record Passed(Optional<Noun> of, Noun moment, boolean holds) implements Condition {}

  /** A moment is at least so far away. */
  record Ahead(Optional<Noun> of, Noun moment, Duration least) implements Condition {}

  /** So many records of a kind belong to it. */
  record Counted(Optional<Noun> of, Noun many, Comparison comparison, Operand than)
      implements Condition {}

  /** All records of a kind that belong to it are in one of these states. */
  record Every(Optional<Noun> of, Noun many, List<String> states) implements Condition {}
}
