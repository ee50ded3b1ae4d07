package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * What a computed column holds, said of a row and of those that it is related to; see
 * docs/adr/0020. Made with the words of {@link Formulas} and the methods here.
 *
 * <p>Numbers are exact decimals whatever their columns. What a missing value goes into is missing,
 * but a comparison with it does not hold, and two missing values are equal.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface Formula {

  /** The value of a column of the row. */
  record Field(String column) implements Formula {}

  /** What was given of a column that others move, before they do. */
  record Base(String column) implements Formula {}

  /** The same value for each row: a Long, a BigDecimal, a String or a Boolean. */
  record Constant(Object value) implements Formula {}

  /** This moment. */
  record Now() implements Formula {}

  /** This day, in UTC. */
  record Today() implements Formula {}

  /** What is said of the row that this one belongs to; missing when it belongs to none. */
  record Through(String relation, Formula said) implements Formula {}

  /** Within an {@link Aggregate}: what is said of the row that has many, not of one of them. */
  record Outer(Formula said) implements Formula {}

  /**
   * One value of many related rows.
   *
   * @param said what is said of each of them; null for a count
   * @param where which of them count; null for all
   */
  record Aggregate(Kind kind, String relation, @Nullable Formula said, @Nullable Formula where)
      implements Formula {
    /** How many values become one. */
    public enum Kind {
      /** How many rows; 0 for none. */
      COUNT,
      /** 0 for none. */
      SUM,
      /** Missing for none. */
      AVERAGE,
      /** Missing for none. */
      LEAST,
      /** Missing for none. */
      GREATEST
    }
  }

  /** Two numbers make one; a division by zero is missing. */
  record Arithmetic(Sign sign, Formula left, Formula right) implements Formula {}

  /** How two numbers make one. */
  enum Sign {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /** Whether two values stand in an order. */
  record Comparison(Order order, Formula left, Formula right) implements Formula {}

  /** An order in which two values may stand. */
  enum Order {
    EQUALS,
    DIFFERS,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST
  }

  /** Whether both hold. */
  record Both(Formula left, Formula right) implements Formula {}

  /** Whether one of them holds. */
  record Either(Formula left, Formula right) implements Formula {}

  /** Whether it does not hold. */
  record Not(Formula said) implements Formula {}

  /** Whether it has no value. */
  record Missing(Formula said) implements Formula {}

  /** One value or another. */
  record Choice(Formula condition, Formula then, Formula otherwise) implements Formula {}

  /** One text after the other. */
  record Joined(Formula left, Formula right) implements Formula {}

  /** A whole number as text. */
  record AsText(Formula said) implements Formula {}

  /** How many characters a text has. */
  record Length(Formula said) implements Formula {}

  /** One of the values that a column tells of its file; missing where there is none. */
  record OfFile(FilePart part, Formula said) implements Formula {}

  /** What a column tells of its file. */
  enum FilePart {
    /** A text. */
    NAME,
    /** A text such as image/png. */
    MEDIA_TYPE,
    /** A whole number of bytes. */
    SIZE,
    /** A text of 64 hexadecimal digits. */
    SHA256
  }

  /** How many whole units have passed since a moment or a day; below zero when it is to come. */
  record Since(Unit unit, Formula said) implements Formula {}

  /** How many whole units lie between two moments or two days; below zero when they are swapped. */
  record Between(Unit unit, Formula from, Formula to) implements Formula {}

  /** What time is counted in. */
  enum Unit {
    /** Of days and moments. */
    YEARS,
    /** Of days and moments. */
    DAYS,
    /** Of moments alone. */
    HOURS,
    /** Of moments alone. */
    MINUTES
  }

  /** The part of the calendar, in UTC, that a moment or a day is in. */
  record Within(Calendar part, Formula said) implements Formula {}

  /** The parts of a calendar. */
  enum Calendar {
    /** A day. */
    DAY,
    /** A text such as 2026-05. */
    MONTH,
    /** A whole number. */
    YEAR
  }

  /** The sum. */
  default Formula plus(Formula other) {
    return new Arithmetic(Sign.PLUS, this, other);
  }

  /** The difference. */
  default Formula minus(Formula other) {
    return new Arithmetic(Sign.MINUS, this, other);
  }

  /** The product. */
  default Formula times(Formula other) {
    return new Arithmetic(Sign.TIMES, this, other);
  }

  /** The quotient, to at least 20 digits after the point. */
  default Formula dividedBy(Formula other) {
    return new Arithmetic(Sign.DIVIDED_BY, this, other);
  }

  /** Whether they are equal. */
  default Formula equalTo(Formula other) {
    return new Comparison(Order.EQUALS, this, other);
  }

  /** Whether they are not equal. */
  default Formula differentFrom(Formula other) {
    return new Comparison(Order.DIFFERS, this, other);
  }

  /** Whether this is less. */
  default Formula lessThan(Formula other) {
    return new Comparison(Order.LESS, this, other);
  }

  /** Whether this is less or equal. */
  default Formula atMost(Formula other) {
    return new Comparison(Order.AT_MOST, this, other);
  }

  /** Whether this is greater. */
  default Formula greaterThan(Formula other) {
    return new Comparison(Order.GREATER, this, other);
  }

  /** Whether this is greater or equal. */
  default Formula atLeast(Formula other) {
    return new Comparison(Order.AT_LEAST, this, other);
  }

  /** Whether both hold. */
  default Formula and(Formula other) {
    return new Both(this, other);
  }

  /** Whether one of them holds. */
  default Formula or(Formula other) {
    return new Either(this, other);
  }

  /** This text, then the other. */
  default Formula joined(Formula other) {
    return new Joined(this, other);
  }
}
