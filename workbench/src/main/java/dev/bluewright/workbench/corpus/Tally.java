package dev.bluewright.workbench.corpus;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many requirements have which status.
 *
 * @param counts how many of each status
 * @param reasons how many cannot be built for which reason
 */
public record Tally(Map<Status, Integer> counts, Map<String, Integer> reasons) {

  /** The tally of these requirements. */
  public static Tally of(Collection<Requirement> requirements) {
    var counts = new EnumMap<Status, Integer>(Status.class);
    var reasons = new TreeMap<String, Integer>();
    for (var requirement : requirements) {
      counts.merge(requirement.status(), 1, Integer::sum);
      if (requirement.status() == Status.UNSUPPORTED) {
        reasons.merge(requirement.why().orElse(""), 1, Integer::sum);
      }
    }
    return new Tally(counts, reasons);
  }

  /** How many have this status. */
  public int of(Status status) {
    return counts.getOrDefault(status, 0);
  }

  /** How many there are. */
  public int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many are about the back end and asked for: neither set aside nor optional. */
  public int aboutBackEnd() {
    return all() - of(Status.SET_ASIDE) - of(Status.OPTIONAL);
  }

  /** How many percent of those about the back end have this status; 0 where there is none. */
  public double share(Status status) {
    return aboutBackEnd() == 0 ? 0 : 100.0 * of(status) / aboutBackEnd();
  }

  /** The reasons, the most frequent first. */
  public List<Map.Entry<String, Integer>> reasonsByCount() {
    return reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .toList();
  }
}
