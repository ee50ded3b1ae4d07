package dev.bluewright.store;

import dev.bluewright.store.Formula.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a group of rows comes to in a {@link Report}.
 *
 * <p>Thread safety: immutable.
 *
 * @param said what is said of each of them; null for a count
 * @param where which of them count; null for all
 */
public record Tally(Aggregate.Kind kind, @Nullable Formula said, @Nullable Formula where) {

  /** How many rows. */
  public static Tally count() {
    return new Tally(Aggregate.Kind.COUNT, null, null);
  }

  /** The sum of a number of each row. */
  public static Tally sum(Formula said) {
    return new Tally(Aggregate.Kind.SUM, said, null);
  }

  /** The mean of a number of each row. */
  public static Tally average(Formula said) {
    return new Tally(Aggregate.Kind.AVERAGE, said, null);
  }

  /** The least value of the rows. */
  public static Tally least(Formula said) {
    return new Tally(Aggregate.Kind.LEAST, said, null);
  }

  /** The greatest value of the rows. */
  public static Tally greatest(Formula said) {
    return new Tally(Aggregate.Kind.GREATEST, said, null);
  }

  /** The same of those rows alone of which something holds. */
  public Tally where(Formula condition) {
    return new Tally(kind, said, condition);
  }
}
