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

  /** How generated columns are made, by index. */
  final Map<Integer, Generated> generated = new HashMap<>();

  /** Names of the columns of which no two rows hold the same values. */
  final List<List<String>> uniqueTogether = new ArrayList<>();

  /** Times in which no other row may fall. */
  final List<Span> spans = new ArrayList<>();
}
