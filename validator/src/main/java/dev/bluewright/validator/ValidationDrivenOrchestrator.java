package dev.bluewright.validator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Reading;
import dev.bluewright.validator.Report.Outcome;
import dev.bluewright.validator.Report.TierReport;
import java.util.ArrayList;

/**
 * Runs the tiers in their order. A tier runs when those before it found no error.
 *
 * <p>Thread safety: immutable.
 */
public final class ValidationDrivenOrchestrator {
  private ValidationDrivenOrchestrator() {}

  /** Validates a text that was read. */
  public static Report validate(Reading reading) {
    var tiers = new ArrayList<TierReport>();
    boolean failed = false;
    for (var tier : Tier.IN_ORDER) {
      var report = failed ? skipped(tier) : run(tier, reading);
      failed = report.outcome() != Outcome.PASSED;
      tiers.add(report);
    }
    return new Report(reading.blueprint(), tiers);
  }

  /**
   * Validates a blueprint that has no text; places are those of the text it would be written as.
   */
  public static Report validate(Blueprint blueprint) {
    return validate(BlueprintReader.read(BlueprintWriter.write(blueprint)));
  }

  private static TierReport run(Tier tier, Reading reading) {
    var findings = tier.findings(reading);
    boolean errors = findings.stream().anyMatch(Finding::isError);
    return new TierReport(tier.label(), errors ? Outcome.FAILED : Outcome.PASSED, findings);
  }

  private static TierReport skipped(Tier tier) {
    return new TierReport(tier.label(), Outcome.SKIPPED, java.util.List.of());
  }
}
