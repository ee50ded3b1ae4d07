package dev.bluewright.interpreter.fact;

import java.math.BigDecimal;

/** What a field's value must keep to. */
public sealed interface Limit {
  /** No two records hold the same value. */
  record Unique() implements Limit {}

  /** Every record gives it. */
  record Required() implements Limit {}

  /** A record may be without it. */
  record NotRequired() implements Limit {}

  /** It is of the field's type: what is no date is refused where a date is wanted. */
  record Valid() implements Limit {}

  /** It is a number. */
  record Numeric() implements Limit {}

  /** Most characters. */
  record LongestText(int characters) implements Limit {}

  /** Fewest characters. */
  record ShortestText(int characters) implements Limit {}

  /** Least value, inclusive. */
  record Least(BigDecimal value) implements Limit {}

  /** Greatest value, inclusive. */
  record Greatest(BigDecimal value) implements Limit {}

  /** The value where none is given. */
  record Default(String value) implements Limit {
    /** Whatever day or moment it is when a record is made. */
    public static final String PRESENT = "now()";
  }
}
