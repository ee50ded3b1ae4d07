package dev.bluewright.generator.java;

import dev.bluewright.blueprint.BindingModel;
import dev.bluewright.blueprint.BindingModel.Policy;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.generator.plan.PortPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.WiringPlan;
import java.util.ArrayList;
import java.util.List;

/** The statements that join the components. */
final class BindingLines {
  private final SystemPlan system;
  private final WiringPlan wiring;

  BindingLines(SystemPlan system) {
    this.system = system;
    this.wiring = system.wiring();
  }

  List<String> all() {
    var lines = new ArrayList<String>();
    if (system.people().isPresent()) {
      var store = wiring.variable(wiring.store());
      lines.add("harness.bind(accounts.operations()).to(" + store + ".operations());");
    }
    if (!system.ports().isEmpty()) {
      var store = wiring.variable(wiring.store());
      lines.add(
          "harness.bind(" + PortPlan.VARIABLE + ".operations()).to(" + store + ".operations());");
    }
    for (var entity : system.entities()) {
      var controller = wiring.controller(entity);
      lines.add(
          line(
              new Way(wiring.api(), "requests", entity.className() + ".ENTITY"),
              new Way(controller, "requests", "")));
      lines.add(
          line(new Way(controller, "operations", ""), new Way(wiring.store(), "operations", "")));
    }
    return lines;
  }

  /** Whether one of them says what a full stream does. */
  boolean nameAPolicy() {
    return all().stream().anyMatch(line -> line.contains("OverflowPolicy."));
  }

  /** One end of a binding, as the call that gives its port. */
  private record Way(ComponentModel component, String port, String argument) {}

  private String line(Way from, Way to) {
    var calls = new ArrayList<String>();
    calls.add(".bind(" + port(from) + ")");
    calls.add(".to(" + port(to) + ")");
    wiring
        .findBinding(from.component(), from.port(), to.component(), to.port())
        .ifPresent(binding -> calls.addAll(options(binding)));
    return Layout.chain(4, "harness", calls);
  }

  private String port(Way way) {
    return wiring.variable(way.component()) + "." + way.port() + "(" + way.argument() + ")";
  }

  private static List<String> options(BindingModel binding) {
    var calls = new ArrayList<String>();
    binding.slots().ifPresent(slots -> calls.add(".buffered(" + slots + ")"));
    binding
        .policy()
        .ifPresent(policy -> calls.add(".policy(OverflowPolicy." + constant(policy) + ")"));
    binding.consumers().ifPresent(consumers -> calls.add(".consumers(" + consumers + ")"));
    return calls;
  }

  private static String constant(Policy policy) {
    return switch (policy) {
      case WAIT -> "WAIT";
      case DROP_OLDEST -> "DROP_OLDEST";
      case DROP_NEWEST -> "DROP_NEWEST";
      case FAIL -> "FAIL";
    };
  }
}
