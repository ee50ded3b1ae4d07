package dev.bluewright.cel;

import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionOverload;
import java.math.BigDecimal;
import java.util.List;

/** What can be done with numbers. Every number is exact: there are neither ints nor doubles. */
final class NumberFunctions {
  /** Makes a number of a literal; {@link NumberLiterals} puts it around each. */
  static final String OF_LITERAL = "number";

  static final List<Function> ALL =
      List.of(
          calculation("_+_", "add_number", Exact::plus),
          calculation("_-_", "subtract_number", Exact::minus),
          calculation("_*_", "multiply_number", Exact::times),
          calculation("_/_", "divide_number", Exact::over),
          calculation("_%_", "modulo_number", Exact::rest),
          comparison("_<_", "less_number", (a, b) -> a.compareTo(b) < 0),
          comparison("_<=_", "less_equals_number", (a, b) -> a.compareTo(b) <= 0),
          comparison("_>_", "greater_number", (a, b) -> a.compareTo(b) > 0),
          comparison("_>=_", "greater_equals_number", (a, b) -> a.compareTo(b) >= 0),
          Function.unary(
              "-_", "negate_number", Exact.TYPE, Exact.TYPE, Exact.class, Exact::negated),
          Function.unary(
              OF_LITERAL, "number_int", Exact.TYPE, SimpleType.INT, Long.class, Exact::of),
          Function.unary(
              OF_LITERAL,
              "number_double",
              Exact.TYPE,
              SimpleType.DOUBLE,
              Double.class,
              literal -> Exact.of(BigDecimal.valueOf(literal))),
          Function.unary(
              "string",
              "string_number",
              SimpleType.STRING,
              Exact.TYPE,
              Exact.class,
              Exact::toString));

  private NumberFunctions() {}

  private static Function calculation(
      String operator, String id, CelFunctionOverload.Binary<Exact, Exact> does) {
    return Function.binary(operator, id, Exact.TYPE, Exact.TYPE, Exact.class, Exact.class, does);
  }

  private static Function comparison(
      String operator, String id, CelFunctionOverload.Binary<Exact, Exact> does) {
    return Function.binary(
        operator, id, SimpleType.BOOL, Exact.TYPE, Exact.class, Exact.class, does);
  }
}
