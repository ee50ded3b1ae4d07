package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.BindingModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintExpander;
import dev.bluewright.blueprint.Catalog;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.blueprint.PortReference;
import dev.bluewright.blueprint.PortType;
import dev.bluewright.validator.heal.Healing.Sureness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is broken between components. */
final class WiringHealers {
  static final List<Healer> ALL =
      List.of(
          new ModelHealer(
              Code.DUPLICATE_BINDING,
              "bound-once",
              Sureness.CERTAIN,
              "The same binding stands before it.",
              WiringHealers::once),
          new ModelHealer(
              Code.UNCONNECTED_PORT,
              "only-partner",
              Sureness.LIKELY,
              "One port alone of this system fits, and it is not bound.",
              WiringHealers::bound));

  private WiringHealers() {}

  private static Optional<Blueprint> once(Blueprint blueprint, Part part) {
    return Optional.of(
        blueprint.withWiring(
            blueprint.components(), blueprint.bindings().stream().distinct().toList()));
  }

  private static Optional<Blueprint> bound(Blueprint blueprint, Part part) {
    var expanded = BlueprintExpander.expand(blueprint);
    return expanded.components().stream()
        .filter(each -> part.names().size() > 1 && each.name().equals(part.names().get(1)))
        .findFirst()
        .flatMap(component -> missing(expanded, component))
        .map(
            binding ->
                blueprint.withWiring(
                    blueprint.components(),
                    Stream.concat(blueprint.bindings().stream(), Stream.of(binding)).toList()));
  }

  private static Optional<BindingModel> missing(Blueprint expanded, ComponentModel component) {
    return Catalog.portsOf(component).stream()
        .filter(PortType::required)
        .filter(port -> isFree(expanded, component, port))
        .findFirst()
        .flatMap(port -> partner(expanded, component, port));
  }

  private static Optional<BindingModel> partner(
      Blueprint expanded, ComponentModel component, PortType port) {
    var found = new ArrayList<BindingModel>();
    for (var other : expanded.components()) {
      for (var there : Catalog.portsOf(other)) {
        if (!other.equals(component) && isFree(expanded, other, there)) {
          binding(component, port, other, there).ifPresent(found::add);
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<BindingModel> binding(
      ComponentModel component, PortType port, ComponentModel other, PortType there) {
    var here = new PortReference(component.name(), port.name());
    var far = new PortReference(other.name(), there.name());
    if (Catalog.feeds(port, there)) {
      return Optional.of(new BindingModel(here, far));
    }
    return Catalog.feeds(there, port) ? Optional.of(new BindingModel(far, here)) : Optional.empty();
  }

  private static boolean isFree(Blueprint expanded, ComponentModel component, PortType port) {
    var reference = new PortReference(component.name(), port.name());
    return expanded.bindings().stream()
        .noneMatch(each -> each.from().equals(reference) || each.to().equals(reference));
  }
}
