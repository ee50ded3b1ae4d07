package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.blueprint.Severity;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Findings as a person reads them: place, sentence, the line itself, a hint. */
public final class FindingsText {
  private FindingsText() {}

  /** All findings, a blank line between two. */
  public static String of(List<Finding> findings) {
    return findings.stream().map(FindingsText::of).collect(Collectors.joining("\n"));
  }

  private static String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(Ansi.AUTO.string("@|" + colour(finding.severity()) + " " + finding.code() + "|@ "));
    text.append(where(finding.place())).append(finding.message()).append('\n');
    if (!finding.place().sourceLine().isBlank()) {
      text.append("    ").append(finding.place().sourceLine()).append('\n');
      text.append("    ").append(" ".repeat(Math.max(0, finding.place().column() - 1)));
      text.append("^\n");
    }
    finding.hint().ifPresent(hint -> text.append("    ").append(hint).append('\n'));
    return text.toString();
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "red";
      case WARNING -> "yellow";
      case NOTE -> "cyan";
    };
  }

  private static String where(Place place) {
    return place.line() == 0
        ? place.file() + ": "
        : place.file() + ":" + place.line() + ":" + place.column() + ": ";
  }
}
