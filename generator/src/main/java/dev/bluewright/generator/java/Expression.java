package dev.bluewright.generator.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java expression, broken over lines where google-java-format breaks it. */
public sealed interface Expression {

  /** A name or a literal, which is never broken. */
  record Atom(String text) implements Expression {}

  /** A call of a method or a constructor. */
  record Call(String name, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** A call with its arguments. */
    public static Call of(String name, Expression... arguments) {
      return new Call(name, List.of(arguments));
    }
  }

  /** Calls of what the ones before give. */
  record Chain(Expression first, List<Call> calls) implements Expression {
    public Chain {
      calls = List.copyOf(calls);
    }

    /** One call more. */
    public Chain and(Call call) {
      var more = new ArrayList<>(calls);
      more.add(call);
      return new Chain(first, more);
    }
  }

  /** A literal, or a name. */
  static Expression atom(String text) {
    return new Atom(text);
  }

  /** The expression on one line. */
  default String flat() {
    return switch (this) {
      case Atom(var text) -> text;
      case Call(var name, var arguments) -> name + "(" + flat(arguments) + ")";
      case Chain(var first, var calls) ->
          first.flat()
              + calls.stream().map(each -> "." + each.flat()).collect(Collectors.joining());
    };
  }

  private static String flat(List<Expression> arguments) {
    return arguments.stream().map(Expression::flat).collect(Collectors.joining(", "));
  }

  /**
   * The expression within a width.
   *
   * @param margin blanks before the line on which it begins
   * @param start column at which it begins
   * @param after characters behind it on its last line
   * @param width longest line
   */
  default String text(int margin, int start, int after, int width) {
    if (start + flat().length() + after <= width) {
      return flat();
    }
    return switch (this) {
      case Atom(var text) -> text;
      case Call(var name, var arguments) ->
          name + "(" + broken(arguments, margin + 4, after + 1, width) + ")";
      case Chain(var first, var calls) -> broken(first, calls, margin, start, after, width);
    };
  }

  private static String broken(List<Expression> arguments, int margin, int after, int width) {
    var below = "\n" + " ".repeat(margin);
    if (margin + flat(arguments).length() + after <= width) {
      return below + flat(arguments);
    }
    return arguments.stream()
        .map(each -> below + each.text(margin, margin, after, width))
        .collect(Collectors.joining(","));
  }

  private static String broken(
      Expression first, List<Call> calls, int margin, int start, int after, int width) {
    var below = "\n" + " ".repeat(margin + 4) + ".";
    return first.text(margin, start, 0, width)
        + calls.stream()
            .map(each -> below + each.text(margin + 4, margin + 5, after, width))
            .collect(Collectors.joining());
  }
}
