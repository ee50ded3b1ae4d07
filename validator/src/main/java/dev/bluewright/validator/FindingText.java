package dev.bluewright.validator;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Severity;
import java.util.List;

/**
 * Findings as a terminal shows them: the sentence, the line it is about with a mark below, a hint.
 *
 * <p>Thread safety: immutable.
 */
public final class FindingText {
  private static final String RESET = "\u001b[0m";
  private static final int WIDEST_LINE = 160;

  private final boolean coloured;

  private FindingText(boolean coloured) {
    this.coloured = coloured;
  }

  /** Text without colours. */
  public static FindingText plain() {
    return new FindingText(false);
  }

  /** Text with the colours of a terminal. */
  public static FindingText coloured() {
    return new FindingText(true);
  }

  /** The findings, an empty line between each two. */
  public String of(List<Finding> findings) {
    return String.join("\n", findings.stream().map(this::of).toList());
  }

  /** One finding, of several lines. */
  public String of(Finding finding) {
    var text = new StringBuilder();
    text.append(head(finding)).append('\n');
    text.append(place(finding)).append('\n');
    if (finding.place().line() > 0 && finding.place().sourceLine().length() <= WIDEST_LINE) {
      source(finding, text);
    }
    finding.hint().ifPresent(hint -> text.append("  ").append(paint("36", hint)).append('\n'));
    return text.toString();
  }

  private String head(Finding finding) {
    var colour = finding.severity() == Severity.ERROR ? "1;31" : "1;33";
    return paint(colour, finding.severity().label() + " " + finding.code())
        + ": "
        + finding.message();
  }

  private static String place(Finding finding) {
    var place = finding.place();
    if (place.line() == 0) {
      return "  in " + place.file();
    }
    return "  in " + place.file() + ", line " + place.line() + ", column " + place.column();
  }

  private void source(Finding finding, StringBuilder text) {
    var place = finding.place();
    var number = Integer.toString(place.line());
    text.append("  ").append(number).append(" | ").append(place.sourceLine()).append('\n');
    int before = Math.max(0, Math.min(place.column() - 1, place.sourceLine().length()));
    var indent = place.sourceLine().substring(0, before).replaceAll("[^\\t]", " ");
    text.append("  ")
        .append(" ".repeat(number.length()))
        .append(" | ")
        .append(indent)
        .append(paint("1;31", "^"))
        .append('\n');
  }

  private String paint(String colour, String text) {
    return coloured ? "\u001b[" + colour + "m" + text + RESET : text;
  }
}
