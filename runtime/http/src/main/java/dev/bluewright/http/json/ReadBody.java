package dev.bluewright.http.json;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of one body so far: values and errors. */
final class ReadBody {
  private static final int MOST_ERRORS = 100;
  private static final int LONGEST_NAME = 100;

  private final @Nullable Object[] values;
  private final boolean[] given;
  private @Nullable List<FieldError> errors; // most bodies have none
  private int status = 422;

  ReadBody(int columns) {
    values = new Object[columns];
    given = new boolean[columns];
  }

  boolean has(Column column) {
    return given[column.index()];
  }

  @Nullable Object get(Column column) {
    return values[column.index()];
  }

  @Nullable Object[] values() {
    return values;
  }

  void value(Column column, Object value) {
    given[column.index()] = true;
    if (value instanceof Invalid(int invalidStatus, String code, String message)) {
      status = Math.min(status, invalidStatus);
      error(column.name(), code, column.name() + " " + message + ".");
    } else {
      values[column.index()] = value;
    }
  }

  void nothing(Column column) {
    given[column.index()] = true;
    if (!column.optional()) {
      error(column.name(), "required", column.name() + " must not be null.");
    }
  }

  void fill(Column column) {
    Object value = column.defaultValue();
    if (value == null && !column.optional()) {
      error(column.name(), "missing", column.name() + " is missing.");
    }
    values[column.index()] = value;
  }

  void readOnly(Column column) {
    given[column.index()] = true;
    error(column.name(), "readOnly", column.name() + " is set by the service.");
  }

  void unexpected(Column column) {
    error(column.name(), "unknown", column.name() + " is not taken here.");
  }

  void unknown(String name, Entity<?> entity) {
    String shown = printable(name);
    error(shown, "unknown", entity.name() + " has no field " + shown + ".");
  }

  /** Throws when there are errors. */
  void finish() {
    if (errors != null) {
      throw new ProblemException(
          status == 422
              ? Problem.invalid(errors)
              : Problem.of(status, errors.getFirst().message(), errors));
    }
  }

  private void error(String field, String code, String message) {
    if (errors == null) {
      errors = new ArrayList<>();
    }
    if (errors.size() < MOST_ERRORS) {
      errors.add(new FieldError(field, code, message));
    }
  }

  private static String printable(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
