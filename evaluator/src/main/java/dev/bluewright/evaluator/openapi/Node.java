package dev.bluewright.evaluator.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
public record Node(Map<?, ?> root, Map<?, ?> values) {
  private static final int DEEPEST = 5; // a schema may be made of itself

  /** The mapping under a key; empty where there is none. */
  public Node child(String key) {
    return node(values.get(key));
  }

  /** Whether there is something under a key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** What stands under a key, as text. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(Object::toString);
  }

  /** The number under a key. */
  public Optional<BigDecimal> number(String key) {
    return values.get(key) instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  /** The members of a sequence, or a single value as a sequence of one. */
  public List<?> list(String key) {
    return switch (values.get(key)) {
      case null -> List.of();
      case List<?> list -> list;
      case Object one -> List.of(one);
    };
  }

  /** The mappings under a key. */
  public List<Node> nodes(String key) {
    return list(key).stream().map(this::node).toList();
  }

  /** The properties of a schema, those of the schemas that it is made of among them. */
  public Map<String, Node> properties() {
    return properties(0);
  }

  /** Names of the properties that an object must have. */
  public Set<String> required() {
    return required(0);
  }

  private Set<String> required(int depth) {
    var names = new LinkedHashSet<String>();
    list("required").forEach(name -> names.add(name.toString()));
    if (depth < DEEPEST) {
      nodes("allOf").forEach(part -> names.addAll(part.required(depth + 1)));
    }
    return names;
  }

  private Map<String, Node> properties(int depth) {
    var all = new LinkedHashMap<String, Node>();
    if (depth < DEEPEST) {
      for (var key : List.of("allOf", "oneOf", "anyOf")) {
        nodes(key).forEach(part -> all.putAll(part.properties(depth + 1)));
      }
    }
    var own = child("properties");
    own.keys().forEach(name -> all.put(name, own.child(name)));
    return all;
  }

  /** The keys, in the order of the document. */
  public Set<String> keys() {
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
