package dev.bluewright.http.json;

import java.util.ArrayList;
import java.util.List;

/** Where the elements of a JSON array are; the array must be one that this service wrote. */
public final class JsonItems {
  /** The bytes from {@code from} up to {@code to}. */
  public record Range(int from, int to) {}

  private JsonItems() {}

  /** The elements of the array that the first bytes are. */
  public static List<Range> of(byte[] json, int length) {
    List<Range> items = new ArrayList<>();
    int from = 1;
    while (from < length - 1) {
      int to = end(json, from);
      items.add(new Range(from, to));
      from = to + 1;
    }
    return items;
  }

  /** The end of the value that starts somewhere. */
  public static int end(byte[] json, int from) {
    int depth = 0;
    for (int at = from; ; at++) {
      switch (json[at]) {
        case '"' -> at = endOfText(json, at);
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (depth == 0) {
            return at;
          }
          depth--;
        }
        case ',' -> {
          if (depth == 0) {
            return at;
          }
        }
        default -> {}
      }
    }
  }

  /** Where the quote is that ends a text which starts with one. */
  static int endOfText(byte[] json, int quote) {
    int at = quote + 1;
    while (json[at] != '"') {
      at += json[at] == '\\' ? 2 : 1;
    }
    return at;
  }
}
