package dev.bluewright.http.shape;

/** What a member of a prescribed JSON document holds. */
public sealed interface Content
    permits Frame, Slot, Content.Always, Content.Field, Content.Nothing {

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

  /** A field of the record, by its name in Java. */
  static Content field(String name) {
    return new Field(name);
  }
}
