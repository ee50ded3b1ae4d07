package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * A column before it has a name: its type and rules. Made by {@link Columns}, refined by the
 * methods here, each of which returns a new one.
 *
 * @param type what the column holds
 * @param isOptional whether null is allowed
 * @param defaultValue value of an insert that gives none, as a {@link Row} holds it
 * @param isUnique whether no two rows may hold the same value
 * @param min smallest value allowed
 * @param max largest value allowed
 * @param leastLength fewest code points allowed, 0 unless set
 * @param regex pattern that a text must match as a whole
 */
public record ColumnSpec(
    ColumnType type,
    boolean isOptional,
    @Nullable Object defaultValue,
    boolean isUnique,
    @Nullable Comparable<?> min,
    @Nullable Comparable<?> max,
    int leastLength,
    @Nullable String regex) {

  static ColumnSpec of(ColumnType type) {
    return new ColumnSpec(type, false, null, false, null, null, 0, null);
  }

  /** Allows null. */
  public ColumnSpec optional() {
    return new ColumnSpec(type, true, defaultValue, isUnique, min, max, leastLength, regex);
  }

  /** Sets the value of an insert that gives none; an enum constant counts as its label. */
  public ColumnSpec defaultsTo(Object value) {
    Object stored = Columns.stored(value);
    return new ColumnSpec(type, isOptional, stored, isUnique, min, max, leastLength, regex);
  }

  /** Allows each value once. */
  public ColumnSpec unique() {
    return new ColumnSpec(type, isOptional, defaultValue, true, min, max, leastLength, regex);
  }

  /** Sets the smallest and the largest value, both allowed; null leaves a side open. */
  public ColumnSpec range(@Nullable Comparable<?> least, @Nullable Comparable<?> most) {
    return new ColumnSpec(
        type, isOptional, defaultValue, isUnique, stored(least), stored(most), leastLength, regex);
  }

  /** Sets the fewest code points of a text. */
  public ColumnSpec minLength(int length) {
    return new ColumnSpec(type, isOptional, defaultValue, isUnique, min, max, length, regex);
  }

  /** Sets the pattern that a text must match as a whole. */
  public ColumnSpec pattern(String pattern) {
    return new ColumnSpec(type, isOptional, defaultValue, isUnique, min, max, leastLength, pattern);
  }

  private static @Nullable Comparable<?> stored(@Nullable Comparable<?> value) {
    return value == null ? null : (Comparable<?>) Columns.stored(value);
  }
}
