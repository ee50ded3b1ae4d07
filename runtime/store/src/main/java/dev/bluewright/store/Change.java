package dev.bluewright.store;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * New values for some columns of a row.
 *
 * <p>Thread safety: fill it in one thread, then only read it.
 */
public final class Change {
  private final @Nullable Object[] values;
  private final BitSet given = new BitSet();

  private Change(int columns) {
    values = new Object[columns];
  }

  /** A change of nothing yet. */
  public static Change of(Entity<?> entity) {
    return new Change(entity.columns().size());
  }

  /** Sets the new value of a column. */
  public Change set(Column column, @Nullable Object value) {
    values[column.index()] = value;
    given.set(column.index());
    return this;
  }

  /** Whether a column gets a new value. */
  public boolean has(Column column) {
    return given.get(column.index());
  }

  /** Whether no column gets a new value. */
  public boolean isEmpty() {
    return given.isEmpty();
  }

  /** New value of a column; null too when it has none. */
  public @Nullable Object get(Column column) {
    return values[column.index()];
  }

  /** The row with the new values. */
  public Row applyTo(Row row) {
    @Nullable Object[] after = row.toArray();
    for (int i = given.nextSetBit(0); i >= 0; i = given.nextSetBit(i + 1)) {
      after[i] = values[i];
    }
    return Row.of(after);
  }
}
