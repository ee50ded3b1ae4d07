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

  /** Whether no two rows of the entity have the same. */
  default boolean distinct() {
    return true;
  }

  /** The words of another column, in small letters and digits joined by dashes. */
  record Slug(String of) implements Generated {}

  /**
   * The next number, without a gap.
   *
   * @param pattern of a text: {@code INV-{year}-{0000}}; empty of a whole number
   * @param per the column with what rows are counted of, each from 1; empty to count them all
   */
  record Numbered(String pattern, String per) implements Generated {
    /** The same, counted for each value of a column. */
    public Numbered per(String column) {
      return new Numbered(pattern, column);
    }

    @Override
    public boolean distinct() {
      return per.isEmpty();
    }
  }

  /** The next whole number, from 1. */
  static Numbered sequence() {
    return new Numbered("", "");
  }

  /** A text with the next number, from 1 in each year or month that it names. */
  static Numbered sequence(String pattern) {
    return new Numbered(pattern, "");
  }

  /** A code of so many letters and digits, 4 to 64. */
  static Generated code(int length) {
    return new Code(length);
  }

  /** A slug of another column's text. */
  static Generated slug(String of) {
    return new Slug(of);
  }
}
