package dev.bluewright.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, by column index, each of its column's {@linkplain ColumnType#javaType()
 * Java type} or null.
 *
 * <p>Thread safety: immutable as long as nobody writes to the array that it was made of.
 */
public final class Row {
  private final @Nullable Object[] values;

  private Row(@Nullable Object[] values) {
    this.values = values;
  }

  /** A row of these values, which are not copied: the caller gives the array away. */
  public static Row of(@Nullable Object... values) {
    return new Row(values);
  }

  /** Value at a column's index. */
  public @Nullable Object get(int index) {
    return values[index];
  }

  /** How many values. */
  public int size() {
    return values.length;
  }

  /** This row with one other value. */
  public Row with(int index, @Nullable Object value) {
    @Nullable Object[] copy = values.clone();
    copy[index] = value;
    return new Row(copy);
  }

  /** A copy of the values. */
  public @Nullable Object[] toArray() {
    return values.clone();
  }

  /** The values themselves, for this package only. */
  @Nullable Object[] values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Row" + Arrays.toString(values);
  }
}
