package dev.bluewright.validator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintExpander;
import dev.bluewright.blueprint.Catalog;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.blueprint.PortReference;
import dev.bluewright.blueprint.PortType;
import java.util.Optional;

/** The whole wiring of a system: what a person spelled out, and what is derived. */
final class Wiring {
  private final Blueprint expanded;

  Wiring(Blueprint blueprint) {
    this.expanded = BlueprintExpander.expand(blueprint);
  }

  Blueprint expanded() {
    return expanded;
  }

  Optional<ComponentModel> findComponent(String name) {
    return expanded.components().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  Optional<PortType> findPort(PortReference reference) {
    return findComponent(reference.component()).stream()
        .flatMap(component -> Catalog.portsOf(component).stream())
        .filter(port -> port.name().equals(reference.port()))
        .findFirst();
  }
}
