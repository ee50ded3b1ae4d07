package dev.bluewright.interpreter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The record that a piece of sample JSON shows, out of its envelope.
 *
 * @param members the record's members with their sample values
 */
public record JsonSample(Map<String, Object> members) {
  private static final Set<String> ENVELOPES =
      Set.of("data", "items", "results", "result", "records", "attributes", "content");
  private static final Set<String> ANSWERS =
      Set.of(
          "error",
          "errors",
          "message",
          "msg",
          "status",
          "code",
          "success",
          "detail",
          "token",
          "statusCode",
          "access_token",
          "accessToken",
          "page",
          "limit",
          "total",
          "count",
          "meta",
          "links",
          "pagination",
          "title");
  private static final int DEEPEST = 4;

  /** The record in a text; nothing where it is no JSON, or shows an error or a token. */
  public static Optional<JsonSample> of(String text) {
    return SampleBlock.of(text).value().flatMap(JsonSample::of);
  }

  /** The record in a value of JSON. */
  public static Optional<JsonSample> of(Object value) {
    return record(value, 0);
  }

  private static Optional<JsonSample> record(Object value, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    return switch (value) {
      case List<?> list when !list.isEmpty() && list.getFirst() != null ->
          record(list.getFirst(), depth + 1);
      case Map<?, ?> map -> unwrapped(map, depth);
      case Object _ -> Optional.empty();
    };
  }

  private static Optional<JsonSample> unwrapped(Map<?, ?> map, int depth) {
    for (var entry : map.entrySet()) {
      var holds = entry.getValue() instanceof Map || entry.getValue() instanceof List;
      if (holds && ENVELOPES.contains(String.valueOf(entry.getKey()))) {
        return record(entry.getValue(), depth + 1);
      }
    }
    var members = new java.util.LinkedHashMap<String, Object>();
    for (var entry : map.entrySet()) {
      if (entry.getKey() instanceof String key && entry.getValue() != null) {
        members.put(key, entry.getValue());
      }
    }
    var says = new ArrayList<>(members.keySet());
    says.removeAll(ANSWERS);
    return says.isEmpty() ? Optional.empty() : Optional.of(new JsonSample(members));
  }
}
