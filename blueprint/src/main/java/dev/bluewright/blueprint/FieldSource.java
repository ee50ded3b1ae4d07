package dev.bluewright.blueprint;

/**
 * Where the value of a field comes from. The list of members is all that a blueprint can say.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface FieldSource {
  /** The source of a field that says nothing of it. */
  FieldSource GIVEN = new Given();

  /** Whoever writes the record gives it. */
  record Given() implements FieldSource {}

  /**
   * {@code compute: count(comments)}: it follows from the record and those it is related to, each
   * time that it is read.
   *
   * @param expression CEL
   */
  record Computed(String expression) implements FieldSource {}

  /**
   * {@code moved: -sum(items.quantity)}: whoever writes the record gives it, and what this comes to
   * is added each time that it is read: a stock from which orders take.
   *
   * @param expression CEL that gives a number
   */
  record Moved(String expression) implements FieldSource {}

  /**
   * {@code generated: code(8)}: the service makes it by chance, and no two records have the same.
   *
   * @param length how many letters and digits, 4 to 64
   */
  record RandomCode(int length) implements FieldSource {}

  /**
   * {@code generated: slug(title)}: the service makes it of another field's words, for use in
   * paths, and no two records have the same.
   *
   * @param field the other field
   */
  record SlugOf(String field) implements FieldSource {}
}
