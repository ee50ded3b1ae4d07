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

  /** The same of a record that is named, where it is said of none. */
  default Condition about(Noun noun) {
    var whose = of().or(() -> Optional.of(noun));
    return switch (this) {
      case InState(_, var states, var holds) -> new InState(whose, states, holds);
      case Stands(_, var field, var comparison, var to) -> new Stands(whose, field, comparison, to);
      case Passed(_, var moment, var holds) -> new Passed(whose, moment, holds);
      case Ahead(_, var moment, var least) -> new Ahead(whose, moment, least);
      case Counted(_, var many, var comparison, var than) ->
          new Counted(whose, many, comparison, than);
      case Every(_, var many, var states) -> new Every(whose, many, states);
      case Given(_, var value) -> new Given(whose, value);
      case Young(_, var most) -> new Young(whose, most);
    };
  }

  /** It is in one of these states, or in none of them. */
  record InState(Optional<Noun> of, List<String> states, boolean holds) implements Condition {}

  /** A value stands so to another. */
  record Stands(Optional<Noun> of, Noun field, Comparison comparison, Operand to)
      implements Condition {}

  /** A moment has come, or has not. */
  record Passed(Optional<Noun> of, Noun moment, boolean holds) implements Condition {}

  /** A moment is at least so far away. */
  record Ahead(Optional<Noun> of, Noun moment, Duration least) implements Condition {}

  /** It was made no longer ago than this. */
  record Young(Optional<Noun> of, Duration most) implements Condition {}

  /** So many records of a kind belong to it. */
  record Counted(Optional<Noun> of, Noun many, Comparison comparison, Operand than)
      implements Condition {}

  /** All records of a kind that belong to it are in one of these states. */
  record Every(Optional<Noun> of, Noun many, List<String> states) implements Condition {}

  /** A value that it may be without is there. */
  record Given(Optional<Noun> of, Noun value) implements Condition {}
}
