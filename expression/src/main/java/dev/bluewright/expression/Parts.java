package dev.bluewright.expression;

import java.util.ArrayList;
import java.util.List;

/** All parts of an expression, itself first. */
final class Parts {
  private Parts() {}

  static List<Expression> of(Expression expression) {
    var parts = new ArrayList<Expression>();
    collect(expression, parts);
    return parts;
  }

  private static void collect(Expression expression, List<Expression> parts) {
    parts.add(expression);
    switch (expression) {
      case Expression.Through(_, var said) -> collect(said, parts);
      case Expression.Outer(var said) -> collect(said, parts);
      case Expression.Aggregate(_, _, var said, var where) -> {
        said.ifPresent(part -> collect(part, parts));
        where.ifPresent(part -> collect(part, parts));
      }
      case Expression.Pair(_, var left, var right) -> {
        collect(left, parts);
        collect(right, parts);
      }
      case Expression.Single(_, var said) -> collect(said, parts);
      case Expression.Choice(var condition, var then, var otherwise) -> {
        collect(condition, parts);
        collect(then, parts);
        collect(otherwise, parts);
      }
      case Expression.Field _,
          Expression.Amount _,
          Expression.Text _,
          Expression.Truth _,
          Expression.Now _,
          Expression.Today _ -> {}
    }
  }
}
