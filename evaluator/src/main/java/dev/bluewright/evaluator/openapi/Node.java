package dev.bluewright.evaluator.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
  /** The mapping under a key; empty where there is none. */
  public Node child(String key) {
    return node(values.get(key));
  }

  /** Whether there is something under a key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** What stands under a key, as text; empty where it is a mapping or a sequence. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(Node::isScalar).map(Object::toString);
  }

  private static boolean isScalar(Object value) {
    return !(value instanceof Map<?, ?>) && !(value instanceof Iterable<?>);
  }

  /** The number under a key. */
  public Optional<BigDecimal> number(String key) {
    return values.get(key) instanceof Number number && Double.isFinite(number.doubleValue())
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

  /** The texts, numbers and the like under a key, as texts. */
  public List<String> words(String key) {
    return list(key).stream()
        .filter(each -> each != null && isScalar(each))
        .map(String::valueOf)
        .toList();
  }

  /** The mappings under a key. */
  public List<Node> nodes(String key) {
    return list(key).stream().map(this::node).toList();
  }

  /** The properties of a schema, those of the schemas that it is made of among them. */
  public Map<String, Node> properties() {
    var all = new LinkedHashMap<String, Node>();
    for (var part : parts(List.of("allOf", "oneOf", "anyOf"))) {
      var own = part.child("properties");
      own.keys().forEach(name -> all.put(name, own.child(name)));
    }
    return all;
  }

  /** Names of the properties that an object must have. */
  public Set<String> required() {
    var names = new LinkedHashSet<String>();
    parts(List.of("allOf")).forEach(part -> names.addAll(part.words("required")));
    return names;
  }

  /** The schemas that this one is made of, each once, for one may be made of itself; it is last. */
  private List<Node> parts(List<String> keys) {
    var seen = Collections.newSetFromMap(new IdentityHashMap<Map<?, ?>, Boolean>());
    var all = new ArrayList<Node>();
    seen.add(values);
    all.add(this);
    for (var at = 0; at < all.size(); at++) {
      var whole = all.get(at);
      keys.stream()
          .flatMap(key -> whole.nodes(key).stream())
          .filter(part -> seen.add(part.values()))
          .forEach(all::add);
    }
    Collections.rotate(all, -1);
    return all;
  }

  /** The keys, in the order of the document. */
  public Set<String> keys() {
    return values.keySet().stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Node node(@Nullable Object value) {
    var seen = new HashSet<String>();
    var current = value;
    while (current instanceof Map<?, ?> map && map.get("$ref") instanceof String reference) {
      current = seen.add(reference) ? target(reference) : null; // none leads back to itself
    }
    return new Node(root, current instanceof Map<?, ?> map ? map : Map.of());
  }

  /** What a reference within this document leads to. */
  private @Nullable Object target(String reference) {
    if (!reference.equals("#") && !reference.startsWith("#/")) {
      return null;
    }
    Object current = root;
    for (var step : reference.split("/", -1)) {
      var key = step.replace("~1", "/").replace("~0", "~");
      if (!step.equals("#")) {
        current = current instanceof Map<?, ?> map ? map.get(key) : null;
      }
    }
    return current;
  }
}
