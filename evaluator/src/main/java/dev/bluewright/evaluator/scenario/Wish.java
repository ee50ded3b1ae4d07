package dev.bluewright.evaluator.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How a record should be made.
 *
 * @param by who makes it; whoever may, where nobody is named
 * @param values of fields, by their names in the reading
 * @param parents records that it belongs to, by relation
 * @param all whether values that may be left out are given too
 * @param without fields and relations that are left out
 */
record Wish(
    Optional<Person> by,
    Map<String, JsonNode> values,
    Map<String, Made> parents,
    boolean all,
    Set<String> without) {
  /** Only what must be given. */
  static final Wish LEAST = new Wish(Optional.empty(), Map.of(), Map.of(), false, Set.of());

  /** All that may be given. */
  static final Wish FULL = new Wish(Optional.empty(), Map.of(), Map.of(), true, Set.of());

  Wish {
    values = Map.copyOf(values);
    parents = Map.copyOf(parents);
    without = Set.copyOf(without);
  }

  Wish by(Person person) {
    return new Wish(Optional.of(person), values, parents, all, without);
  }

  Wish with(String field, JsonNode value) {
    var more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new Wish(by, more, parents, all, without);
  }

  Wish below(String relation, Made parent) {
    var more = new LinkedHashMap<>(parents);
    more.put(relation, parent);
    return new Wish(by, values, more, all, without);
  }

  Wish leavingOut(String name) {
    var more = new LinkedHashSet<>(without);
    more.add(name);
    return new Wish(by, values, parents, all, more);
  }
}
