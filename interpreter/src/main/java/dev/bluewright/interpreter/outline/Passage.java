package dev.bluewright.interpreter.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One paragraph, bullet, heading, table row or block of code, with what stands above it.
 *
 * <p>Thread safety: immutable.
 *
 * @param kind what it is in the text's structure
 * @param prose what it says
 * @param above the passage that introduces it: the bullet that it is nested under, or the paragraph
 *     that ends in a colon before its list
 * @param headings the headings that it stands under, the nearest first
 * @param introduces whether a list, a table or code follows that belongs to it
 * @param cells the cells of a table row, with the table's header cells in the same order
 */
public record Passage(
    Kind kind,
    Prose prose,
    Optional<Passage> above,
    List<Prose> headings,
    boolean introduces,
    List<Cell> cells) {

  /** What a passage is in the text's structure. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    BULLET,
    TABLE_ROW,
    CODE
  }

  /** What stands above it: what introduces it, the nearest first, and then the headings. */
  public List<Prose> proseAbove() {
    var all = new ArrayList<Prose>();
    for (var each = above; each.isPresent(); each = each.get().above()) {
      all.add(each.get().prose());
    }
    all.addAll(headings);
    return all;
  }

  /** A cell of a table under the text of its column's head. */
  public record Cell(String column, Prose prose) {}

  static Passage of(Kind kind, Prose prose, Optional<Passage> above, List<Prose> headings) {
    return new Passage(kind, prose, above, List.copyOf(headings), false, List.of());
  }

  Passage introducing() {
    return new Passage(kind, prose, above, headings, true, cells);
  }
}
