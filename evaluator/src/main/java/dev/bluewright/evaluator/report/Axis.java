package dev.bluewright.evaluator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis of a chart.
 *
 * <p>Thread safety: immutable.
 *
 * @param least where it begins
 * @param most where it ends
 * @param logarithmic whether each tick is ten times the one before
 * @param ticks the values that are written beside it
 */
record Axis(double least, double most, boolean logarithmic, List<Double> ticks) {
  private static final int TICKS = 5;

  Axis {
    ticks = List.copyOf(ticks);
  }

  /** From zero to at least a value. */
  static Axis linear(double most) {
    var step = step(Math.max(most, 1e-6) / TICKS);
    var ticks = new ArrayList<Double>();
    for (var number = 0; number == 0 || ticks.getLast() < most; number++) {
      ticks.add(number * step);
    }
    return new Axis(0, ticks.getLast(), false, ticks);
  }

  /** One, two or five times a power of ten. */
  private static double step(double atLeast) {
    var power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (var times : List.of(1, 2, 5)) {
      if (times * power >= atLeast) {
        return times * power;
      }
    }
    return 10 * power;
  }

  /** From a power of ten to another, with both values between. */
  static Axis logarithmic(double least, double most) {
    var ticks = new ArrayList<Double>();
    ticks.add(Math.pow(10, Math.floor(Math.log10(least))));
    while (ticks.size() < 2 || ticks.getLast() < most) {
      ticks.add(ticks.getLast() * 10);
    }
    return new Axis(ticks.getFirst(), ticks.getLast(), true, ticks);
  }

  /** Where a value stands, from 0 to 1. */
  double share(double value) {
    var share =
        logarithmic
            ? Math.log(Math.max(value, least) / least) / Math.log(most / least)
            : (value - least) / (most - least);
    return Math.clamp(share, 0, 1);
  }

  static String shown(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.6f", value).replaceFirst("0+$", "");
  }
}
