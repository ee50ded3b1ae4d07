package dev.bluewright.blueprint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All types of component that a blueprint knows.
 *
 * <p>Thread safety: immutable.
 */
public final class Catalog {
  private static final List<ComponentType> TYPES =
      Stream.of(EdgeTypes.ALL, StreamTypes.ALL, RecordTypes.ALL).flatMap(List::stream).toList();

  private Catalog() {}

  /** The types, those at the edge of a system first. */
  public static List<ComponentType> types() {
    return TYPES;
  }

  /** The type of a name. */
  public static Optional<ComponentType> find(String name) {
    return TYPES.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The ports of a component; none where its type is not known. */
  public static List<PortType> portsOf(ComponentModel component) {
    return find(component.type()).map(type -> type.portsOf(component)).orElse(List.of());
  }

  /** The names of all types. */
  public static List<String> names() {
    return TYPES.stream().map(ComponentType::name).toList();
  }

  /** Whether messages of one port can go to another. */
  public static boolean feeds(PortType from, PortType to) {
    return from.direction() == PortType.Direction.OUTPUT
        && to.direction() == PortType.Direction.INPUT
        && from.kind() == to.kind();
  }

  /** The ports, written {@code Type.port}, that messages of a kind can come from or go to. */
  public static List<String> partners(PortType port) {
    return TYPES.stream()
        .flatMap(
            type ->
                type.ports().stream()
                    .filter(other -> feeds(port, other) || feeds(other, port))
                    .map(other -> type.name() + "." + other.name()))
        .toList();
  }
}
