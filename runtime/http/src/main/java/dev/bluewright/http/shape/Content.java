package dev.bluewright.http.shape;

/** What a member of a prescribed JSON document holds. */
public sealed interface Content
    permits Frame, Slot, Content.Always, Content.Field, Content.Of, Content.Nothing {

  /** In place of a relation: each of the records that a list shows. */
  String ITEMS = "items";

  /**
   * The same value in every answer.
   *
   * @param value a text, a whole number, a decimal or a truth value
   */
  record Always(Object value) implements Content {}

  /**
   * A field of the record.
   *
   * @param name name in Java
   */
  record Field(String name) implements Content {}

  /**
   * A field of a record that the address of the call names, to which what is shown belongs; of all
   * the records of a list, an array of their values.
   *
   * @param relation name of the relation that leads to it, or {@link #ITEMS}
   * @param field name in Java
   */
  record Of(String relation, String field) implements Content {}

  /** No document at all: an answer without a body. */
  record Nothing() implements Content {}

  /** An answer without a body. */
  static Content nothing() {
    return new Nothing();
  }

  /** A value that is always the same: a text, a number or a truth value. */
  static Content always(Object value) {
    return new Always(value);
  }

  /** A field of a record that the address names, by the relation that leads to it. */
  static Content within(String relation, String field) {
    return new Of(relation, field);
  }

  /** A field of the record, by its name in Java. */
  static Content field(String name) {
    return new Field(name);
  }
}
