package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.Terminal;

/** What was understood, a row a requirement, and what was assumed. */
public final class UnderstandingText {
  private static final int TEXT_WIDTH = 90;

  private UnderstandingText() {}

  /** The rows, for a terminal. */
  public static String of(Interpretation interpretation) {
    StringBuilder text = new StringBuilder("What was understood:\n");
    interpretation.requirements().forEach(requirement -> text.append(row(requirement)));
    if (!interpretation.assumptions().isEmpty()) {
      text.append("Assumed:\n");
      interpretation.assumptions().forEach(assumption -> text.append(row(assumption)));
    }
    return text.toString();
  }

  private static String row(Requirement requirement) {
    String status = requirement.status().label();
    String mark =
        Terminal.OUTPUT
            .colours()
            .string("@|" + Colours.of(requirement.status()) + " " + status + "|@");
    String became = String.join(", ", requirement.met()) + requirement.why().orElse("");
    return "  %-4s %s%s %s%n         → %s%n"
        .formatted(
            requirement.id(),
            mark,
            " ".repeat(Math.max(0, 11 - status.length())),
            shortened(requirement.text()),
            became.isEmpty() ? "-" : became);
  }

  private static String row(Assumption assumption) {
    return "  %s: %s, because %s%n"
        .formatted(assumption.about(), assumption.says(), assumption.because());
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= TEXT_WIDTH ? line : line.substring(0, TEXT_WIDTH - 1) + "…";
  }
}
