package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cells of a table of requirements that number or weigh them. */
public final class TableColumnRule implements Rule {
  private static final Set<String> WEIGHING =
      Set.of(
          "priority",
          "id",
          "no",
          "no.",
          "#",
          "number",
          "estimate",
          "points",
          "story points",
          "effort",
          "weight",
          "status",
          "sprint");

  @Override
  public String name() {
    return "table-column";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var cells = statement.passage().cells();
    return asks(cells)
        ? cells.stream()
            .filter(cell -> WEIGHING.contains(cell.column().strip().toLowerCase(Locale.ROOT)))
            .filter(cell -> !cell.prose().isBlank())
            .<Fact>map(cell -> new Fact.Framing(cell.prose().place()))
            .toList()
        : List.of();
  }

  private static boolean asks(List<Passage.Cell> cells) {
    return cells.stream()
        .map(cell -> cell.column().strip().toLowerCase(Locale.ROOT))
        .anyMatch(
            column ->
                column.contains("story")
                    || column.contains("requirement")
                    || column.contains("feature")
                    || column.contains("description"));
  }
}
