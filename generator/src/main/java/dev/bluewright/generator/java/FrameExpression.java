package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.generator.naming.Words;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a JSON document as a Java expression. */
final class FrameExpression {
  private static final String PACKAGE = "dev.bluewright.http.shape.";
  private static final Set<String> SLOTS =
      Stream.of(Part.values()).flatMap(part -> part.slots().stream()).collect(Collectors.toSet());

  private final JavaFile file;
  private final Set<String> fields;

  FrameExpression(JavaFile file) {
    this(file, Set.of());
  }

  /** The answer of one record, of which a field goes before a slot of its name. */
  FrameExpression(JavaFile file, Set<String> fields) {
    this.file = file;
    this.fields = Set.copyOf(fields);
  }

  Expression of(JsonFrame frame) {
    return switch (frame) {
      case JsonFrame.Slot(var name) when SLOTS.contains(name) && !fields.contains(name) -> {
        file.using(PACKAGE + "Slot");
        yield Expression.atom("Slot." + Words.of(name).constant());
      }
      case JsonFrame.Nothing() -> {
        file.usingStatic(PACKAGE + "Content.nothing");
        yield Expression.Call.of("nothing");
      }
      case JsonFrame.Slot(var name) when name.contains(".") -> of(name.split("\\.", 2));
      case JsonFrame.Slot(var name) -> call("Content.field", "field", Literals.string(name));
      case JsonFrame.Text(var value) -> call("Content.always", "always", Literals.string(value));
      case JsonFrame.Truth(var value) -> call("Content.always", "always", String.valueOf(value));
      case JsonFrame.Amount(var value) when value.stripTrailingZeros().scale() <= 0 ->
          call("Content.always", "always", value.toBigInteger() + "L");
      case JsonFrame.Amount(var value) -> {
        file.using("java.math.BigDecimal");
        var number = "new BigDecimal(" + Literals.string(value.toPlainString()) + ")";
        yield call("Content.always", "always", number);
      }
      case JsonFrame.Members(var members) -> members(members);
    };
  }

  private Expression of(String[] parts) {
    file.usingStatic(PACKAGE + "Content.within");
    return Expression.Call.of(
        "within",
        Expression.atom(Literals.string(parts[0])),
        Expression.atom(Literals.string(parts[1])));
  }

  private Expression members(Map<String, JsonFrame> members) {
    file.usingStatic(PACKAGE + "Frame.frame");
    var calls = new ArrayList<Expression.Call>();
    members.forEach(
        (name, member) ->
            calls.add(
                Expression.Call.of(
                    calls.isEmpty() ? "frame" : "and", Expression.atom(name(name)), of(member))));
    return calls.size() == 1
        ? calls.getFirst()
        : new Expression.Chain(calls.getFirst(), calls.subList(1, calls.size()));
  }

  private String name(String member) {
    return switch (member) {
      case "$one" -> {
        file.using(PACKAGE + "Frame");
        yield "Frame.ONE";
      }
      case "$many" -> {
        file.using(PACKAGE + "Frame");
        yield "Frame.MANY";
      }
      default -> Literals.string(member);
    };
  }

  private Expression call(String imported, String name, String argument) {
    file.usingStatic(PACKAGE + imported);
    return Expression.Call.of(name, Expression.atom(argument));
  }
}
