package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads components and bindings. */
final class WiringReader {
  private static final String PORT = "([a-z][A-Za-z0-9-]*)\\.([A-Za-z][A-Za-z0-9]*)";
  private static final Pattern ARROW = Pattern.compile(PORT + "\\s*->\\s*" + PORT);
  private static final Pattern END = Pattern.compile(PORT);
  private static final int MOST_MESSAGES = 1 << 20;

  private final ReadingContext context;

  WiringReader(ReadingContext context) {
    this.context = context;
  }

  Optional<ComponentModel> component(String name, Node.Scalar key, Node value, String path) {
    NameRules.component(context, key);
    if (value instanceof Node.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(new ComponentModel(name, scalar.text(), java.util.Map.of()));
    }
    return Section.open(context, value, path, "the component `" + name + "`", "type", "config")
        .flatMap(
            in -> {
              var configuration = in.map("config", this::configValue);
              return in.text("type").map(type -> new ComponentModel(name, type, configuration));
            });
  }

  private Optional<ConfigValue> configValue(Node node) {
    return switch (node) {
      case Node.Scalar scalar when scalar.isEmpty() -> {
        context.report(Code.WRONG_SHAPE, node, "a setting", "a value", "empty");
        yield Optional.empty();
      }
      case Node.Scalar scalar -> Optional.of(scalar(scalar));
      case Node.Sequence sequence -> {
        var values = new ArrayList<ConfigValue>();
        sequence.items().forEach(item -> configValue(item).ifPresent(values::add));
        yield Optional.of(new ConfigValue.Many(values));
      }
      case Node.Mapping mapping -> {
        Section.duplicates(context, mapping, "a setting");
        var values = new LinkedHashMap<String, ConfigValue>();
        for (var entry : mapping.entries()) {
          configValue(entry.value()).ifPresent(value -> values.put(entry.key().text(), value));
        }
        yield Optional.of(new ConfigValue.Group(values));
      }
    };
  }

  private static ConfigValue scalar(Node.Scalar scalar) {
    if (scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
      return new ConfigValue.Truth(scalar.text().equals("true"));
    }
    return scalar.plain() && Numbers.is(scalar.text())
        ? new ConfigValue.Amount(new BigDecimal(scalar.text()))
        : new ConfigValue.Text(scalar.text());
  }

  List<BindingModel> bindings(Section root) {
    var bindings = new ArrayList<BindingModel>();
    for (var item : root.items("bindings")) {
      binding(item)
          .ifPresent(
              binding -> {
                context.remember(path(binding), item);
                bindings.add(binding);
              });
    }
    return bindings;
  }

  /** Where a binding stands among {@link Places}. */
  static String path(BindingModel binding) {
    return "bindings." + binding.from() + " -> " + binding.to();
  }

  private Optional<BindingModel> binding(Node node) {
    if (node instanceof Node.Scalar scalar) {
      var match = ARROW.matcher(scalar.text().strip());
      if (!match.matches()) {
        context.report(Code.BINDING, node, scalar.text());
        return Optional.empty();
      }
      return Optional.of(
          new BindingModel(
              new PortReference(match.group(1), match.group(2)),
              new PortReference(match.group(3), match.group(4))));
    }
    return Section.open(
            context, node, "bindings", "a binding", "from", "to", "buffer", "policy", "consumers")
        .flatMap(this::longBinding);
  }

  private Optional<BindingModel> longBinding(Section in) {
    var from = end(in, "from");
    var to = end(in, "to");
    var buffer = in.findWhole("buffer", 1, MOST_MESSAGES);
    var consumers = in.findWhole("consumers", 1, 1024);
    var policy =
        in.findChoice(
            "policy",
            BindingModel.Policy.values(),
            BindingModel.Policy::label,
            "what happens when a buffer is full");
    return from.flatMap(
        start -> to.map(end -> new BindingModel(start, end, buffer, policy, consumers)));
  }

  private Optional<PortReference> end(Section in, String key) {
    var text = in.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var match = END.matcher(text.get().strip());
    if (!match.matches()) {
      context.report(Code.BINDING, in.find(key).orElse(in.node()), text.get());
      return Optional.empty();
    }
    return Optional.of(new PortReference(match.group(1), match.group(2)));
  }
}
