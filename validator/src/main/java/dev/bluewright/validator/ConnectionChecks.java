package dev.bluewright.validator;

import dev.bluewright.blueprint.BindingModel;
import dev.bluewright.blueprint.Catalog;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.blueprint.ComponentType;
import dev.bluewright.blueprint.PortReference;
import dev.bluewright.blueprint.PortType;
import java.util.ArrayList;
import java.util.HashSet;

/** Every required port is bound, and no circle of stages runs on one thread. */
final class ConnectionChecks implements Check {
  @Override
  public void check(Subject subject) {
    var wiring = new Wiring(subject.blueprint());
    for (var component : subject.blueprint().components()) {
      unconnected(subject, wiring, component);
    }
    var fused = Circles.ordered();
    for (var binding : wiring.expanded().bindings()) {
      if (fused(wiring, binding)) {
        fused
            .computeIfAbsent(binding.from().component(), _ -> new ArrayList<>())
            .add(binding.to().component());
      }
    }
    for (var circle : Circles.in(fused)) {
      subject.report(
          Code.FUSED_CYCLE,
          "components." + circle.getFirst(),
          String.join(" -> ", circle) + " -> " + circle.getFirst());
    }
  }

  private static void unconnected(Subject subject, Wiring wiring, ComponentModel component) {
    var bound = new HashSet<PortReference>();
    for (var binding : wiring.expanded().bindings()) {
      bound.add(binding.from());
      bound.add(binding.to());
    }
    for (var port : Catalog.portsOf(component)) {
      var reference = new PortReference(component.name(), port.name());
      if (port.required() && !bound.contains(reference)) {
        report(subject, component, port, reference);
      }
    }
  }

  private static void report(
      Subject subject, ComponentModel component, PortType port, PortReference reference) {
    subject.report(
        Code.UNCONNECTED_PORT,
        "components." + component.name(),
        reference,
        component.name(),
        String.join(", ", Catalog.partners(port)));
  }

  private static boolean fused(Wiring wiring, BindingModel binding) {
    return binding.buffer().isEmpty()
        && stateless(wiring, binding.from())
        && stateless(wiring, binding.to());
  }

  private static boolean stateless(Wiring wiring, PortReference reference) {
    return wiring
        .findComponent(reference.component())
        .flatMap(component -> Catalog.find(component.type()))
        .map(ComponentType::stateless)
        .orElse(false);
  }
}
