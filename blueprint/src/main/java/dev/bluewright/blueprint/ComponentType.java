package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A type of component.
 *
 * @param name PascalCase
 * @param description what it does, in one sentence
 * @param ports where messages come in and go out
 * @param configuration its settings
 * @param stateless whether it holds nothing between messages, and may run on the sender's thread
 * @param terminal whether messages end there
 * @param built whether the runtime has it
 */
public record ComponentType(
    String name,
    String description,
    List<PortType> ports,
    List<ConfigKey> configuration,
    boolean stateless,
    boolean terminal,
    boolean built) {
  public ComponentType {
    requireNonNull(name, "name");
    ports = List.copyOf(ports);
    configuration = List.copyOf(configuration);
  }

  /** A type that holds something between messages and that the runtime does not have yet. */
  static ComponentType of(
      String name, String description, List<PortType> ports, List<ConfigKey> configuration) {
    return new ComponentType(name, description, ports, configuration, false, false, false);
  }

  ComponentType holdingNothing() {
    return new ComponentType(name, description, ports, configuration, true, terminal, built);
  }

  ComponentType atTheEnd() {
    return new ComponentType(name, description, ports, configuration, stateless, true, built);
  }

  ComponentType inTheRuntime() {
    return new ComponentType(name, description, ports, configuration, stateless, terminal, true);
  }

  /** The port of a name. */
  public Optional<PortType> findPort(String portName) {
    return ports.stream().filter(port -> port.name().equals(portName)).findFirst();
  }

  /**
   * The ports of a component of this type. A router has one for each of its routes as well.
   *
   * @param component a component of this type
   */
  public List<PortType> portsOf(ComponentModel component) {
    if (!(component.configuration().get("routes") instanceof ConfigValue.Group(var routes))
        || findKey("routes").isEmpty()) {
      return ports;
    }
    var all = new java.util.ArrayList<>(ports);
    routes
        .keySet()
        .forEach(
            route -> all.add(PortType.out(route, MessageKind.MESSAGE, "what takes this route")));
    return all;
  }

  /** The setting of a name. */
  public Optional<ConfigKey> findKey(String key) {
    return configuration.stream().filter(each -> each.name().equals(key)).findFirst();
  }
}
