package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that say different things of one value: "at most 50" here, "at most 100" there. */
final class Contradictions {
  private Contradictions() {}

  /** Each fact that another one contradicts, with that other one. */
  static Map<Fact, Fact> among(List<Heard> heard) {
    var said = new HashMap<List<Object>, Fact>();
    var found = new LinkedHashMap<Fact, Fact>();
    for (var each : heard) {
      for (var fact : each.facts()) {
        about(fact)
            .map(about -> said.putIfAbsent(about, fact))
            .filter(earlier -> differ(earlier, fact))
            .ifPresent(
                earlier -> {
                  found.putIfAbsent(earlier, fact);
                  found.put(fact, earlier);
                });
      }
    }
    return found;
  }

  /** What a fact settles; nothing for one that leaves room for others. */
  private static Optional<List<Object>> about(Fact fact) {
    if (fact instanceof Fact.LimitOf(var owner, var field, var limit, _)) {
      return owner.map(noun -> List.of(noun, field, kind(limit)));
    }
    if (fact instanceof Fact.EnumerationOf(var owner, var field, _, _)) {
      return owner.map(noun -> List.of(noun, field, "values"));
    }
    return Optional.empty();
  }

  private static String kind(Limit limit) {
    return switch (limit) {
      case Limit.Unique _ -> "unique";
      case Limit.Required _, Limit.NotRequired _ -> "required";
      case Limit.Valid _ -> "valid";
      case Limit.Numeric _ -> "numeric";
      case Limit.LongestText _ -> "longest";
      case Limit.ShortestText _ -> "shortest";
      case Limit.Least _ -> "least";
      case Limit.Greatest _ -> "greatest";
      case Limit.Default _ -> "default";
    };
  }

  private static boolean differ(Fact one, Fact other) {
    if (one instanceof Fact.LimitOf first && other instanceof Fact.LimitOf second) {
      return !first.limit().equals(second.limit());
    }
    return one instanceof Fact.EnumerationOf first
        && other instanceof Fact.EnumerationOf second
        && !first.values().containsAll(second.values())
        && !second.values().containsAll(first.values());
  }
}
