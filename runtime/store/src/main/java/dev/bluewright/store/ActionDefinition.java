package dev.bluewright.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named change of one row: what must hold before, and what it writes.
 *
 * @param name name of the action, as in {@code POST /tasks/{id}/complete}
 * @param steps conditions and writes, in the order given
 */
public record ActionDefinition(String name, List<Step> steps) {

  /** A part of an action; made by {@link Columns#from} and {@link Columns#set}. */
  public sealed interface Step {
    /** Name of the column. */
    String column();
  }

  /** The column must hold one of the values. */
  public record From(String column, List<Object> values) implements Step {
    /** Copies the values. */
    public From {
      values = List.copyOf(values);
    }
  }

  /** The column gets the value. */
  public record Set(String column, @Nullable Object value) implements Step {}

  /** Copies the steps. */
  public ActionDefinition {
    steps = List.copyOf(steps);
  }
}
