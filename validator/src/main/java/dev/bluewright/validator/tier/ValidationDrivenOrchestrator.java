package dev.bluewright.validator.tier;

import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Receipt;
import dev.bluewright.validator.heal.Rounds;
import dev.bluewright.validator.tier.Report.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Runs the tiers in their order, each where those before it found no error, and heals what can be
 * healed between the runs. Nothing outside of the candidate is changed.
 *
 * <p>Thread safety: as its tiers.
 */
public final class ValidationDrivenOrchestrator {
  /** How often is healed unless said. */
  public static final int ROUNDS = 3;

  private final List<Tier> tiers;
  private final List<Healer> healers;
  private final int rounds;
  private final Watcher watcher;

  /**
   * An orchestrator.
   *
   * @param tiers in their order
   * @param healers asked in this order; the first that knows a way heals a finding
   * @param rounds the most rounds of healing, from 0
   */
  public ValidationDrivenOrchestrator(
      List<Tier> tiers, List<Healer> healers, int rounds, Watcher watcher) {
    this.tiers = List.copyOf(tiers);
    this.healers = List.copyOf(healers);
    this.rounds = rounds;
    this.watcher = watcher;
  }

  /** Validates, heals, and validates again. */
  public Report validate(Candidate candidate) {
    var first = run(candidate);
    var receipts = new ArrayList<Receipt>();
    var seen = new HashSet<>(List.of(candidate));
    var last = first;
    for (int round = 1; !last.valid(); round++) {
      var healed = Rounds.heal(round, last, healers);
      if (healed.receipts().isEmpty()) {
        return new Report(first, last, receipts, Ending.OPEN);
      }
      if (round > rounds) {
        return new Report(first, last, receipts, Ending.ROUNDS);
      }
      if (!seen.add(healed.candidate())) {
        return new Report(first, last, receipts, Ending.CIRCLE);
      }
      receipts.addAll(healed.receipts());
      watcher.healed(round, healed.receipts());
      last = run(healed.candidate());
    }
    return new Report(first, last, receipts, receipts.isEmpty() ? Ending.VALID : Ending.HEALED);
  }

  private Run run(Candidate candidate) {
    var reports = new ArrayList<TierReport>();
    boolean failed = false;
    for (var tier : tiers) {
      var report =
          failed
              ? TierReport.skipped(tier.level())
              : watcher.during(tier.level(), () -> run(tier, candidate));
      failed = report.outcome() != TierReport.Outcome.PASSED;
      reports.add(report);
    }
    return new Run(candidate, reports);
  }

  private static TierReport run(Tier tier, Candidate candidate) {
    long begun = System.nanoTime();
    var findings = tier.findings(candidate);
    return TierReport.of(tier.level(), findings, Duration.ofNanos(System.nanoTime() - begun));
  }
}
