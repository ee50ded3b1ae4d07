package dev.bluewright.evaluator.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came over the wire; never compared
record Response(int status, Map<String, String> headers, byte[] body) {
  private static final int SHOWN = 400;

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The beginning of the response, for a report. */
  String shown() {
    var text = status + " " + headers + " " + text();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
