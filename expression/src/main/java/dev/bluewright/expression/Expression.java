package dev.bluewright.expression;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a computed field holds, with every name resolved: a record's value, or that of others that
 * it is related to.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface Expression {

  /** The value of a column of the record: a field's name, or a relation's with Id. */
  record Field(String column) implements Expression {}

  /** A number, the same for each record. */
  record Amount(BigDecimal value) implements Expression {}

  /** A text, the same for each record. */
  record Text(String value) implements Expression {}

  /** True or false, the same for each record. */
  record Truth(boolean value) implements Expression {}

  /** {@code now()}. */
  record Now() implements Expression {}

  /** {@code today()}. */
  record Today() implements Expression {}

  /** {@code product.price}: said of the record that this one belongs to. */
  record Through(String relation, Expression said) implements Expression {}

  /** Within an aggregate: said of the record that has many. */
  record Outer(Expression said) implements Expression {}

  /** {@code sum(items.price, items.paid)}: one value of many related records. */
  record Aggregate(
      Kind kind, String relation, Optional<Expression> said, Optional<Expression> where)
      implements Expression {
    /** How many values become one. */
    public enum Kind {
      COUNT,
      SUM,
      AVERAGE,
      LEAST,
      GREATEST
    }
  }

  /** An operation on two values. */
  record Pair(Operator operator, Expression left, Expression right) implements Expression {}

  /** The operations on two values. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    JOINED,
    EQUALS,
    DIFFERS,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    BOTH,
    EITHER,
    DAYS_BETWEEN,
    HOURS_BETWEEN,
    MINUTES_BETWEEN;

    /** Whether it counts the time between two. */
    public boolean isBetween() {
      return this == DAYS_BETWEEN || this == HOURS_BETWEEN || this == MINUTES_BETWEEN;
    }
  }

  /** An operation on one value. */
  record Single(Change change, Expression said) implements Expression {}

  /** The operations on one value. */
  enum Change {
    NOT,
    MISSING,
    AS_TEXT,
    LENGTH,
    FILE_NAME,
    FILE_TYPE,
    FILE_SIZE,
    FILE_SHA256,
    YEARS_SINCE,
    DAYS_SINCE,
    HOURS_SINCE,
    MINUTES_SINCE,
    DAY,
    MONTH,
    YEAR
  }

  /** {@code condition ? then : otherwise}. */
  record Choice(Expression condition, Expression then, Expression otherwise)
      implements Expression {}
}
