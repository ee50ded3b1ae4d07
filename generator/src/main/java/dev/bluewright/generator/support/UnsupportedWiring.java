package dev.bluewright.generator.support;

import dev.bluewright.blueprint.BindingModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintExpander;
import dev.bluewright.blueprint.Catalog;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.blueprint.ComponentType;
import dev.bluewright.blueprint.ConfigValue;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.PortReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;

/** Components, settings and bindings that the runtime does not have. */
final class UnsupportedWiring {
  private final Blueprint blueprint;
  private final Refused refused;

  UnsupportedWiring(Blueprint blueprint, Refused refused) {
    this.blueprint = blueprint;
    this.refused = refused;
  }

  void find() {
    blueprint.components().forEach(this::type);
    seconds();
    blueprint.components().forEach(this::settings);
    var types =
        BlueprintExpander.expand(blueprint).components().stream()
            .collect(Collectors.toMap(ComponentModel::name, ComponentModel::type, (a, _) -> a));
    blueprint.bindings().forEach(binding -> binding(binding, types));
  }

  private void type(ComponentModel component) {
    if (!Catalog.find(component.type()).map(ComponentType::built).orElse(false)) {
      refused.error(
          "GEN-001",
          at(component),
          "The component type " + component.type() + " has no runtime part yet.",
          built() + " can be built.");
    }
  }

  private static String built() {
    return Catalog.types().stream()
        .filter(ComponentType::built)
        .map(ComponentType::name)
        .collect(Collectors.joining(", "));
  }

  /** One endpoint and one store serve the whole system, one controller an entity. */
  private void seconds() {
    var first = new HashMap<String, String>();
    for (var component : blueprint.components()) {
      var does =
          component.type().equals("Controller")
              ? "Controller of " + component.configuration().get("entity")
              : component.type();
      var other = first.putIfAbsent(does, component.name());
      if (other != null) {
        refused.error(
            "GEN-008",
            at(component),
            "`%s` is a second %s, beside `%s`."
                .formatted(component.name(), component.type(), other),
            "Take one of them out: a system has one.");
      }
    }
  }

  private void settings(ComponentModel component) {
    switch (component.type()) {
      case "ApiEndpoint" -> only(component, "openapi", "/openapi.yaml");
      case "MetricsEndpoint" -> only(component, "path", "/metrics");
      case "Store" -> {
        only(component, "database", blueprint.system().database().label());
        entities(component);
      }
      default -> {
        // Others have no setting, or were refused by their type.
      }
    }
  }

  private void only(ComponentModel component, String key, String value) {
    if (component.configuration().get(key) instanceof ConfigValue.Text(var text)
        && !text.equals(value)) {
      refused.error(
          "GEN-004",
          at(component) + ".config." + key,
          "The setting %s of `%s` can only be `%s` so far, but is `%s`."
              .formatted(key, component.name(), value, text),
          "Take it out, or make it `" + value + "`.");
    }
  }

  private void entities(ComponentModel store) {
    if (store.configuration().get("entities") instanceof ConfigValue.Many(var names)) {
      var kept = new HashSet<>(names);
      blueprint.entities().stream()
          .map(EntityModel::name)
          .filter(name -> !kept.contains(new ConfigValue.Text(name)))
          .forEach(
              name ->
                  refused.error(
                      "GEN-004",
                      at(store) + ".config.entities",
                      "The store `%s` leaves out %s, which nothing else keeps."
                          .formatted(store.name(), name),
                      "Take `entities` out: the store keeps all."));
    }
  }

  private void binding(BindingModel binding, Map<String, String> types) {
    var way = end(binding.from(), types) + " -> " + end(binding.to(), types);
    switch (way) {
      case "ApiEndpoint.requests -> Controller.requests",
          "Controller.operations -> Store.operations" -> {
        // Those that the runtime has.
      }
      default ->
          refused.error(
              "GEN-007",
              "bindings." + binding.from() + " -> " + binding.to(),
              "The binding %s -> %s has no runtime part yet."
                  .formatted(binding.from(), binding.to()),
              "An ApiEndpoint's requests can go to a Controller, and its operations to a Store.");
    }
  }

  private static String end(PortReference port, Map<String, String> types) {
    return types.getOrDefault(port.component(), "") + "." + port.port();
  }

  private static String at(ComponentModel component) {
    return "components." + component.name();
  }
}
