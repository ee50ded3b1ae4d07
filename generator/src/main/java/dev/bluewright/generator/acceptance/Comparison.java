package dev.bluewright.generator.acceptance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A comparison in an expression, simple enough that a test can make it true or false.
 *
 * @param left a name
 * @param operator such as {@code >=}
 * @param right a name, a number, a text in quotes, true, false, {@code now()} or {@code today()}
 */
record Comparison(String left, String operator, String right) {
  private static final Pattern UNLESS_NULL =
      Pattern.compile("\\w+ == null \\|\\| (?:\\w+ == null \\|\\| )*(.+)");
  private static final Pattern FORM =
      Pattern.compile(
          "(\\w+)\\s*(>=|<=|==|!=|>|<)\\s*(\\w+|-?\\d+(?:\\.\\d+)?|'[^']*'|now\\(\\)|today\\(\\))");

  /** The comparisons that an expression joins with and; none where it is not made of them alone. */
  static Optional<List<Comparison>> all(String expression) {
    var all = new ArrayList<Comparison>();
    for (var part : expression.split("&&", -1)) {
      var text = part.strip();
      var unlessNull = UNLESS_NULL.matcher(text);
      var form = FORM.matcher(unlessNull.matches() ? unlessNull.group(1) : text);
      if (!form.matches()) {
        return Optional.empty();
      }
      all.add(turned(new Comparison(form.group(1), form.group(2), form.group(3))));
    }
    return Optional.of(all);
  }

  /** What is greater stands left. */
  private static Comparison turned(Comparison given) {
    boolean smaller = given.operator.startsWith("<") && given.right.matches("[a-z]\\w*");
    if (!smaller) {
      return given;
    }
    var greater = given.right;
    var less = given.left;
    return new Comparison(greater, given.operator.replace('<', '>'), less);
  }

  /** Whether the left must be greater than the right, or as great. */
  boolean wantsMore() {
    return operator.startsWith(">");
  }

  /** The number on the right. */
  Optional<BigDecimal> number() {
    return right.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(right))
        : Optional.empty();
  }

  /** The text or the truth on the right. */
  Optional<String> word() {
    if (right.startsWith("'")) {
      return Optional.of(right.substring(1, right.length() - 1));
    }
    return right.matches("true|false") ? Optional.of(right) : Optional.empty();
  }

  /** Whether the right is the present. */
  boolean withThePresent() {
    return right.endsWith("()");
  }
}
