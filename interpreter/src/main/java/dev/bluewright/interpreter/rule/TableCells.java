package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of a row in a table of calls: what a caller sends, and what is answered. */
public final class TableCells {
  private static final Pattern ANSWERED =
      Pattern.compile(
          ".*\\b(?:response|responses|returns?|output|answer|status|code|success)\\b.*");
  private static final Pattern SENT =
      Pattern.compile(".*\\b(?:request|body|payload|input|sends?|data|params?|parameters)\\b.*");

  private TableCells() {}

  /** The cell that a place of the text stands in; none outside of tables. */
  public static Optional<Passage.Cell> at(Statement statement, Span place) {
    return statement.passage().cells().stream()
        .filter(cell -> cell.prose().place().contains(place))
        .findFirst();
  }

  /** Whether a column is of what is answered. */
  public static boolean isAnswer(Passage.Cell cell) {
    return ANSWERED.matcher(head(cell)).matches();
  }

  /** Whether a column is of what a caller sends. */
  public static boolean isSent(Passage.Cell cell) {
    return SENT.matcher(head(cell)).matches() && !isAnswer(cell);
  }

  private static String head(Passage.Cell cell) {
    return cell.column().toLowerCase(Locale.ROOT);
  }
}
