package dev.bluewright.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes actions: on one line, or on several where they take something or are guarded. */
final class ActionWriter {
  private final YamlText out;

  ActionWriter(YamlText out) {
    this.out = out;
  }

  void write(ActionModel action) {
    var from = Optional.of(action.from()).filter(each -> !each.isEmpty()).map(ActionWriter::from);
    var set = flow(action.set());
    if (action.takes().isEmpty() && action.guard().isEmpty()) {
      out.line(
          3,
          YamlText.key(action.name())
              + ": {"
              + from.map(states -> "from: " + states + ", ").orElse("")
              + ("set: " + set + "}"));
      return;
    }
    out.line(3, YamlText.key(action.name()) + ":");
    if (!action.takes().isEmpty()) {
      out.line(4, "takes:");
      action.takes().forEach(this::input);
    }
    from.ifPresent(states -> out.line(4, "from: " + states));
    action.guard().ifPresent(this::guard);
    out.line(4, "set: " + set);
  }

  private void guard(GuardModel guard) {
    out.pair(4, "when", guard.expression()).findPair(4, "message", guard.message());
  }

  private void input(InputModel input) {
    out.line(5, YamlText.key(input.name()) + ": " + form(input));
  }

  private static String form(InputModel input) {
    return switch (input) {
      case InputModel.Value(var field) -> form(field);
      case InputModel.Reference(var relation) ->
          "belongsTo " + relation.target() + (relation.optional() ? "?" : "");
    };
  }

  /** What is given and not kept: the short form where its type says all. */
  static String form(FieldModel field) {
    var parts = new ArrayList<String>();
    parts.add("type: " + YamlText.inFlow(FieldTypes.text(field.type())));
    if (field.optional()) {
      parts.add("optional: true");
    }
    field.defaultValue().ifPresent(value -> parts.add("default: " + YamlText.quoted(value)));
    var rules = field.rules();
    rules.min().ifPresent(least -> parts.add("min: " + least.toPlainString()));
    rules.max().ifPresent(greatest -> parts.add("max: " + greatest.toPlainString()));
    rules.minLength().ifPresent(length -> parts.add("minLength: " + length));
    rules.pattern().ifPresent(pattern -> parts.add("pattern: " + YamlText.quoted(pattern)));
    field.description().ifPresent(text -> parts.add("description: " + YamlText.quoted(text)));
    return parts.size() == 1
        ? YamlText.inBlock(FieldTypes.text(field.type()))
        : "{" + String.join(", ", parts) + "}";
  }

  /** The values that fields may have, on one line. */
  static String from(Map<String, List<String>> from) {
    return flow(from, ActionWriter::oneOrMore);
  }

  /** Values by name, on one line. */
  static String flow(Map<String, String> entries) {
    return flow(entries, ActionWriter::value);
  }

  /** Entries on one line, each value as a text says it. */
  static <V> String flow(Map<String, V> entries, Function<V, String> text) {
    return "{"
        + String.join(
            ", ",
            entries.entrySet().stream()
                .map(entry -> YamlText.key(entry.getKey()) + ": " + text.apply(entry.getValue()))
                .toList())
        + "}";
  }

  private static String oneOrMore(List<String> values) {
    return values.size() == 1
        ? value(values.getFirst())
        : "[" + String.join(", ", values.stream().map(ActionWriter::value).toList()) + "]";
  }

  /** Numbers, true and false read better without quotes, and read back as the same text. */
  private static String value(String value) {
    boolean word = value.toLowerCase(Locale.ROOT).equals(value) && value.matches("true|false");
    return word || Numbers.is(value) ? value : YamlText.inFlow(value);
  }
}
