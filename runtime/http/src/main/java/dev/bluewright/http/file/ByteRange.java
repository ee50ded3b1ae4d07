package dev.bluewright.http.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some bytes of a content in a row (RFC 9110, section 14).
 *
 * @param from the first
 * @param to the one after the last
 */
record ByteRange(long from, long to) {
  private static final String UNIT = "bytes=";
  private static final int MOST_DIGITS = 18;

  /** The only range that a header asks for; several ranges, and other units, are not looked at. */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    if (header == null || !header.startsWith(UNIT) || header.indexOf(',') >= 0) {
      return Optional.empty();
    }
    String range = header.substring(UNIT.length()).strip();
    int dash = range.indexOf('-');
    if (dash < 0 || !number(range.substring(0, dash)) || !number(range.substring(dash + 1))) {
      return Optional.empty();
    }
    return Optional.of(between(range.substring(0, dash), range.substring(dash + 1), size));
  }

  private static ByteRange between(String first, String last, long size) {
    if (first.isEmpty()) {
      return new ByteRange(Math.max(0, size - (last.isEmpty() ? 0 : Long.parseLong(last))), size);
    }
    long end = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
    return new ByteRange(Long.parseLong(first), end);
  }

  private static boolean number(String text) {
    return text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether there is any such byte. */
  boolean satisfiable() {
    return from < to;
  }
}
