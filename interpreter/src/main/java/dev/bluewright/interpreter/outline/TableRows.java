package dev.bluewright.interpreter.outline;

import dev.bluewright.interpreter.outline.Passage.Cell;
import dev.bluewright.interpreter.outline.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** The rows of a table, each cell under the head of its column. */
record TableRows(String source, Optional<Passage> above, List<Prose> headings) {

  List<Passage> of(TableBlock table) {
    var rows = new ArrayList<Passage>();
    var columns = new ArrayList<String>();
    for (var section = table.getFirstChild(); section != null; section = section.getNext()) {
      for (var row = section.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          if (section instanceof TableHead) {
            cellsOf(row).forEach(cell -> columns.add(cell.text()));
          } else {
            passage(cellsOf(row), columns).ifPresent(rows::add);
          }
        }
      }
    }
    return rows;
  }

  private Optional<Passage> passage(List<Prose> cells, List<String> columns) {
    if (cells.stream().allMatch(Prose::isBlank)) {
      return Optional.empty();
    }
    var named = new ArrayList<Cell>();
    var whole = new Prose.Builder();
    for (var i = 0; i < cells.size(); i++) {
      named.add(new Cell(i < columns.size() ? columns.get(i) : "", cells.get(i)));
      appendCell(whole, cells.get(i));
    }
    var prose = whole.build();
    return Optional.of(
        new Passage(Kind.TABLE_ROW, prose, above, headings, false, List.copyOf(named)));
  }

  private static void appendCell(Prose.Builder whole, Prose cell) {
    if (cell.isBlank()) {
      return;
    }
    if (whole.lastPlace() > 0) {
      whole.append(" | ", whole.lastPlace(), false);
    }
    whole.append(cell);
  }

  private List<Prose> cellsOf(Node row) {
    var cells = new ArrayList<Prose>();
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        var before = cells.size();
        InlineText.linesOf(cell, source, cells::add);
        if (cells.size() == before) {
          cells.add(new Prose.Builder().build());
        }
      }
    }
    return cells;
  }
}
