package dev.bluewright.validator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Circles in what leads to what: for each name that is in one, a shortest, and each name once. */
final class Circles {
  private Circles() {}

  /** The circles; each starts where its first name stands among the keys. */
  static List<List<String>> in(SequencedMap<String, ? extends Collection<String>> next) {
    var circles = new ArrayList<List<String>>();
    var said = new HashSet<String>();
    for (var start : next.keySet()) {
      var circle = said.contains(start) ? Optional.<List<String>>empty() : find(start, next);
      circle.ifPresent(
          found -> {
            circles.add(found);
            said.addAll(found);
          });
    }
    return circles;
  }

  private static Optional<List<String>> find(
      String start, Map<String, ? extends Collection<String>> next) {
    var before = new HashMap<String, String>();
    var waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      var at = waiting.remove();
      for (var further : next.containsKey(at) ? next.get(at) : List.<String>of()) {
        if (further.equals(start)) {
          return Optional.of(way(start, at, before));
        }
        if (before.putIfAbsent(further, at) == null) {
          waiting.add(further);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> way(String start, String end, Map<String, String> before) {
    var way = new ArrayList<>(List.of(end));
    while (!way.getFirst().equals(start)) {
      way.addFirst(before.getOrDefault(way.getFirst(), start));
    }
    return way;
  }

  /** A map that keeps the order of its keys. */
  static SequencedMap<String, List<String>> ordered() {
    return new LinkedHashMap<>();
  }
}
