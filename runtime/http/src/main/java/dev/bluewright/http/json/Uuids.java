package dev.bluewright.http.json;

import java.util.UUID;

/** UUIDs from their text of 36 characters; no shorter form is taken. */
final class Uuids {
  private Uuids() {}

  static Object parse(String text) {
    if (text.length() != 36
        || text.charAt(8) != '-'
        || text.charAt(13) != '-'
        || text.charAt(18) != '-'
        || text.charAt(23) != '-') {
      return malformed();
    }
    long first = hex(text, 0, 8);
    long second = hex(text, 9, 13);
    long third = hex(text, 14, 18);
    long fourth = hex(text, 19, 23);
    long fifth = hex(text, 24, 36);
    if ((first | second | third | fourth | fifth) < 0) {
      return malformed();
    }
    return new UUID((first << 32) | (second << 16) | third, (fourth << 48) | fifth);
  }

  /** The number, or a negative one when a character is no hexadecimal digit. */
  private static long hex(String text, int from, int to) {
    long value = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }

  private static Invalid malformed() {
    return Invalid.of("format", "must be a UUID");
  }
}
