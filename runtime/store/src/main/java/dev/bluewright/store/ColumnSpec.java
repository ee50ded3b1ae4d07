package dev.bluewright.store;

import java.time.Duration;
import java.util.List;
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
 * @param writers who may give another value than the default; empty for whoever may write the row
 */
public record ColumnSpec(
    ColumnType type,
    boolean isOptional,
    @Nullable Object defaultValue,
    boolean isUnique,
    @Nullable Comparable<?> min,
    @Nullable Comparable<?> max,
    int leastLength,
    @Nullable String regex,
    List<Grant> writers) {

  static ColumnSpec of(ColumnType type) {
    return new ColumnSpec(type, false, null, false, null, null, 0, null, List.of());
  }

  /** Allows null. */
  public ColumnSpec optional() {
    return new ColumnSpec(
        type, true, defaultValue, isUnique, min, max, leastLength, regex, writers);
  }

  /** Sets the value of an insert that gives none; an enum constant counts as its label. */
  public ColumnSpec defaultsTo(Object value) {
    Object stored = Columns.stored(value);
    return new ColumnSpec(
        type, isOptional, stored, isUnique, min, max, leastLength, regex, writers);
  }

  /** Lets an insert that gives none have this day in UTC, or this moment. */
  public ColumnSpec defaultsToPresent() {
    return defaultsToPresent(Duration.ZERO);
  }

  /** Lets an insert that gives none have the day, or the moment, that is so much later. */
  public ColumnSpec defaultsToPresent(Duration later) {
    Present present = Present.of(type, later);
    return new ColumnSpec(
        type, isOptional, present, isUnique, min, max, leastLength, regex, writers);
  }

  /** Allows each value once. */
  public ColumnSpec unique() {
    return new ColumnSpec(
        type, isOptional, defaultValue, true, min, max, leastLength, regex, writers);
  }

  /** Sets the smallest and the largest value, both allowed; null leaves a side open. */
  public ColumnSpec range(@Nullable Comparable<?> least, @Nullable Comparable<?> most) {
    return new ColumnSpec(
        type,
        isOptional,
        defaultValue,
        isUnique,
        stored(least),
        stored(most),
        leastLength,
        regex,
        writers);
  }

  /** Sets the fewest code points of a text. */
  public ColumnSpec minLength(int length) {
    return new ColumnSpec(
        type, isOptional, defaultValue, isUnique, min, max, length, regex, writers);
  }

  /** Sets the pattern that a text must match as a whole. */
  public ColumnSpec pattern(String pattern) {
    return new ColumnSpec(
        type, isOptional, defaultValue, isUnique, min, max, leastLength, pattern, writers);
  }

  /** The type alone, for values that are not stored but compared with. */
  public ColumnSpec comparedWith() {
    return of(type).optional();
  }

  /** Lets only these write the column, of those who may write the row. */
  public ColumnSpec writableBy(Grant... grants) {
    return new ColumnSpec(
        type, isOptional, defaultValue, isUnique, min, max, leastLength, regex, List.of(grants));
  }

  private static @Nullable Comparable<?> stored(@Nullable Comparable<?> value) {
    return value == null ? null : (Comparable<?>) Columns.stored(value);
  }
}
