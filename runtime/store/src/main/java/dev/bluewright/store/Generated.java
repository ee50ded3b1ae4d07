package dev.bluewright.store;

/**
 * How the store makes the value of a column when a row is inserted; no two rows have the same, and
 * it is never changed.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface Generated {

  /** So many capital letters and digits, by chance, without those that look like another. */
  record Code(int length) implements Generated {}

  /** The words of another column, in small letters and digits joined by dashes. */
  record Slug(String of) implements Generated {}

  /** A code of so many letters and digits, 4 to 64. */
  static Generated code(int length) {
    return new Code(length);
  }

  /** A slug of another column's text. */
  static Generated slug(String of) {
    return new Slug(of);
  }
}
