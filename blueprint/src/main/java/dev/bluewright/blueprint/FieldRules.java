package dev.bluewright.blueprint;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a field's value must keep to, beside its type.
 *
 * @param unique whether no two records may hold the same value
 * @param min least value of a number, inclusive
 * @param max greatest value of a number, inclusive
 * @param minLength fewest characters of a text
 * @param pattern regular expression that a whole text must match
 */
public record FieldRules(
    boolean unique,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<Integer> minLength,
    Optional<String> pattern) {

  public FieldRules {
    min = min.map(Numbers::plain);
    max = max.map(Numbers::plain);
  }

  /** No rule but the type. */
  public static final FieldRules NONE =
      new FieldRules(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same rules, and no two records may hold the same value. */
  public FieldRules withUnique(boolean value) {
    return new FieldRules(value, min, max, minLength, pattern);
  }

  /** The same rules with the least and greatest value given, both inclusive. */
  public FieldRules withRange(Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
    return new FieldRules(unique, least, greatest, minLength, pattern);
  }

  /** The same rules with the fewest characters given. */
  public FieldRules withMinLength(int fewest) {
    return new FieldRules(unique, min, max, Optional.of(fewest), pattern);
  }

  /** The same rules with a regular expression that a whole text must match. */
  public FieldRules withPattern(String expression) {
    return new FieldRules(unique, min, max, minLength, Optional.of(expression));
  }
}
