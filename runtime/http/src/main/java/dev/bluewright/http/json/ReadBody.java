package dev.bluewright.http.json;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Attachments;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was read of one body so far: values and errors. */
final class ReadBody {
  private static final int MOST_ERRORS = 100;
  private static final int LONGEST_NAME = 100;

  private final @Nullable Object[] values;
  private final boolean[] given;
  private final String place;
  private final @Nullable ReadBody parent;
  private @Nullable List<FieldError> errors; // most bodies have none
  private @Nullable Set<String> taken;
  private @Nullable Map<Relation.HasMany, List<Row>> children;
  private @Nullable Map<Relation.ManyToMany, List<Object>> pairs;
  private int status = 422;

  ReadBody(int columns) {
    this(columns, "", null);
  }

  private ReadBody(int columns, String place, @Nullable ReadBody parent) {
    values = new Object[columns];
    given = new boolean[columns];
    this.place = place;
    this.parent = parent;
  }

  /** An object within this body, at a place such as {@code items[1].}. */
  ReadBody child(int columns, String where) {
    return new ReadBody(columns, where, this);
  }

  /** Notes that what is attached by a name was given; false when it was before. */
  boolean take(String name) {
    taken = taken == null ? new HashSet<>() : taken;
    return taken.add(name);
  }

  /** Whether what is attached by a name was given. */
  boolean took(String name) {
    return taken != null && taken.contains(name);
  }

  void children(Relation.HasMany relation, List<Row> rows) {
    children = children == null ? new LinkedHashMap<>() : children;
    children.put(relation, rows);
  }

  void pairs(Relation.ManyToMany relation, List<Object> ids) {
    pairs = pairs == null ? new LinkedHashMap<>() : pairs;
    pairs.put(relation, ids);
  }

  Attachments attached() {
    return children == null && pairs == null
        ? Attachments.NONE
        : new Attachments(children == null ? Map.of() : children, pairs == null ? Map.of() : pairs);
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
    if (value instanceof Invalid invalid) {
      invalid(column.jsonName(), invalid);
    } else {
      values[column.index()] = value;
    }
  }

  void invalid(String name, Invalid invalid) {
    root().status = Math.min(root().status, invalid.status());
    error(name, invalid.code(), invalid.message());
  }

  private ReadBody root() {
    return parent == null ? this : parent.root();
  }

  void nothing(Column column) {
    given[column.index()] = true;
    if (!column.optional()) {
      error(column.jsonName(), "required", "must not be null");
    }
  }

  void fill(Column column) {
    Object value = column.defaultValue();
    if (value == null && !column.optional()) {
      error(column.jsonName(), "missing", "is missing");
    }
    values[column.index()] = value;
  }

  void readOnly(Column column) {
    given[column.index()] = true;
    error(column.jsonName(), "readOnly", "is set by the service");
  }

  void unexpected(String name) {
    error(name, "unknown", "is not taken here");
  }

  void unknown(String name, Entity<?> entity) {
    String shown = printable(name);
    add(place + shown, "unknown", entity.name() + " has no field " + shown + ".");
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

  private void error(String field, String code, String rest) {
    add(place + field, code, place + field + " " + rest + ".");
  }

  private void add(String field, String code, String message) {
    if (parent != null) {
      parent.root().add(field, code, message);
      return;
    }
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
