package dev.bluewright.evaluator.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * <p>Thread safety: immutable.
 *
 * @param status the HTTP status; 0 where nothing came
 * @param headers by name in small letters
 * @param body as text; what went wrong where nothing came
 */
public record Answer(int status, Map<String, List<String>> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Keeps copies. */
  public Answer {
    var sorted = new TreeMap<String, List<String>>();
    headers.forEach((name, all) -> sorted.put(name.toLowerCase(Locale.ROOT), List.copyOf(all)));
    headers = java.util.Collections.unmodifiableMap(sorted);
  }

  /** Nothing came. */
  public static Answer none(String why) {
    return new Answer(0, Map.of(), why);
  }

  /** Whether the request was done. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The body as JSON; a missing node where it is none. */
  public JsonNode json() {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
