package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.generator.naming.Words;
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

  FrameExpression(JavaFile file) {
    this.file = file;
  }

  String of(JsonFrame frame) {
    return switch (frame) {
      case JsonFrame.Slot(var name) when SLOTS.contains(name) -> {
        file.using(PACKAGE + "Slot");
        yield "Slot." + Words.of(name).constant();
      }
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

  private String members(Map<String, JsonFrame> members) {
    file.usingStatic(PACKAGE + "Frame.frame");
    return members.entrySet().stream()
        .map(each -> "(" + name(each.getKey()) + ", " + of(each.getValue()) + ")")
        .collect(Collectors.joining(".and", "frame", ""));
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

  private String call(String imported, String name, String argument) {
    file.usingStatic(PACKAGE + imported);
    return name + "(" + argument + ")";
  }
}
