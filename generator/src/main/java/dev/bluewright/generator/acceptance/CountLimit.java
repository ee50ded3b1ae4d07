package dev.bluewright.generator.acceptance;

import dev.bluewright.expression.Expression;
import dev.bluewright.expression.Expression.Aggregate;
import dev.bluewright.expression.Expression.Operator;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rule that lets at most so many related records be, simple enough that a test can reach it.
 *
 * @param relation whose records are counted
 * @param where which of them count; all where it is empty
 * @param most how many there may be, an amount or a field of the record
 */
record CountLimit(String relation, Optional<Expression> where, Expression most) {

  /** None where the rule is another one. */
  static Optional<CountLimit> of(Expression rule) {
    if (rule instanceof Expression.Pair(var operator, Expression.Single(var change, _), var limit)
        && operator == Operator.EITHER
        && change == Expression.Change.MISSING) {
      return of(limit);
    }
    return rule instanceof Expression.Pair(var operator, var left, var right)
        ? of(operator, left, right).or(() -> of(turned(operator), right, left))
        : Optional.empty();
  }

  private static Operator turned(Operator operator) {
    return operator == Operator.AT_LEAST ? Operator.AT_MOST : operator;
  }

  private static Optional<CountLimit> of(Operator operator, Expression left, Expression right) {
    boolean none = operator == Operator.EQUALS && amount(right).filter(n -> n == 0).isPresent();
    boolean most = operator == Operator.AT_MOST && isBound(right);
    return left instanceof Aggregate(var kind, var relation, _, var where)
            && kind == Aggregate.Kind.COUNT
            && (none || most)
        ? Optional.of(new CountLimit(relation, where, right))
        : Optional.empty();
  }

  private static boolean isBound(Expression bound) {
    return bound instanceof Expression.Field || amount(bound).filter(n -> n >= 0).isPresent();
  }

  private static Optional<Integer> amount(Expression bound) {
    return bound instanceof Expression.Amount(BigDecimal value) && value.scale() <= 0
        ? Optional.of(value.intValue())
        : Optional.empty();
  }

  /** The number that the rule itself names. */
  Optional<Integer> amount() {
    return amount(most);
  }

  /** The field that holds the number. */
  Optional<String> field() {
    return most instanceof Expression.Field(var name) ? Optional.of(name) : Optional.empty();
  }

  /** A value of a field. */
  record Value(String field, String java) {}

  /** What makes a record count, as the body of a test holds it; none where that is not known. */
  Optional<Value> counted() {
    return where.flatMap(CountLimit::value);
  }

  private static Optional<Value> value(Expression condition) {
    return switch (condition) {
      case Expression.Field(var name) -> Optional.of(new Value(name, "true"));
      case Expression.Single(var change, Expression.Field(var name))
          when change == Expression.Change.NOT ->
          Optional.of(new Value(name, "false"));
      case Expression.Pair(var operator, Expression.Field(var name), Expression.Text(var text))
          when operator == Operator.EQUALS ->
          Optional.of(new Value(name, "\"" + text + "\""));
      case Expression.Pair(var operator, var first, _) when operator == Operator.EITHER ->
          value(first);
      case Expression _ -> Optional.empty();
    };
  }
}
