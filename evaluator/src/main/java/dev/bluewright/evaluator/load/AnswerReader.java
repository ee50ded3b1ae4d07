package dev.bluewright.evaluator.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds where an answer of HTTP/1.1 ends, as its bytes come (RFC 9112, section 6). It keeps the
 * status alone.
 *
 * <p>Thread safety: one thread.
 */
final class AnswerReader {
  private static final int LONGEST_LINE = 16_384;

  private enum State {
    STATUS,
    HEADERS,
    LENGTH,
    CHUNK_SIZE,
    CHUNK,
    CHUNK_END,
    TRAILERS,
    UNTIL_CLOSED,
    DONE,
    MALFORMED
  }

  private final byte[] line = new byte[LONGEST_LINE];
  private int length;
  private State state = State.STATUS;
  private int status;
  private long left;
  private boolean chunked;
  private boolean closes;
  private boolean begun;

  /** Makes it ready for the next answer. */
  void begin() {
    state = State.STATUS;
    length = 0;
    begun = false;
    closes = false;
  }

  /** Takes bytes that came. */
  void take(byte[] bytes, int count) {
    begun = true;
    var at = 0;
    while (at < count && !isOver()) {
      at = isWithinBody() ? skipped(at, count) : lined(bytes, at, count);
    }
  }

  /** Takes that the connection was closed. */
  void closed() {
    if (state == State.UNTIL_CLOSED) {
      state = State.DONE;
    }
  }

  private boolean isOver() {
    return state == State.DONE || state == State.MALFORMED;
  }

  private boolean isWithinBody() {
    return state == State.LENGTH || state == State.CHUNK || state == State.UNTIL_CLOSED;
  }

  private int skipped(int at, int count) {
    if (state == State.UNTIL_CLOSED) {
      return count;
    }
    var some = (int) Math.min(left, count - at);
    left -= some;
    if (left == 0) {
      state = state == State.LENGTH ? State.DONE : State.CHUNK_END;
    }
    return at + some;
  }

  private int lined(byte[] bytes, int from, int count) {
    for (var at = from; at < count; at++) {
      if (bytes[at] == '\n') {
        var end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        length = 0;
        line(end);
        return at + 1;
      }
      if (length == LONGEST_LINE) {
        state = State.MALFORMED;
        return count;
      }
      line[length++] = bytes[at];
    }
    return count;
  }

  private void line(int end) {
    switch (state) {
      case STATUS -> statusLine(end);
      case HEADERS -> header(end);
      case CHUNK_SIZE -> chunkSize(end);
      case CHUNK_END -> state = State.CHUNK_SIZE;
      case TRAILERS -> state = end == 0 ? State.DONE : State.TRAILERS;
      case LENGTH, CHUNK, UNTIL_CLOSED, DONE, MALFORMED -> state = State.MALFORMED;
    }
  }

  private void statusLine(int end) {
    if (end < 12 || line[0] != 'H' || line[5] != '1' || !isNumber(9, 12)) {
      state = State.MALFORMED;
      return;
    }
    status = (line[9] - '0') * 100 + (line[10] - '0') * 10 + line[11] - '0';
    closes = line[7] == '0';
    left = -1;
    chunked = false;
    state = State.HEADERS;
  }

  private boolean isNumber(int from, int to) {
    for (var at = from; at < to; at++) {
      if (line[at] < '0' || line[at] > '9') {
        return false;
      }
    }
    return true;
  }

  private void header(int end) {
    if (end == 0) {
      state = body();
    } else if (is("content-length:")) {
      left = number(text(15, end), 10);
    } else if (is("transfer-encoding:")) {
      chunked = text(18, end).endsWith("chunked");
    } else if (is("connection:")) {
      closes = text(11, end).contains("close");
    }
  }

  private boolean is(String name) {
    for (var at = 0; at < name.length(); at++) {
      if ((line[at] | 0x20) != (name.charAt(at) | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int end) {
    return new String(line, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1)
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private State body() {
    if (status < 200) {
      return State.STATUS;
    }
    if (status == 204 || status == 304) {
      return State.DONE;
    }
    if (chunked) {
      return State.CHUNK_SIZE;
    }
    if (left < 0) {
      closes = true;
      return State.UNTIL_CLOSED;
    }
    return left == 0 ? State.DONE : State.LENGTH;
  }

  private void chunkSize(int end) {
    left = number(text(0, end).split(";", 2)[0].strip(), 16);
    if (state != State.MALFORMED) {
      state = left == 0 ? State.TRAILERS : State.CHUNK;
    }
  }

  private long number(String text, int radix) {
    var number = size(text, radix);
    if (number < 0) {
      state = State.MALFORMED;
    }
    return number;
  }

  /** Below 0 where it is none, or has more than 63 bits. */
  private static long size(String text, int radix) {
    try {
      return Long.parseLong(text, radix);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Whether any byte of the answer came. */
  boolean hasBegun() {
    return begun;
  }

  boolean isDone() {
    return state == State.DONE;
  }

  boolean isMalformed() {
    return state == State.MALFORMED;
  }

  /** The status of an answer that is done. */
  int status() {
    return status;
  }

  /** Whether the connection is of no more use once the answer is done. */
  boolean closes() {
    return closes;
  }
}
