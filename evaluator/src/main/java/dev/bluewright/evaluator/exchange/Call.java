package dev.bluewright.evaluator.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request to be sent.
 *
 * <p>Thread safety: immutable.
 *
 * @param method such as {@code POST}
 * @param target path and query, beginning with a slash
 * @param headers beside those that every request has
 * @param body JSON, where it has one; a character for each byte where it is no text
 */
public record Call(
    String method, String target, Map<String, String> headers, Optional<String> body) {
  /** Keeps copies. */
  public Call {
    headers = Map.copyOf(headers);
  }

  /** A request without a body. */
  public static Call of(String method, String target) {
    return new Call(method, target, Map.of(), Optional.empty());
  }

  /** A request with a JSON body. */
  public static Call of(String method, String target, JsonNode body) {
    return new Call(method, target, Map.of(), Optional.of(body.toString()));
  }

  /** The same request with one more header. */
  public Call with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, target, more, body);
  }

  /** The same request by another method. */
  public Call withMethod(String other) {
    return new Call(other, target, headers, body);
  }

  /** The same request to another target. */
  public Call withTarget(String other) {
    return new Call(method, other, headers, body);
  }

  /** The same request with a body. */
  public Call withBody(String mediaType, String text) {
    return new Call(method, target, headers, Optional.of(text)).with("Content-Type", mediaType);
  }

  /** The value of a header, however its name is written. */
  Optional<String> findHeader(String name) {
    return headers.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The method and where to. */
  public String shown() {
    return method + " " + target;
  }

  /** A text as it stands in an address, each octet that needs it behind a percent sign. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"); // RFC 3986, 2.1
  }
}
