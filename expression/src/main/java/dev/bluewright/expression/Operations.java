package dev.bluewright.expression;

import dev.bluewright.expression.Expression.Change;
import dev.bluewright.expression.Expression.Operator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** What the operators of CEL mean, and which values they take. */
final class Operations {
  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("_+_", Operator.PLUS),
          Map.entry("_-_", Operator.MINUS),
          Map.entry("_*_", Operator.TIMES),
          Map.entry("_/_", Operator.DIVIDED_BY),
          Map.entry("_==_", Operator.EQUALS),
          Map.entry("_!=_", Operator.DIFFERS),
          Map.entry("_<_", Operator.LESS),
          Map.entry("_<=_", Operator.AT_MOST),
          Map.entry("_>_", Operator.GREATER),
          Map.entry("_>=_", Operator.AT_LEAST),
          Map.entry("_&&_", Operator.BOTH),
          Map.entry("_||_", Operator.EITHER),
          Map.entry("daysBetween", Operator.DAYS_BETWEEN),
          Map.entry("hoursBetween", Operator.HOURS_BETWEEN),
          Map.entry("minutesBetween", Operator.MINUTES_BETWEEN));

  private Operations() {}

  static boolean knows(String function) {
    return OPERATORS.containsKey(function);
  }

  static Typed pair(String function, Typed left, Typed right) {
    var operator = OPERATORS.getOrDefault(function, Operator.EQUALS);
    return switch (operator) {
      case PLUS ->
          left.kind() == ValueKind.TEXT ? joined(left, right) : number(operator, left, right);
      case MINUS, TIMES, DIVIDED_BY -> number(operator, left, right);
      case EQUALS, DIFFERS, LESS, AT_MOST, GREATER, AT_LEAST -> comparison(operator, left, right);
      case BOTH, EITHER -> {
        truth(left);
        truth(right);
        yield truth(operator, left, right);
      }
      case JOINED -> joined(left, right);
      case DAYS_BETWEEN, HOURS_BETWEEN, MINUTES_BETWEEN -> between(operator, function, left, right);
    };
  }

  /** Of two moments, or of two days where days are counted. */
  private static Typed between(Operator operator, String function, Typed from, Typed to) {
    boolean days = operator == Operator.DAYS_BETWEEN && from.kind() == ValueKind.DATE;
    if (from.kind() != to.kind() || (from.kind() != ValueKind.MOMENT && !days)) {
      throw new Misread(
          "`%s` is of two %s, but these are %s and %s"
              .formatted(
                  function,
                  operator == Operator.DAYS_BETWEEN ? "dates or two datetimes" : "datetimes",
                  from.kind().words(),
                  to.kind().words()));
    }
    return Typed.of(
        new Expression.Pair(operator, from.expression(), to.expression()),
        ValueKind.WHOLE,
        from.mayBeMissing() || to.mayBeMissing());
  }

  private static Typed joined(Typed left, Typed right) {
    if (left.kind() != ValueKind.TEXT || right.kind() != ValueKind.TEXT) {
      throw new Misread(
          "a text can only be joined with a text, but this is "
              + (left.kind() == ValueKind.TEXT ? right : left).kind().words()
              + (right.kind() == ValueKind.WHOLE ? "; write string(...) around it" : ""));
    }
    return Typed.of(
        new Expression.Pair(Operator.JOINED, left.expression(), right.expression()),
        ValueKind.TEXT,
        left.mayBeMissing() || right.mayBeMissing());
  }

  private static Typed number(Operator operator, Typed left, Typed right) {
    for (var side : new Typed[] {left, right}) {
      if (!side.kind().isNumber()) {
        throw new Misread("it reckons with " + side.kind().words() + ", which is not a number");
      }
    }
    boolean byZero = operator == Operator.DIVIDED_BY && !isNever(right, BigDecimal.ZERO);
    return Typed.of(
        new Expression.Pair(operator, left.expression(), right.expression()),
        numberKind(operator, left.kind(), right.kind()),
        left.mayBeMissing() || right.mayBeMissing() || byZero);
  }

  private static boolean isNever(Typed typed, BigDecimal number) {
    return typed.expression() instanceof Expression.Amount(var value)
        && value.compareTo(number) != 0;
  }

  private static ValueKind numberKind(Operator operator, ValueKind left, ValueKind right) {
    if (left == ValueKind.NUMBER || right == ValueKind.NUMBER) {
      return ValueKind.NUMBER;
    }
    boolean wholes = left == ValueKind.WHOLE && right == ValueKind.WHOLE;
    return wholes && operator != Operator.DIVIDED_BY ? ValueKind.WHOLE : ValueKind.RATIO;
  }

  private static Typed comparison(Operator operator, Typed left, Typed right) {
    boolean equality = operator == Operator.EQUALS || operator == Operator.DIFFERS;
    if (equality && right.kind() == ValueKind.NOTHING) {
      return missing(operator, left);
    }
    if (equality && left.kind() == ValueKind.NOTHING) {
      return missing(operator, right);
    }
    if (!comparable(left.kind(), right.kind(), equality)) {
      throw new Misread(
          "it compares "
              + left.kind().words()
              + " with "
              + right.kind().words()
              + (Set.of(left.kind(), right.kind()).equals(Set.of(ValueKind.DATE, ValueKind.MOMENT))
                  ? "; a date stands beside today(), a datetime beside now()"
                  : ""));
    }
    labels(left, right);
    return truth(operator, left, right);
  }

  private static boolean comparable(ValueKind left, ValueKind right, boolean equality) {
    return switch (left) {
      case WHOLE, RATIO, NUMBER -> right.isNumber();
      case TEXT, DATE, TIME, MOMENT -> left == right;
      case TRUTH -> equality && right == ValueKind.TRUTH;
      case RECORD, NOTHING, OTHER -> false;
    };
  }

  /** A text that an enumeration does not have can never be equal to one. */
  private static void labels(Typed left, Typed right) {
    if (left.labels().isPresent()
        && right.labels().isPresent()
        && left.labels().get().stream().noneMatch(right.labels().get()::contains)) {
      boolean named = right.expression() instanceof Expression.Text;
      throw new Misread(
          "`"
              + (named ? right : left).labels().get().getFirst()
              + "` is none of "
              + String.join(", ", (named ? left : right).labels().get()));
    }
  }

  private static Typed missing(Operator operator, Typed of) {
    var is =
        Typed.of(new Expression.Single(Change.MISSING, of.expression()), ValueKind.TRUTH, false);
    return operator == Operator.EQUALS ? is : not(is);
  }

  static Typed not(Typed said) {
    truth(said);
    return Typed.of(new Expression.Single(Change.NOT, said.expression()), ValueKind.TRUTH, false);
  }

  private static void truth(Typed said) {
    if (said.kind() != ValueKind.TRUTH) {
      throw new Misread("it asks whether " + said.kind().words() + " is true");
    }
  }

  private static Typed truth(Operator operator, Typed left, Typed right) {
    return Typed.of(
        new Expression.Pair(operator, left.expression(), right.expression()),
        ValueKind.TRUTH,
        false);
  }

  static Typed choice(Typed condition, Typed then, Typed otherwise) {
    truth(condition);
    boolean numbers = then.kind().isNumber() && otherwise.kind().isNumber();
    boolean same = then.kind() == otherwise.kind() && then.kind() != ValueKind.NOTHING;
    if (!numbers && !same) {
      throw new Misread(
          "it gives either " + then.kind().words() + " or " + otherwise.kind().words());
    }
    var kind = same ? then.kind() : numberKind(Operator.PLUS, then.kind(), otherwise.kind());
    return new Typed(
        new Expression.Choice(condition.expression(), then.expression(), otherwise.expression()),
        kind,
        then.mayBeMissing() || otherwise.mayBeMissing(),
        then.labelsWith(otherwise));
  }
}
