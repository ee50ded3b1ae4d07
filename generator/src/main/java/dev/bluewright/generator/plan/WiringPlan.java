package dev.bluewright.generator.plan;

import static java.util.Objects.requireNonNull;

import dev.bluewright.blueprint.BindingModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintExpander;
import dev.bluewright.blueprint.ComponentModel;
import dev.bluewright.blueprint.ConfigValue;
import dev.bluewright.blueprint.PortReference;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.naming.JavaNames;
import dev.bluewright.generator.naming.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The components and bindings of a system, those that are derived included: the short and the long
 * form of a blueprint have the same plan.
 *
 * <p>Thread safety: immutable.
 */
public final class WiringPlan {
  private static final Set<String> TAKEN_VARIABLES = Set.of("harness", "settings");
  private static final Set<String> OF_ACCOUNTS = Set.of("people", "accounts");

  private final List<ComponentModel> components;
  private final List<BindingModel> bindings;
  private final Set<String> paths;
  private final Map<String, String> variables = new HashMap<>();

  private WiringPlan(Blueprint expanded, Set<String> paths) {
    this.components = expanded.components();
    this.bindings = expanded.bindings();
    this.paths = Set.copyOf(paths);
    var taken = new HashSet<>(TAKEN_VARIABLES);
    expanded.accounts().ifPresent(_ -> taken.addAll(OF_ACCOUNTS));
    components.forEach(each -> variables.put(each.name(), freeVariable(each, taken)));
  }

  /**
   * The wiring of a blueprint.
   *
   * @param paths collections of the entities: at run time, their controllers are called so
   */
  public static WiringPlan of(Blueprint blueprint, Set<String> paths) {
    return new WiringPlan(BlueprintExpander.expand(blueprint), paths);
  }

  /** The component that takes requests. */
  public ComponentModel api() {
    return only("ApiEndpoint");
  }

  /** The component that keeps records. */
  public ComponentModel store() {
    return only("Store");
  }

  /** The component that decides about an entity. */
  public ComponentModel controller(EntityPlan entity) {
    var name = new ConfigValue.Text(entity.name());
    return ofType("Controller").stream()
        .filter(each -> name.equals(each.configuration().get("entity")))
        .findFirst()
        .orElseThrow(() -> new GeneratorException("no controller of " + entity.name()));
  }

  /** Name of a component at run time, other than that of any controller. */
  public String runtimeName(ComponentModel component) {
    var name = component.name();
    return paths.contains(name) ? name + "-" + Words.of(component.type()).kebab() : name;
  }

  /** Name of the variable that holds a component. */
  public String variable(ComponentModel component) {
    return requireNonNull(variables.get(component.name()), "a component of this system");
  }

  private static String freeVariable(ComponentModel component, Set<String> taken) {
    var name = JavaNames.variable(Words.of(component.name()).camel());
    while (!taken.add(name)) {
      name += component.type();
    }
    return name;
  }

  /** What is said of the way between two ports. */
  public Optional<BindingModel> findBinding(
      ComponentModel from, String output, ComponentModel to, String input) {
    var start = new PortReference(from.name(), output);
    var end = new PortReference(to.name(), input);
    return bindings.stream()
        .filter(each -> each.from().equals(start) && each.to().equals(end))
        .findFirst();
  }

  /** The components of a type, in the order of the blueprint. */
  public List<ComponentModel> ofType(String type) {
    return components.stream().filter(each -> each.type().equals(type)).toList();
  }

  private ComponentModel only(String type) {
    return ofType(type).stream()
        .findFirst()
        .orElseThrow(() -> new GeneratorException("no component of type " + type));
  }
}
