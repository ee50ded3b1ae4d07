package dev.bluewright.http.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A growing array of bytes that JSON is written into, without a tree and without a character
 * buffer.
 *
 * <p>The array goes to the socket as it is: {@link #array()} up to {@link #size()}.
 *
 * <p>Thread safety: one thread at a time.
 */
public final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final boolean[] PLAIN = plainCharacters();

  private byte[] bytes;
  private int size;

  /**
   * Makes an empty buffer.
   *
   * @param expected bytes that will probably be written; the buffer grows when there are more
   */
  public JsonBytes(int expected) {
    bytes = new byte[Math.max(32, expected)];
  }

  /** The bytes written so far, followed by unused room. Not a copy. */
  public byte[] array() {
    return bytes;
  }

  /** How many bytes of {@link #array()} are written. */
  public int size() {
    return size;
  }

  /** The bytes written so far, as an array of their own. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Takes the last byte back. */
  public JsonBytes back() {
    size--;
    return this;
  }

  /** Writes one ASCII character as it is. */
  public JsonBytes raw(char ascii) {
    need(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /** Writes bytes as they are; they must be JSON already. */
  public JsonBytes raw(byte[] json) {
    need(json.length);
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
    return this;
  }

  /** Writes the bytes from a place up to another as they are; they must be JSON already. */
  public JsonBytes raw(byte[] json, int from, int to) {
    need(to - from);
    System.arraycopy(json, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  /** Writes {@code null}. */
  public JsonBytes nothing() {
    return raw(NULL);
  }

  /** Writes a truth value. */
  public JsonBytes truth(boolean value) {
    return raw(value ? TRUE : FALSE);
  }

  /** Writes a whole number. */
  public JsonBytes whole(long value) {
    if (value < 0) {
      return ascii(Long.toString(value));
    }
    int digits = digits(value);
    need(digits);
    long rest = value;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** Writes a decimal number, exactly, never in scientific notation. */
  public JsonBytes decimal(BigDecimal value) {
    return ascii(value.toPlainString());
  }

  /** Writes a UUID as a string. */
  public JsonBytes uuid(UUID value) {
    need(38);
    bytes[size++] = '"';
    long high = value.getMostSignificantBits();
    long low = value.getLeastSignificantBits();
    hex(high >>> 32, 8);
    bytes[size++] = '-';
    hex(high >>> 16, 4);
    bytes[size++] = '-';
    hex(high, 4);
    bytes[size++] = '-';
    hex(low >>> 48, 4);
    bytes[size++] = '-';
    hex(low, 12);
    bytes[size++] = '"';
    return this;
  }

  /** Writes an instant as an RFC 3339 string in UTC, with no, three or six digits of a second. */
  public JsonBytes instant(Instant value) {
    need(Rfc3339.LONGEST + 2);
    bytes[size++] = '"';
    size = Rfc3339.write(value, bytes, size);
    bytes[size++] = '"';
    return this;
  }

  /** Writes text that is known to be ASCII and to need no escaping, in quotes. */
  public JsonBytes quoted(String ascii) {
    return raw('"').ascii(ascii).raw('"');
  }

  /** Writes a JSON document as it is. */
  public JsonBytes document(String json) {
    return raw(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a string, quoted and escaped. */
  public JsonBytes string(String value) {
    int length = value.length();
    need(length + 2);
    bytes[size++] = '"';
    int at = 0;
    while (at < length) {
      char c = value.charAt(at);
      if (c >= 128 || !PLAIN[c]) {
        break;
      }
      bytes[size++] = (byte) c;
      at++;
    }
    if (at < length) {
      rest(value, at);
    }
    return raw('"');
  }

  @SuppressWarnings("deprecation") // the only copy of ASCII text that makes no array in between
  private JsonBytes ascii(String value) {
    int length = value.length();
    need(length);
    value.getBytes(0, length, bytes, size);
    size += length;
    return this;
  }

  private void rest(String value, int from) {
    int length = value.length();
    for (int at = from; at < length; at++) {
      need(6 + length - at);
      char c = value.charAt(at);
      if (c < 128) {
        oneByte(c);
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xC0 | (c >> 6));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isHighSurrogate(c)
          && at + 1 < length
          && Character.isLowSurrogate(value.charAt(at + 1))) {
        fourBytes(Character.toCodePoint(c, value.charAt(++at)));
      } else {
        threeBytes(Character.isSurrogate(c) ? '\uFFFD' : c);
      }
    }
  }

  private void oneByte(char c) {
    if (PLAIN[c]) {
      bytes[size++] = (byte) c;
      return;
    }
    bytes[size++] = '\\';
    switch (c) {
      case '"', '\\' -> bytes[size++] = (byte) c;
      case '\n' -> bytes[size++] = 'n';
      case '\r' -> bytes[size++] = 'r';
      case '\t' -> bytes[size++] = 't';
      default -> {
        bytes[size++] = 'u';
        hex(c, 4);
      }
    }
  }

  private void threeBytes(char c) {
    bytes[size++] = (byte) (0xE0 | (c >> 12));
    bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void fourBytes(int codePoint) {
    bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void hex(long value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[(int) (value >>> shift) & 15];
    }
  }

  private void need(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private static boolean[] plainCharacters() {
    var plain = new boolean[128];
    Arrays.fill(plain, 32, 127, true);
    plain['"'] = false;
    plain['\\'] = false;
    return plain;
  }
}
