package dev.bluewright.evaluator.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What a plain sum or difference of a record's values comes to. Stateless. */
final class Sums {
  private static final Pattern SUM = Pattern.compile("(\\w+)\\s*([+-])\\s*(\\w+(?:\\.\\d+)?)");

  private Sums() {}

  /** The value; empty where the expression is of another kind. */
  static Optional<BigDecimal> of(String expression, Made made, ObjectNode input, World world) {
    var sum = SUM.matcher(expression.strip());
    if (!sum.matches()) {
      return Optional.empty();
    }
    return number(sum.group(1), made, input, world)
        .flatMap(
            left ->
                number(sum.group(3), made, input, world)
                    .map(
                        right ->
                            sum.group(2).equals("+") ? left.add(right) : left.subtract(right)));
  }

  private static Optional<BigDecimal> number(
      String word, Made made, ObjectNode input, World world) {
    if (word.matches("\\d+(\\.\\d+)?")) {
      return Optional.of(new BigDecimal(word));
    }
    var given = input.path(word);
    if (given.isNumber()) {
      return Optional.of(given.decimalValue());
    }
    var before =
        made.exchange()
            .answer()
            .json()
            .at(world.records().pointer(made.entity(), made.exchange(), word));
    return before.isNumber() ? Optional.of(before.decimalValue()) : Optional.empty();
  }
}
