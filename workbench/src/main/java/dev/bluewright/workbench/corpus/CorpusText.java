package dev.bluewright.workbench.corpus;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.EnumMap;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of a corpus: a row a brief, what the whole comes to, and why not all is built. */
public final class CorpusText {
  private static final String HEAD =
      "%-46s %5s %5s %6s %8s %11s %7s %6s %8s%n"
          .formatted(
              "brief",
              "all",
              "met",
              "aside",
              "optional",
              "unsupported",
              "unclear",
              "met %",
              "unclear %");

  private CorpusText() {}

  /** The table, for a terminal. */
  public static String of(CorpusReport report) {
    var text = new StringBuilder(HEAD);
    for (var reading : report.readings()) {
      text.append(row(reading.brief().name(), reading.tally(), note(report, reading)));
    }
    var total = report.total();
    text.append(row("total of " + report.readings().size(), total, ""));
    text.append("\n").append(builds(report));
    text.append(total.aboutBackEnd())
        .append(" of ")
        .append(total.all())
        .append(" are about the back end.\nCannot be built yet:\n");
    total
        .reasonsByCount()
        .forEach(entry -> text.append("%5d  %s%n".formatted(entry.getValue(), entry.getKey())));
    return text.toString();
  }

  private static String note(CorpusReport report, BriefReading reading) {
    var errors = String.join(" ", reading.errors());
    return report.findBuild(reading).map(build -> build.text() + " " + errors).orElse(errors);
  }

  /** How many systems came how far. */
  private static String builds(CorpusReport report) {
    var counts = new EnumMap<BuildOutcome.State, Integer>(BuildOutcome.State.class);
    report.builds().values().forEach(build -> counts.merge(build.state(), 1, Integer::sum));
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(each -> each.getKey().label() + " " + each.getValue())
            .collect(Collectors.joining(", ", "Systems: ", ".\n"));
  }

  /** Every requirement of one status: its file and line, its text, and why. */
  public static String listing(CorpusReport report, Status status) {
    var text = new StringBuilder();
    for (var reading : report.readings()) {
      reading.interpretation().requirements().stream()
          .filter(requirement -> requirement.status() == status)
          .forEach(requirement -> text.append(line(reading, requirement)));
    }
    return text.toString();
  }

  private static String line(BriefReading reading, Requirement requirement) {
    var became = String.join(", ", requirement.met()) + requirement.why().orElse("");
    return "%s:%d: %s%n    → %s%n"
        .formatted(reading.brief().name(), requirement.line(), requirement.text(), became);
  }

  private static String row(String name, Tally tally, String note) {
    return String.format(
        Locale.ROOT,
        "%-46s %5d %5d %6d %8d %11d %7d %6.1f %8.1f  %s%n",
        name,
        tally.all(),
        tally.of(Status.MET),
        tally.of(Status.SET_ASIDE),
        tally.of(Status.OPTIONAL),
        tally.of(Status.UNSUPPORTED),
        tally.of(Status.UNCLEAR),
        tally.share(Status.MET),
        tally.share(Status.UNCLEAR),
        note);
  }
}
