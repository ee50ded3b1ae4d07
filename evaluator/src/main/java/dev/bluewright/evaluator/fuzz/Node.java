package dev.bluewright.evaluator.fuzz;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the OpenAPI document, with its references followed.
 *
 * <p>Thread safety: immutable.
 */
record Node(Map<?, ?> root, Map<?, ?> values) {
  /** The mapping under a key; empty where there is none. */
  Node child(String key) {
    return node(values.get(key));
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(Object::toString);
  }

  Optional<BigDecimal> number(String key) {
    return values.get(key) instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  /** The members of a sequence, or a single value as a sequence of one. */
  List<?> list(String key) {
    return switch (values.get(key)) {
      case null -> List.of();
      case List<?> list -> list;
      case Object one -> List.of(one);
    };
  }

  List<Node> nodes(String key) {
    return list(key).stream().map(this::node).toList();
  }

  Set<String> keys() {
    return values.keySet().stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Node node(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return new Node(root, Map.of());
    }
    return map.get("$ref") instanceof String reference
        ? node(target(reference))
        : new Node(root, map);
  }

  private @Nullable Object target(String reference) {
    Object current = root;
    for (var step : reference.substring(2).split("/", -1)) {
      var key = step.replace("~1", "/").replace("~0", "~");
      current = current instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return current;
  }
}
