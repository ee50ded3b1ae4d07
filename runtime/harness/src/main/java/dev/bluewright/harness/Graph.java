package dev.bluewright.harness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who sends to whom, and the order that follows from it. Source: R. Tarjan, "Depth-first search and
 * linear graph algorithms", 1972. Used by one thread.
 */
final class Graph<N> {
  private final Map<N, Set<N>> receivers = new LinkedHashMap<>();

  Graph(Collection<? extends N> nodes) {
    nodes.forEach(node -> receivers.put(node, new LinkedHashSet<>()));
  }

  void add(N sender, N receiver) {
    var known = receivers.get(sender);
    if (known != null) {
      known.add(receiver);
    }
  }

  /** The nodes, receivers before senders; those that send to each other in one group. */
  List<List<N>> groups() {
    var search = new Search();
    receivers.keySet().forEach(search::visit);
    return search.groups;
  }

  /** Whether messages that leave the group's members come back to it. */
  boolean isCycle(List<N> group) {
    var first = group.getFirst();
    return group.size() > 1 || receivers.getOrDefault(first, Set.of()).contains(first);
  }

  private final class Search {
    private final List<List<N>> groups = new ArrayList<>();
    private final Map<N, Integer> indexes = new HashMap<>();
    private final Deque<N> open = new ArrayDeque<>();

    /** The smallest index of an open node that can be reached. */
    private int visit(N node) {
      var known = indexes.get(node);
      if (known != null) {
        return open.contains(node) ? known : Integer.MAX_VALUE;
      }
      int index = indexes.size();
      indexes.put(node, index);
      open.push(node);
      int lowest = index;
      for (var receiver : receivers.getOrDefault(node, Set.of())) {
        lowest = Math.min(lowest, visit(receiver));
      }
      if (lowest == index) {
        groups.add(closeUpTo(node));
      }
      return lowest;
    }

    private List<N> closeUpTo(N node) {
      var group = new ArrayList<N>();
      N member;
      do {
        member = open.pop();
        group.addFirst(member);
      } while (!member.equals(node));
      return group;
    }
  }
}
