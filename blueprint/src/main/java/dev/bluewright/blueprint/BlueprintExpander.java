package dev.bluewright.blueprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spells out the components, the bindings and the ways back of relations that a blueprint's short
 * form leaves to be derived, or leaves them out again. Both forms are the same model.
 *
 * <p>Each entity gets a controller; all share one endpoint, one store and one place for metrics.
 * What a person spelled out is kept, and used where it does the same.
 *
 * <p>Thread safety: immutable.
 */
public final class BlueprintExpander {
  private final Blueprint blueprint;
  private final List<ComponentModel> components;
  private final List<BindingModel> bindings;

  private BlueprintExpander(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.components = new ArrayList<>(blueprint.components());
    this.bindings = new ArrayList<>(blueprint.bindings());
  }

  /** The same blueprint with all its components, bindings and ways back. */
  public static Blueprint expand(Blueprint blueprint) {
    if (blueprint.entities().isEmpty()) {
      return blueprint;
    }
    return new BlueprintExpander(InverseRelations.complete(blueprint)).expanded();
  }

  /** The same blueprint without the parts that are derived anyway. */
  public static Blueprint compact(Blueprint blueprint) {
    var full = expand(blueprint);
    var derived = expand(full.withWiring(List.of(), List.of()));
    var parts = new ArrayList<>(full.components());
    parts.removeAll(derived.components());
    var ways = new ArrayList<>(full.bindings());
    ways.removeAll(derived.bindings());
    var least = withoutDerived(blueprint).withWiring(parts, ways);
    return sameWiring(expand(least), full) ? least : blueprint;
  }

  /** Leaves out, from the last to the first, each relation that would be derived as it is. */
  private static Blueprint withoutDerived(Blueprint blueprint) {
    var whole = InverseRelations.complete(blueprint);
    var least = blueprint;
    for (var entity : blueprint.entities()) {
      for (var relation : entity.relations().reversed()) {
        var shorter = without(least, entity.name(), relation);
        least = InverseRelations.complete(shorter).equals(whole) ? shorter : least;
      }
    }
    return least;
  }

  private static Blueprint without(Blueprint blueprint, String entity, RelationModel relation) {
    return blueprint.withEntities(
        blueprint.entities().stream()
            .map(each -> each.name().equals(entity) ? without(blueprint, each, relation) : each)
            .toList());
  }

  private static EntityModel without(
      Blueprint blueprint, EntityModel entity, RelationModel relation) {
    var relations = new ArrayList<>(entity.relations());
    if (relation.leadsBack()
        || Ownership.isDerived(blueprint, entity, relation)
        || Tenancy.isDerived(blueprint, entity, relation)) {
      relations.remove(relation);
    } else {
      relations.replaceAll(
          each -> each.equals(relation) ? each.withInverse(Optional.empty()) : each);
    }
    return entity.withRelations(relations);
  }

  private static boolean sameWiring(Blueprint a, Blueprint b) {
    return new HashSet<>(a.components()).equals(new HashSet<>(b.components()))
        && new HashSet<>(a.bindings()).equals(new HashSet<>(b.bindings()));
  }

  private Blueprint expanded() {
    var api = component("ApiEndpoint", "api", Map.of());
    var controllers = new LinkedHashMap<EntityModel, ComponentModel>();
    blueprint.entities().forEach(entity -> controllers.put(entity, controller(entity)));
    var store = component("Store", "store", Map.of());
    component("MetricsEndpoint", "metrics", Map.of());
    for (var controller : controllers.values()) {
      bind(api, "requests", controller, "requests");
      bind(controller, "operations", store, "operations");
    }
    return blueprint.withWiring(components, bindings);
  }

  private ComponentModel controller(EntityModel entity) {
    var name = new ConfigValue.Text(entity.name());
    var own =
        components.stream()
            .filter(each -> each.type().equals("Controller"))
            .filter(each -> name.equals(each.configuration().get("entity")))
            .findFirst();
    return own.orElseGet(
        () -> add("Controller", Names.plural(Names.camel(entity.name())), Map.of("entity", name)));
  }

  private ComponentModel component(
      String type, String name, Map<String, ConfigValue> configuration) {
    return components.stream()
        .filter(each -> each.type().equals(type))
        .findFirst()
        .orElseGet(() -> add(type, name, configuration));
  }

  private ComponentModel add(String type, String name, Map<String, ConfigValue> configuration) {
    var added = new ComponentModel(freeName(name, type), type, configuration);
    components.add(added);
    return added;
  }

  /** An entity such as Store would otherwise take a name that another component has. */
  private String freeName(String wanted, String type) {
    boolean reserved =
        type.equals("Controller") && List.of("api", "store", "metrics").contains(wanted);
    var name = reserved ? wanted + type : wanted;
    return findComponent(name).isEmpty() ? name : name + type;
  }

  private Optional<ComponentModel> findComponent(String name) {
    return components.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  private void bind(ComponentModel from, String output, ComponentModel to, String input) {
    var start = new PortReference(from.name(), output);
    var end = new PortReference(to.name(), input);
    boolean bound =
        bindings.stream().anyMatch(each -> each.from().equals(start) && each.to().equals(end));
    if (!bound) {
      bindings.add(new BindingModel(start, end));
    }
  }
}
