package dev.bluewright.benchmarks.load;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rounds of one subject in one case.
 *
 * @param subject its name
 * @param connections HTTP connections at once (pgbench always has 16 clients)
 * @param rounds what each round saw, never empty
 */
public record Result(String subject, Case which, int connections, List<Measurement> rounds) {
  /** The median of each figure over the rounds; the sum of the errors. */
  public Measurement median() {
    return new Measurement(
        median(Measurement::throughput),
        median(Measurement::p50),
        median(Measurement::p99),
        rounds.stream().mapToLong(Measurement::refused).sum(),
        rounds.stream().mapToLong(Measurement::broken).sum(),
        rounds.stream().mapToLong(Measurement::busy).sum());
  }

  private double median(ToDoubleFunction<Measurement> figure) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(figure))
        .skip(rounds.size() / 2)
        .mapToDouble(figure)
        .findFirst()
        .orElseThrow();
  }
}
