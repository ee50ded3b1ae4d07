package dev.bluewright.evaluator.load;

import dev.bluewright.evaluator.exchange.Secrets;
import java.util.List;

/**
 * What a load left behind; {@link Capacity} follows from it.
 *
 * <p>Thread safety: immutable.
 *
 * @param plan how it was to be
 * @param operations what the requests did, in words
 * @param steps what was played, in this order
 * @param latencies log of the latencies of all steps
 * @param probes log of what was watched meanwhile; empty where nothing was
 * @param untried why nothing, or nothing more, was played; empty where all was
 */
public record LoadRun(
    LoadPlan plan,
    List<String> operations,
    List<Step> steps,
    String latencies,
    String probes,
    String untried) {
  /** Keeps copies. */
  public LoadRun {
    operations = List.copyOf(operations);
    steps = List.copyOf(steps);
  }

  /** A load that could not be played, and why. */
  public static LoadRun untried(LoadPlan plan, String why) {
    return new LoadRun(plan, List.of(), List.of(), "", "", why);
  }

  /** The same, as it is kept beside exchanges without their secrets. */
  public LoadRun without(Secrets secrets) {
    var words = operations.stream().map(secrets::without).toList();
    return new LoadRun(plan, words, steps, latencies, probes, secrets.without(untried));
  }
}
