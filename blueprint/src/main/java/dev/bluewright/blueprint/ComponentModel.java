package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A part of a system that exchanges messages over ports.
 *
 * @param name camelCase or kebab-case; unique in the system
 * @param type name of a type of the catalog
 * @param configuration what the type asks for, by name
 */
public record ComponentModel(String name, String type, Map<String, ConfigValue> configuration) {
  public ComponentModel {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    configuration = Ordered.copyOf(configuration);
  }
}
