package dev.bluewright.evaluator.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of a report comes to.
 *
 * @param function {@code count}, {@code sum}, {@code avg}, {@code min} or {@code max}
 * @param of what is asked of each record; empty for a count
 * @param where which records count; empty for all
 */
record Aggregate(String function, String of, String where) {
  private static final Pattern CALL =
      Pattern.compile("(count|sum|avg|min|max)\\(\\s*([^,()]*)(?:,\\s*(.*))?\\)");

  /** The column that an expression stands for; empty where it is of another kind. */
  static Optional<Aggregate> of(String expression) {
    var call = CALL.matcher(expression.strip());
    if (!call.matches()) {
      return Optional.empty();
    }
    var first = call.group(2).strip();
    var second = call.group(3) == null ? "" : call.group(3).strip();
    var counts = call.group(1).equals("count");
    return Optional.of(new Aggregate(call.group(1), counts ? "" : first, counts ? first : second));
  }

  /**
   * What a group comes to once some records are added to what it came to before; empty where that
   * does not follow, as with an average of what is not known.
   */
  Optional<BigDecimal> after(Optional<BigDecimal> before, List<Made> added, Formula formula) {
    var values = new ArrayList<BigDecimal>();
    for (var made : added) {
      var counts = where.isEmpty() ? Optional.of(true) : formula.holds(made, where);
      var value = of.isEmpty() ? Optional.of(BigDecimal.ONE) : formula.number(made, of);
      if (counts.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      counts.filter(Boolean::booleanValue).ifPresent(_ -> values.add(value.get()));
    }
    return after(before, values);
  }

  private Optional<BigDecimal> after(Optional<BigDecimal> before, List<BigDecimal> values) {
    var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var all = new ArrayList<>(values);
    before.ifPresent(all::add);
    return switch (function) {
      case "count", "sum" -> Optional.of(before.orElse(BigDecimal.ZERO).add(sum));
      case "min" -> all.stream().min(Comparator.naturalOrder());
      case "max" -> all.stream().max(Comparator.naturalOrder());
      default -> before.isPresent() || values.isEmpty() ? Optional.empty() : mean(sum, values);
    };
  }

  /** An average that has an end; how another is rounded is not told. */
  private static Optional<BigDecimal> mean(BigDecimal sum, List<BigDecimal> values) {
    var size = BigDecimal.valueOf(values.size());
    var mean = sum.divide(size, 2, RoundingMode.HALF_UP);
    return Optional.of(mean).filter(each -> each.multiply(size).compareTo(sum) == 0);
  }
}
