package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.load.Capacity;
import dev.bluewright.evaluator.load.Figures;
import dev.bluewright.evaluator.load.LoadPlan;
import dev.bluewright.evaluator.load.ProbeFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a load showed, in sentences and rows that both reports show. Pure functions. */
public final class LoadText {
  static final List<String> STEP_COLUMNS =
      List.of(
          "step",
          "clients",
          "answered a second",
          "p50 ms",
          "p90 ms",
          "p99 ms",
          "p99.9 ms",
          "most ms",
          "requests",
          "failed",
          "generator late, p99 ms");
  static final List<String> PROBE_COLUMNS =
      List.of("watched", "probes", "failed", "p50 ms", "p99 ms", "most ms");
  static final String METHOD =
      "Latencies of constant rates are counted from when a request was due, so that waiting for a"
          + " system that stalls is in them; those of clients at once from when it was sent, since"
          + " such a client waits. What failed is counted with its time.";

  private LoadText() {}

  /** The capacity, and what is to be thought of it, one sentence a line. */
  static List<String> conclusion(Capacity capacity) {
    if (capacity.steps().isEmpty()) {
      return List.of("The system was not loaded. " + capacity.untried());
    }
    var all = new ArrayList<String>();
    if (!capacity.untried().isEmpty()) {
      all.add("The load broke off: " + capacity.untried());
    }
    all.add(highest(capacity));
    all.addAll(late(capacity));
    return all;
  }

  /** What it comes to, one sentence a line. */
  public static List<String> sentences(Capacity capacity) {
    var all = new ArrayList<>(conclusion(capacity));
    if (capacity.steps().isEmpty()) {
      return all;
    }
    all.add(
        capacity
            .knee()
            .map(
                each ->
                    String.format(
                        Locale.ROOT, "Knee of p99: %,.0f a second.", each.step().offered()))
            .orElse("No knee was found."));
    all.add(soak(capacity));
    all.addAll(costs(capacity));
    all.add("Sent: " + capacity.plan().mix().shown() + " of " + operations(capacity) + ".");
    return all;
  }

  private static String operations(Capacity capacity) {
    return String.join("; ", capacity.operations());
  }

  private static String highest(Capacity capacity) {
    return capacity
        .highest()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "Capacity: %s%,.0f requests a second, %s: p99 %.2f ms, %,d of %,d failed.",
                    isEnd(capacity, each) ? "" : "at least ",
                    each.step().offered(),
                    allowed(capacity.plan()),
                    each.p99(),
                    each.failed(),
                    each.requests()))
        .orElse("Capacity: none; no rate stayed within " + allowed(capacity.plan()) + ".");
  }

  /** Whether a higher rate was tried, which must have missed. */
  private static boolean isEnd(Capacity capacity, Figures highest) {
    return capacity.rates().getLast().step().offered() > highest.step().offered();
  }

  /** Where the machine of the judge may be what is measured. */
  private static List<String> late(Capacity capacity) {
    var most = capacity.plan().targetMillis() / 10.0;
    return capacity.highest().or(() -> capacity.rates().stream().findFirst()).stream()
        .filter(each -> each.late() > most)
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "The generator itself was late by %.2f ms (p99) at %,.0f a second, more than a"
                        + " tenth of the target: the machine was too small or too busy for this"
                        + " figure.",
                    each.late(),
                    each.step().offered()))
        .toList();
  }

  private static String allowed(LoadPlan plan) {
    return String.format(
        Locale.ROOT,
        "p99 at most %d ms and at most %.2f %% failed",
        plan.targetMillis(),
        100 * plan.mostFailed());
  }

  private static String soak(Capacity capacity) {
    return capacity
        .soak()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "Soak: %,.0f a second for %.0f s, p99 %.2f ms, %,d of %,d failed; %s.",
                    each.step().offered(),
                    capacity.plan().soakMillis() / 1e3,
                    each.p99(),
                    each.failed(),
                    each.requests(),
                    capacity.isSoakWithin() ? "held" : "not held"))
        .orElse("It was not soaked.");
  }

  private static List<String> costs(Capacity capacity) {
    var all = new ArrayList<String>();
    capacity
        .costOfMillion()
        .ifPresent(
            cost ->
                all.add(
                    String.format(
                        Locale.ROOT,
                        "Cost: %.4f for a million requests at the capacity, at %s an hour of"
                            + " machine.",
                        cost,
                        capacity.plan().machineCost().orElse(0.0))));
    capacity
        .processorSecondsOfThousand()
        .ifPresent(
            seconds ->
                all.add(
                    String.format(
                        Locale.ROOT,
                        "Processor: %.3f s for 1,000 requests of the soak, of the process that"
                            + " listens alone.",
                        seconds)));
    return all;
  }

  static List<String> row(Figures each) {
    return List.of(
        each.step().title(),
        String.format(Locale.ROOT, "%,d", each.step().clients()),
        String.format(Locale.ROOT, "%,.0f", each.throughput()),
        String.format(Locale.ROOT, "%.2f", each.p50()),
        String.format(Locale.ROOT, "%.2f", each.p90()),
        String.format(Locale.ROOT, "%.2f", each.p99()),
        String.format(Locale.ROOT, "%.2f", each.p999()),
        String.format(Locale.ROOT, "%.2f", each.most()),
        String.format(Locale.ROOT, "%,d", each.requests()),
        failed(each),
        String.format(Locale.ROOT, "%.2f", each.late()));
  }

  private static String failed(Figures each) {
    var causes =
        each.causes().entrySet().stream()
            .map(cause -> String.format(Locale.ROOT, "%s: %,d", cause.getKey(), cause.getValue()))
            .collect(Collectors.joining(", "));
    return causes.isEmpty() ? "0" : String.format(Locale.ROOT, "%,d (%s)", each.failed(), causes);
  }

  static List<String> row(ProbeFigures each) {
    return List.of(
        each.name(),
        String.format(Locale.ROOT, "%,d", each.probes()),
        String.format(Locale.ROOT, "%,d", each.failed()),
        String.format(Locale.ROOT, "%.2f", each.p50()),
        String.format(Locale.ROOT, "%.2f", each.p99()),
        String.format(Locale.ROOT, "%.2f", each.most()));
  }
}
