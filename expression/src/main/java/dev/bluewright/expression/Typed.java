package dev.bluewright.expression;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An expression with what it gives.
 *
 * @param mayBeMissing whether it may have no value
 * @param labels the only texts that it can give, where that is known
 */
record Typed(
    Expression expression, ValueKind kind, boolean mayBeMissing, Optional<List<String>> labels) {

  static Typed of(Expression expression, ValueKind kind, boolean mayBeMissing) {
    return new Typed(expression, kind, mayBeMissing, Optional.empty());
  }

  Typed within(java.util.function.UnaryOperator<Expression> place, boolean missing) {
    return new Typed(place.apply(expression), kind, mayBeMissing || missing, labels);
  }

  /** The labels of either, where both are known. */
  Optional<List<String>> labelsWith(Typed other) {
    if (labels.isEmpty() || other.labels.isEmpty()) {
      return Optional.empty();
    }
    var all = new TreeSet<>(labels.get());
    all.addAll(other.labels.get());
    return Optional.of(List.copyOf(all));
  }
}
