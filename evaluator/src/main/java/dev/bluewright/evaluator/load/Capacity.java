package dev.bluewright.evaluator.load;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much a system bears, computed from the logs of a load.
 *
 * <p>Thread safety: immutable.
 *
 * @param plan how it was loaded
 * @param operations what the requests did, in words
 * @param steps the figures of each step
 * @param highest the step of the highest rate at which the 99th percentile and the failures were
 *     within what the plan allows; its rate is the capacity
 * @param knee the step from which on latency rises faster than the rate
 * @param soak the rate that was held for long
 * @param probes what was watched meanwhile
 * @param untried why nothing, or nothing more, was played; empty where all was
 */
public record Capacity(
    LoadPlan plan,
    List<String> operations,
    List<Figures> steps,
    Optional<Figures> highest,
    Optional<Figures> knee,
    Optional<Figures> soak,
    List<ProbeFigures> probes,
    String untried) {
  /** Keeps copies. */
  public Capacity {
    operations = List.copyOf(operations);
    steps = List.copyOf(steps);
    probes = List.copyOf(probes);
  }

  /**
   * The capacity that a load found. A pure function.
   *
   * @throws LoadException a log cannot be read
   */
  public static Capacity of(LoadRun run) {
    var log = LatencyLog.read(run.latencies());
    var steps = run.steps().stream().map(step -> Figures.of(step, log)).toList();
    return new Capacity(
        run.plan(),
        run.operations(),
        steps,
        highest(steps, run.plan()),
        Knee.of(ofKind(steps, Step.Kind.RATE)),
        ofKind(steps, Step.Kind.SOAK).stream().findFirst(),
        ProbeFigures.of(LatencyLog.read(run.probes())),
        run.untried());
  }

  static List<Figures> ofKind(List<Figures> steps, Step.Kind kind) {
    return steps.stream().filter(each -> each.step().kind() == kind).toList();
  }

  static Optional<Figures> highest(List<Figures> steps, LoadPlan plan) {
    return ofKind(steps, Step.Kind.RATE).stream()
        .filter(each -> each.isWithin(plan))
        .max(Comparator.comparingDouble(each -> each.step().offered()));
  }

  /** The steps of constant rates, from the lowest to the highest. */
  public List<Figures> rates() {
    return ofKind(steps, Step.Kind.RATE).stream()
        .sorted(Comparator.comparingDouble(each -> each.step().offered()))
        .toList();
  }

  /** Whether the soak stayed within what the plan allows. */
  public boolean isSoakWithin() {
    return soak.filter(each -> each.isWithin(plan)).isPresent();
  }

  /** What a million requests cost at the capacity, where the cost of the machine is known. */
  public Optional<Double> costOfMillion() {
    return highest.flatMap(
        each -> plan.machineCost().map(cost -> cost / 3600 / each.step().offered() * 1e6));
  }

  /** Processor seconds of the listening process for 1,000 requests of the soak. */
  public Optional<Double> processorSecondsOfThousand() {
    return soak.filter(each -> each.requests() > 0)
        .flatMap(each -> each.step().processorSeconds().map(all -> all * 1000 / each.requests()));
  }
}
