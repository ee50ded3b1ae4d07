package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/**
 * A port of a component, written {@code api.requests}.
 *
 * @param component name of the component
 * @param port name of the port
 */
public record PortReference(String component, String port) {
  public PortReference {
    requireNonNull(component, "component");
    requireNonNull(port, "port");
  }

  @Override
  public String toString() {
    return component + "." + port;
  }
}
