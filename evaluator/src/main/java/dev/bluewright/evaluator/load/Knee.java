package dev.bluewright.evaluator.load;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where latency begins to rise faster than the rate: the point that is farthest from the line
 * between the first and the last, both axes scaled to one ("Finding a Kneedle in a Haystack",
 * Satopää, Albrecht, Irwin and Raghavan, 2011, without smoothing). Stateless.
 */
final class Knee {
  private Knee() {}

  /** The step at the knee of the 99th percentiles; empty where they do not rise. */
  static Optional<Figures> of(List<Figures> steps) {
    var all = steps.stream().sorted(Comparator.comparingDouble(each -> each.step().offered()));
    var sorted = all.toList();
    if (sorted.size() < 3) {
      return Optional.empty();
    }
    var first = sorted.getFirst();
    var last = sorted.getLast();
    if (last.p99() <= first.p99()) {
      return Optional.empty();
    }
    return sorted.stream()
        .filter(each -> !each.equals(last))
        .max(Comparator.comparingDouble(each -> distance(each, first, last)))
        .filter(each -> distance(each, first, last) > 0);
  }

  private static double distance(Figures each, Figures first, Figures last) {
    var rate =
        (each.step().offered() - first.step().offered())
            / (last.step().offered() - first.step().offered());
    return rate - (each.p99() - first.p99()) / (last.p99() - first.p99());
  }
}
