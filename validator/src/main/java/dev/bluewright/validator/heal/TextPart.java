package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Place;

/**
 * A part of a text.
 *
 * @param start offset of its first character
 * @param end after its last one
 */
record TextPart(int start, int end) {
  /** What begins at a place: the rest of its line, and the lines below that are indented more. */
  static TextPart at(String text, Place place) {
    int line = lineStart(text, Math.max(1, place.line()));
    int start = Math.min(text.length(), line + Math.max(0, place.column() - 1));
    int end = lineEnd(text, start);
    int indent = indent(text, line);
    while (end < text.length() && (isBlank(text, end) || indent(text, end) > indent)) {
      end = lineEnd(text, end);
    }
    return new TextPart(start, end);
  }

  private static int lineStart(String text, int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      start = lineEnd(text, start);
    }
    return start;
  }

  /** After the end of the line. */
  private static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean isBlank(String text, int start) {
    return text.substring(start, lineEnd(text, start)).isBlank();
  }

  private static int indent(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }
}
