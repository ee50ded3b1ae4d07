package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ConfigValue;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.WiringPlan;
import dev.bluewright.generator.text.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** The statements that make the components. */
final class ComponentLines {
  private final SystemPlan system;
  private final WiringPlan wiring;

  ComponentLines(SystemPlan system) {
    this.system = system;
    this.wiring = system.wiring();
  }

  List<String> all() {
    var lines = new ArrayList<String>();
    lines.add(api());
    system.entities().forEach(entity -> lines.add(controller(entity)));
    lines.add(store());
    return lines;
  }

  private String api() {
    var calls = new ArrayList<String>();
    calls.add("ApiEndpoint.named(\"" + wiring.runtimeName(wiring.api()) + "\")");
    calls.add(".settings(settings)");
    calls.add(".openapi(\"/openapi.yaml\")");
    if (ShapeRule.isPrescribed(system)) {
      calls.add(".shape(" + ShapeRule.className(system) + ".SHAPE)");
    }
    calls.addAll(limits());
    calls.add(".build()");
    return component(wiring.variable(wiring.api()), calls);
  }

  private List<String> limits() {
    var policy = system.blueprint().policy();
    var calls = new ArrayList<String>();
    policy
        .requestTimeout()
        .ifPresent(time -> calls.add(".requestTimeout(" + TimeSpan.of(time).java() + ")"));
    policy.maxBodyBytes().ifPresent(bytes -> calls.add(".maxBodyBytes(" + bytes + ")"));
    policy.rateLimit().ifPresent(requests -> calls.add(".rateLimit(" + requests + ")"));
    return calls;
  }

  private String store() {
    var store = wiring.store();
    var calls = new ArrayList<String>();
    calls.add("EnhancedStore.named(\"" + wiring.runtimeName(store) + "\")");
    calls.add(".settings(settings)");
    system.entities().forEach(entity -> calls.add(".holding(" + entity.className() + ".ENTITY)"));
    if (store.configuration().get("batchLimit") instanceof ConfigValue.Amount(var limit)) {
      calls.add(".batchLimit(" + limit.intValueExact() + ")");
    }
    calls.add(".build()");
    return component(wiring.variable(store), calls);
  }

  /** A component that is built by a chain of calls, broken where the formatter breaks it. */
  private static String component(String variable, List<String> chain) {
    var oneLine = String.join("", chain);
    var statement = "var " + variable + " = harness.add(" + oneLine + ");";
    if (4 + statement.length() <= Layout.WIDTH) {
      return statement;
    }
    if (8 + "harness.add();".length() + oneLine.length() <= Layout.WIDTH) {
      return "var " + variable + " =\n    harness.add(" + oneLine + ");";
    }
    var broken =
        12 + oneLine.length() + ");".length() <= Layout.WIDTH
            ? oneLine
            : String.join("\n            ", chain);
    return "var " + variable + " =\n    harness.add(\n        " + broken + ");";
  }

  private String controller(EntityPlan entity) {
    var name = entity.className();
    var add = "harness.add(Controller.of(" + name + ".ENTITY, new " + name + "Behavior()));";
    var start = "var " + wiring.variable(wiring.controller(entity)) + " =";
    return 4 + start.length() + 1 + add.length() <= Layout.WIDTH
        ? start + " " + add
        : start + "\n    " + add;
  }
}
