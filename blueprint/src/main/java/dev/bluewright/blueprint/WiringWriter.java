package dev.bluewright.blueprint;

import java.util.ArrayList;

/** Writes components and bindings. */
final class WiringWriter {
  private final YamlText out;

  WiringWriter(YamlText out) {
    this.out = out;
  }

  void component(ComponentModel component) {
    var key = YamlText.key(component.name());
    if (component.configuration().isEmpty()) {
      out.line(1, key + ": " + YamlText.inBlock(component.type()));
      return;
    }
    out.line(1, key + ":").pair(2, "type", component.type());
    out.line(2, "config:");
    component
        .configuration()
        .forEach((name, value) -> out.line(3, YamlText.key(name) + ": " + value(value)));
  }

  private static String value(ConfigValue value) {
    return switch (value) {
      case ConfigValue.Text(var text) -> YamlText.inFlow(text);
      case ConfigValue.Amount(var number) -> number.toPlainString();
      case ConfigValue.Truth(var truth) -> Boolean.toString(truth);
      case ConfigValue.Many(var values) ->
          "[" + String.join(", ", values.stream().map(WiringWriter::value).toList()) + "]";
      case ConfigValue.Group(var values) ->
          "{"
              + String.join(
                  ", ",
                  values.entrySet().stream()
                      .map(entry -> YamlText.key(entry.getKey()) + ": " + value(entry.getValue()))
                      .toList())
              + "}";
    };
  }

  void binding(BindingModel binding) {
    var parts = new ArrayList<String>();
    binding.buffer().ifPresent(buffer -> parts.add("buffer: " + buffer));
    binding.policy().ifPresent(policy -> parts.add("policy: " + policy.label()));
    binding.consumers().ifPresent(consumers -> parts.add("consumers: " + consumers));
    if (parts.isEmpty()) {
      out.line(1, "- " + binding.from() + " -> " + binding.to());
      return;
    }
    out.line(
        1,
        "- {from: "
            + binding.from()
            + ", to: "
            + binding.to()
            + ", "
            + String.join(", ", parts)
            + "}");
  }
}
