package dev.bluewright.blueprint;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Copies of collections that cannot be changed and keep the order in which they were written. */
final class Ordered {
  private Ordered() {}

  static <K, V> Map<K, V> copyOf(Map<K, V> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  static <V> Map<String, List<V>> copyOfLists(Map<String, List<V>> entries) {
    var copy = new LinkedHashMap<String, List<V>>();
    entries.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }

  static <E extends Enum<E>> Set<E> copyOf(Collection<E> values, Class<E> type) {
    var copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }
}
