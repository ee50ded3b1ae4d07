package dev.bluewright.blueprint;

import java.util.List;

/**
 * What a field holds. The list of members is the list of types that a blueprint knows.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface FieldType {

  /**
   * {@code string(200)}: text of a limited length.
   *
   * @param maxLength most characters, 1 to 10,000; 255 unless given
   */
  record Text(int maxLength) implements FieldType {}

  /** {@code text}: text without a limit of its own. */
  record LongText() implements FieldType {}

  /** {@code email}: an address for mail, at most 254 characters. */
  record Email() implements FieldType {}

  /** {@code url}: an absolute http or https address, at most 2,000 characters. */
  record Url() implements FieldType {}

  /** {@code integer}: a whole number of 64 bits. */
  record Whole() implements FieldType {}

  /**
   * {@code decimal(12, 2)}: an exact decimal number.
   *
   * @param precision digits in all, 1 to 38
   * @param scale digits after the point, 0 to {@code precision}
   */
  record Decimal(int precision, int scale) implements FieldType {}

  /** {@code money}: an exact amount, 19 digits of which 4 after the point. */
  record Money() implements FieldType {}

  /** {@code boolean}: true or false. */
  record Truth() implements FieldType {}

  /** {@code date}: a day, such as 2026-05-17. */
  record Date() implements FieldType {}

  /** {@code time}: a time of day, such as 09:30:00. */
  record Time() implements FieldType {}

  /** {@code datetime}: a moment in UTC, such as 2026-05-17T09:30:00Z. */
  record DateTime() implements FieldType {}

  /** {@code uuid}: a universally unique identifier. */
  record Uuid() implements FieldType {}

  /**
   * {@code enum(open, done)}: one of the named values.
   *
   * @param values in the order of the blueprint; at least one
   */
  record Enumeration(List<String> values) implements FieldType {
    public Enumeration {
      values = List.copyOf(values);
    }
  }

  /** {@code json}: any JSON value. */
  record Json() implements FieldType {}

  /**
   * {@code file(5 MB, image/png)}: a file, which a record may be without; it is sent by itself.
   *
   * @param maxBytes the largest one, 1 KB to 1,024 MB; 10 MB unless given
   * @param mediaTypes what it may be, each as {@code image/png} or {@code image/*}; any when empty
   */
  record File(long maxBytes, List<String> mediaTypes) implements FieldType {
    public File {
      mediaTypes = List.copyOf(mediaTypes);
    }

    /** Any file of at most 10 MB. */
    public static File any() {
      return new File(FileTypes.USUAL, List.of());
    }
  }
}
