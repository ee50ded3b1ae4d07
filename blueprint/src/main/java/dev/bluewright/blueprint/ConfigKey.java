package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A setting of a component type.
 *
 * @param name as a blueprint names it
 * @param type what it may be
 * @param required whether a component cannot be without it
 * @param defaultValue what holds where it is not given, as text
 * @param description what it means
 */
public record ConfigKey(
    String name,
    ConfigType type,
    boolean required,
    Optional<String> defaultValue,
    String description) {
  public ConfigKey {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
  }

  static ConfigKey required(String name, ConfigType type, String description) {
    return new ConfigKey(name, type, true, Optional.empty(), description);
  }

  static ConfigKey optional(String name, ConfigType type, String description) {
    return new ConfigKey(name, type, false, Optional.empty(), description);
  }

  static ConfigKey defaulted(String name, ConfigType type, String value, String description) {
    return new ConfigKey(name, type, false, Optional.of(value), description);
  }
}
