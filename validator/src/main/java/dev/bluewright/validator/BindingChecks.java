package dev.bluewright.validator;

import dev.bluewright.blueprint.BindingModel;
import dev.bluewright.blueprint.Catalog;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.blueprint.PortReference;
import dev.bluewright.blueprint.PortType;
import dev.bluewright.blueprint.PortType.Direction;
import java.util.HashSet;

/** Bindings join ports that are there and fit together. */
final class BindingChecks implements Check {
  @Override
  public void check(Subject subject) {
    var wiring = new Wiring(subject.blueprint());
    var seen = new HashSet<String>();
    for (var binding : subject.blueprint().bindings()) {
      var path = "bindings." + binding.from() + " -> " + binding.to();
      if (!seen.add(path)) {
        subject.report(Code.DUPLICATE_BINDING, path, binding.from() + " -> " + binding.to());
      }
      check(subject, wiring, binding, path);
    }
  }

  private static void check(Subject subject, Wiring wiring, BindingModel binding, String path) {
    boolean known = exists(subject, wiring, binding.from(), path);
    known &= exists(subject, wiring, binding.to(), path);
    if (!known) {
      return;
    }
    var from = wiring.findPort(binding.from()).orElseThrow();
    var to = wiring.findPort(binding.to()).orElseThrow();
    if (from.direction() != Direction.OUTPUT) {
      subject.report(Code.PORT_DIRECTION, path, binding.from(), "input", "before");
    } else if (to.direction() != Direction.INPUT) {
      subject.report(Code.PORT_DIRECTION, path, binding.to(), "output", "after");
    } else if (!Catalog.feeds(from, to)) {
      incompatible(subject, binding, from, to, path);
    }
  }

  private static void incompatible(
      Subject subject, BindingModel binding, PortType from, PortType to, String path) {
    subject.report(
        Code.INCOMPATIBLE_BINDING,
        path,
        binding.from(),
        from.kind().label(),
        binding.to(),
        to.kind().label());
  }

  private static boolean exists(
      Subject subject, Wiring wiring, PortReference reference, String path) {
    var component = wiring.findComponent(reference.component());
    if (component.isEmpty()) {
      var names = wiring.expanded().components().stream().map(ComponentModel::name).toList();
      subject.reportNear(
          Code.UNKNOWN_COMPONENT,
          path,
          reference.component(),
          names,
          reference.component(),
          Subject.quoted(names));
      return false;
    }
    if (Catalog.find(component.get().type()).isEmpty()) {
      return false;
    }
    if (wiring.findPort(reference).isPresent()) {
      return true;
    }
    var ports = Catalog.portsOf(component.get()).stream().map(PortType::name).toList();
    subject.reportNear(
        Code.UNKNOWN_PORT,
        path,
        reference.port(),
        ports,
        reference.component(),
        reference.port(),
        component.get().type(),
        Subject.quoted(ports));
    return false;
  }
}
