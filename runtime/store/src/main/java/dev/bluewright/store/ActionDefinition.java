package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named change of one row: what it is told, what must hold before, and what it writes.
 *
 * @param name name of the action, as in {@code POST /tasks/{id}/complete}
 * @param steps inputs, conditions and writes, in the order given
 */
public record ActionDefinition(String name, List<Step> steps) {

  /** A part of an action; made by the words of {@link Columns}. */
  public sealed interface Step {}

  /** The caller gives a value, which expressions and writes know by the name. */
  public record Takes(String name, ColumnSpec spec) implements Step {}

  /** The column must hold one of the values. */
  public record From(String column, List<Object> values) implements Step {
    /** Copies the values. */
    public From {
      values = List.copyOf(values);
    }
  }

  /** A CEL expression over the row before, and over what is given, must be true. */
  public record When(String expression, String message) implements Step {}

  /** Of what follows: nothing does where a CEL expression over the first row is not true. */
  public record OnlyWhere(String expression) implements Step {}

  /** The column gets the value, or what a {@link Written} comes to. */
  public record Set(String column, @Nullable Object value) implements Step {}

  /** A value that is known only when the action runs. */
  public sealed interface Written {
    /** The moment of the action. */
    record Now() implements Written {}

    /** What the caller gives under a name. */
    record Taken(String input) implements Written {}

    /** What a CEL expression over the row before, and over what is given, comes to. */
    record Computed(String expression) implements Written {}
  }

  /** The column, a whole number, gets the amount more; null counts as 0. */
  public record Add(String column, long amount) implements Step {}

  /** The record keeps its version, and the moment of its last change. */
  public record Quietly() implements Step {}

  /** Copies the steps. */
  public ActionDefinition {
    steps = List.copyOf(steps);
  }

  /** What the caller gives, as columns of a row of inputs. */
  public List<Column> inputs() {
    List<Column> inputs = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Takes(String input, ColumnSpec spec)) {
        inputs.add(new Column(input, input, inputs.size(), Column.Role.FIELD, spec, input));
      }
    }
    return List.copyOf(inputs);
  }

  /** Whether the record counts as unchanged when it was done. */
  boolean isQuiet() {
    return steps.stream().anyMatch(Quietly.class::isInstance);
  }

  /** The input of a name. */
  public Optional<Column> findInput(String input) {
    return inputs().stream().filter(column -> column.name().equals(input)).findFirst();
  }
}
