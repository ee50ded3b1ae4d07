package dev.bluewright.http.query;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a query string, decoded, in their order. */
public final class QueryString {
  private static final int MOST_PARAMETERS = 100;

  /** One parameter; the value is empty when there was no {@code =}. */
  public record Parameter(String name, String value) {}

  private QueryString() {}

  /**
   * Reads a raw query, the part behind the question mark.
   *
   * @throws ProblemException 400, malformed percent-encoding, not UTF-8, or more than 100
   *     parameters
   */
  public static List<Parameter> parse(String raw) {
    List<Parameter> parameters = new ArrayList<>(4);
    int from = 0;
    while (from < raw.length()) {
      int end = raw.indexOf('&', from);
      int to = end < 0 ? raw.length() : end;
      if (to > from) {
        parameters.add(parameter(raw, from, to));
      }
      from = to + 1;
    }
    if (parameters.size() > MOST_PARAMETERS) {
      throw new ProblemException(Problem.unreadable("A query has at most 100 parameters."));
    }
    return parameters;
  }

  private static Parameter parameter(String raw, int from, int to) {
    int equals = raw.indexOf('=', from);
    if (equals < 0 || equals > to) {
      return new Parameter(decode(raw.substring(from, to), true), "");
    }
    return new Parameter(
        decode(raw.substring(from, equals), true), decode(raw.substring(equals + 1, to), true));
  }

  /**
   * Decodes percent-encoded UTF-8.
   *
   * @param plusIsSpace whether a plus sign stands for a space, as in a query
   * @throws ProblemException 400, malformed
   */
  public static String decode(String raw, boolean plusIsSpace) {
    if (raw.indexOf('%') < 0) {
      return plusIsSpace ? raw.replace('+', ' ') : raw;
    }
    byte[] encoded = raw.getBytes(StandardCharsets.UTF_8);
    var bytes = new ByteArrayOutputStream(encoded.length);
    for (int at = 0; at < encoded.length; at++) {
      byte each = encoded[at];
      if (each == '%') {
        bytes.write(octet(encoded, at));
        at += 2;
      } else {
        bytes.write(each == '+' && plusIsSpace ? ' ' : each);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int octet(byte[] encoded, int at) {
    int high = at + 2 < encoded.length ? Character.digit(encoded[at + 1], 16) : -1;
    int low = at + 2 < encoded.length ? Character.digit(encoded[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw new ProblemException(
          Problem.unreadable("The address has a malformed percent-encoding."));
    }
    return (high << 4) | low;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new ProblemException(
          Problem.unreadable("The address holds percent-encoded bytes that are not UTF-8."));
    }
  }
}
