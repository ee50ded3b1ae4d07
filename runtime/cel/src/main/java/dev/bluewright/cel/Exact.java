package dev.bluewright.cel;

import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.OpaqueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number within an expression: exact, and equal to every number of the same value. It is no
 * {@link Number}, which CEL would compare as a double.
 *
 * @param value without zeros at its end
 */
@Immutable
record Exact(BigDecimal value) implements Comparable<Exact> {
  static final OpaqueType TYPE = OpaqueType.create("number");

  /** Digits that a quotient without an end keeps. */
  private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

  static Exact of(BigDecimal number) {
    return new Exact(number.stripTrailingZeros());
  }

  static Exact of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  Exact plus(Exact other) {
    return of(value.add(other.value));
  }

  Exact minus(Exact other) {
    return of(value.subtract(other.value));
  }

  Exact times(Exact other) {
    return of(value.multiply(other.value));
  }

  Exact over(Exact other) {
    return of(value.divide(other.value, QUOTIENT));
  }

  Exact rest(Exact other) {
    return of(value.remainder(other.value));
  }

  Exact negated() {
    return of(value.negate());
  }

  @Override
  public int compareTo(Exact other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
