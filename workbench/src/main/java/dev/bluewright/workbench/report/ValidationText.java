package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.validator.heal.Receipt;
import dev.bluewright.validator.tier.Report;
import dev.bluewright.validator.tier.Run;
import dev.bluewright.validator.tier.TierReport;
import dev.bluewright.validator.tier.TierReport.Outcome;
import dev.bluewright.workbench.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A report as a terminal shows it: the tiers, what they found, what was healed, and what is left.
 *
 * @param written whether what was healed was written
 */
public record ValidationText(Terminal terminal, boolean written) {

  /** All of it, of several lines. */
  public String of(Report report) {
    var text = new StringBuilder(tiers(report.first()));
    text.append(findings(report.first().findings()));
    for (var receipt : report.receipts()) {
      text.append('\n').append(of(receipt));
    }
    if (!report.receipts().isEmpty()) {
      text.append(written ? "\nAfter it was healed:\n" : "\nHealed so, it would be:\n");
      text.append(tiers(report.last())).append(findings(report.last().findings()));
    }
    return text.append('\n').append(ending(report)).toString();
  }

  private String tiers(Run run) {
    return run.tiers().stream().map(this::of).collect(Collectors.joining());
  }

  private String of(TierReport tier) {
    var mark =
        switch (tier.outcome()) {
          case PASSED -> paint("@|bold,green ✓|@");
          case FAILED -> paint("@|bold,red ✗|@");
          case SKIPPED -> "–";
        };
    var time =
        tier.outcome() == Outcome.SKIPPED
            ? "skipped"
            : String.format(Locale.ROOT, "%5.1f s", tier.took().toMillis() / 1000.0);
    return String.format("  %s %-12s %s%s%n", mark, tier.level().label(), time, count(tier));
  }

  private static String count(TierReport tier) {
    long errors = tier.findings().stream().filter(Finding::isError).count();
    long warnings = tier.findings().size() - errors;
    return (errors == 0 ? "" : ", errors: " + errors)
        + (warnings == 0 ? "" : ", warnings: " + warnings);
  }

  private String findings(List<Finding> findings) {
    return findings.isEmpty() ? "" : "\n" + FindingsText.of(findings, terminal);
  }

  private String of(Receipt receipt) {
    return String.format(
        "%s %s (%s) in round %d, tier %s, for %s in %s: %s%n%s%n",
        written ? "Healed by" : "Could be healed by",
        paint("@|bold " + receipt.rule() + "|@"),
        receipt.sureness().label(),
        receipt.round(),
        receipt.level().label(),
        receipt.finding().code(),
        place(receipt.finding().place()),
        receipt.why(),
        receipt.diff().lines().map(line -> "    " + line).collect(Collectors.joining("\n")));
  }

  private static String place(Place place) {
    return place.line() == 0 ? place.file() : place.file() + ":" + place.line();
  }

  private String ending(Report report) {
    return switch (report.ending()) {
      case VALID -> report.first().findings().isEmpty() ? "No findings." : "Valid, with warnings.";
      case HEALED ->
          written
              ? "Valid now. Look at what was healed; it is written."
              : "It would be valid. Write what was healed with --fix.";
      case OPEN -> "What is left is for you to decide: the hints say what can be done.";
      case CIRCLE -> "One healing undoes another, so this is for you to decide.";
      case ROUNDS -> "More rounds would be needed than were allowed.";
    };
  }

  private String paint(String markup) {
    return terminal.colours().string(markup);
  }
}
