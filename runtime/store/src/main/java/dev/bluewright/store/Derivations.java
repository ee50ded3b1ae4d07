package dev.bluewright.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an entity says of its columns beside their types: formulas, makers, unique sets, spans of
 * time.
 */
final class Derivations {
  /** Formulas of computed columns by index. */
  final Map<Integer, Formula> formulas = new HashMap<>();

  /** The columns, by index, that clients give and others move. */
  final List<Integer> moved = new ArrayList<>();

  /** How generated columns are made, by index. */
  final Map<Integer, Generated> generated = new HashMap<>();

  /** Names of the columns of which no two rows hold the same values. */
  final List<List<String>> uniqueTogether = new ArrayList<>();

  final List<List<String>> uniqueEitherWay = new ArrayList<>();

  /** Times in which no other row may fall. */
  final List<Span> spans = new ArrayList<>();

  /** Notes that others move a column; what must hold of it then. */
  List<Reckoning> moved(int index, String name, ColumnSpec spec, Formula formula) {
    formulas.put(index, new Formula.Base(name).plus(formula));
    moved.add(index);
    return Bounds.of(name, spec);
  }
}
