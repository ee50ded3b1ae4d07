package dev.bluewright.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words that an entity's columns and actions are written with; meant for a static import. */
public final class Columns {

  private Columns() {}

  /** A UUID; as an id, a UUIDv7 that the store makes. */
  public static ColumnSpec uuid() {
    return ColumnSpec.of(new ColumnType.Uuid());
  }

  /** An id that the store counts up from 1. */
  public static ColumnSpec sequence() {
    return ColumnSpec.of(new ColumnType.Sequence());
  }

  /** Text of at most {@code maxLength} code points, 1 to 10,000,000. */
  public static ColumnSpec text(int maxLength) {
    return ColumnSpec.of(new ColumnType.Text(maxLength));
  }

  /** Text without a limit of its own. */
  public static ColumnSpec longText() {
    return ColumnSpec.of(new ColumnType.LongText());
  }

  /** An e-mail address. */
  public static ColumnSpec email() {
    return ColumnSpec.of(new ColumnType.Email());
  }

  /** An absolute URL. */
  public static ColumnSpec url() {
    return ColumnSpec.of(new ColumnType.Url());
  }

  /** A whole number of 64 bits. */
  public static ColumnSpec integer() {
    return ColumnSpec.of(new ColumnType.Whole());
  }

  /** An exact decimal: 1 to 65 digits, {@code scale} of them after the point, at most 30. */
  public static ColumnSpec decimal(int precision, int scale) {
    return ColumnSpec.of(new ColumnType.Decimal(precision, scale));
  }

  /** An amount of money: 19 digits, 4 of them after the point. */
  public static ColumnSpec money() {
    return ColumnSpec.of(new ColumnType.Money());
  }

  /** True or false. */
  public static ColumnSpec bool() {
    return ColumnSpec.of(new ColumnType.Truth());
  }

  /** A day. */
  public static ColumnSpec date() {
    return ColumnSpec.of(new ColumnType.Date());
  }

  /** A time of day. */
  public static ColumnSpec time() {
    return ColumnSpec.of(new ColumnType.Time());
  }

  /** A moment in UTC. */
  public static ColumnSpec dateTime() {
    return ColumnSpec.of(new ColumnType.DateTime());
  }

  /** One of an enum's labels. */
  public static <E extends Enum<E> & Labelled> ColumnSpec enumeration(Class<E> type) {
    return ColumnSpec.of(
        new ColumnType.Enumeration(
            Arrays.stream(type.getEnumConstants()).map(Labelled::label).toList()));
  }

  /** One of some labels, for what an action takes. */
  public static ColumnSpec oneOf(String... labels) {
    return ColumnSpec.of(new ColumnType.Enumeration(List.of(labels)));
  }

  /** A JSON document. */
  public static ColumnSpec json() {
    return ColumnSpec.of(new ColumnType.Json());
  }

  /**
   * A file, which a row may be without.
   *
   * @param maxBytes the largest content
   * @param mediaTypes those that it may be of, each as {@code image/png} or {@code image/*}; any
   *     when none is given
   */
  public static ColumnSpec file(long maxBytes, String... mediaTypes) {
    return ColumnSpec.of(new ColumnType.File(maxBytes, List.of(mediaTypes))).optional();
  }

  /** In an action: what the action writes. */
  public static ActionDefinition.Step set(String column, @Nullable Object value) {
    return new ActionDefinition.Set(column, value == null ? null : stored(value));
  }

  /** In an action: what the caller gives; not stored by itself. */
  public static ActionDefinition.Step takes(String input, ColumnSpec spec) {
    return new ActionDefinition.Takes(input, spec);
  }

  /** In an action: a CEL expression that must be true of the row before, and what is said else. */
  public static ActionDefinition.Step when(String expression, String message) {
    return new ActionDefinition.When(expression, message);
  }

  /**
   * In what follows: a CEL expression over the first row as it is then and what was given; nothing
   * follows where it is not true.
   */
  public static ActionDefinition.Step onlyWhere(String expression) {
    return new ActionDefinition.OnlyWhere(expression);
  }

  /** In {@link #set}: the moment of the action. */
  public static ActionDefinition.Written now() {
    return new ActionDefinition.Written.Now();
  }

  /** In {@link #set}: what the caller gives under a name. */
  public static ActionDefinition.Written taken(String input) {
    return new ActionDefinition.Written.Taken(input);
  }

  /** In {@link #set}: what a CEL expression over the row before comes to. */
  public static ActionDefinition.Written computed(String expression) {
    return new ActionDefinition.Written.Computed(expression);
  }

  /** The id of a row of another entity, for what an action takes. */
  public static ColumnSpec reference(Supplier<? extends Entity<?>> target) {
    return ColumnSpec.of(new ColumnType.Reference(target));
  }

  /** In an action: the values that the column must hold before, else the state is wrong. */
  public static ActionDefinition.Step from(String column, Object... values) {
    return new ActionDefinition.From(column, Arrays.stream(values).map(Columns::stored).toList());
  }

  /** For {@link EntityBuilder#onDelete}: the delete is refused while there are referring rows. */
  public static Relation.OnDelete refuse() {
    return Relation.OnDelete.REFUSE;
  }

  /** For {@link EntityBuilder#onDelete}: referring rows are deleted too. */
  public static Relation.OnDelete cascade() {
    return Relation.OnDelete.CASCADE;
  }

  /** For {@link EntityBuilder#onDelete}: referring rows stay, and refer to nothing. */
  public static Relation.OnDelete clear() {
    return Relation.OnDelete.CLEAR;
  }

  /** For {@link EntityBuilder#manyToMany}: a table, its column for this entity and the other. */
  public static Relation.JoinTable joined(String table, String own, String other) {
    return new Relation.JoinTable(table, own, other);
  }

  static Object stored(Object value) {
    return switch (value) {
      case Labelled labelled -> labelled.label();
      case Integer number -> number.longValue();
      default -> value;
    };
  }

  /** A time from one column to another, in which no other row may fall. */
  public static Span between(String from, String to) {
    return new Span(List.of(), from, to, null);
  }
}
