package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/**
 * A port of a component type.
 *
 * @param name as bindings name it
 * @param direction whether messages come in or go out
 * @param kind what travels over it
 * @param required whether the component cannot work unless it is bound
 * @param description what comes in or goes out
 */
public record PortType(
    String name, Direction direction, MessageKind kind, boolean required, String description) {

  /** Which way messages go. */
  public enum Direction {
    /** Messages come in. */
    INPUT,
    /** Messages go out. */
    OUTPUT
  }

  public PortType {
    requireNonNull(name, "name");
    requireNonNull(direction, "direction");
    requireNonNull(kind, "kind");
  }

  static PortType in(String name, MessageKind kind, String description) {
    return new PortType(name, Direction.INPUT, kind, true, description);
  }

  static PortType out(String name, MessageKind kind, String description) {
    return new PortType(name, Direction.OUTPUT, kind, true, description);
  }

  PortType optional() {
    return new PortType(name, direction, kind, false, description);
  }
}
