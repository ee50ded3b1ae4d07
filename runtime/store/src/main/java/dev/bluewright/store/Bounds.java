package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;

/** That a column which others move keeps within its range. */
final class Bounds {
  private Bounds() {}

  static List<Reckoning> of(String name, ColumnSpec spec) {
    Formula shown = new Formula.Field(name);
    List<Reckoning> bounds = new ArrayList<>();
    if (spec.min() != null) {
      Formula holds = shown.atLeast(Formulas.value(spec.min()));
      String message = name + " must be at least " + spec.min() + ".";
      bounds.add(new Reckoning(name + "AtLeast", null, holds, message));
    }
    if (spec.max() != null) {
      Formula holds = shown.atMost(Formulas.value(spec.max()));
      String message = name + " must be at most " + spec.max() + ".";
      bounds.add(new Reckoning(name + "AtMost", null, holds, message));
    }
    return bounds;
  }
}
