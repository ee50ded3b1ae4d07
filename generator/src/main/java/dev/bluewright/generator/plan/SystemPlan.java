package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.ConfigValue;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.naming.JavaNames;
import dev.bluewright.generator.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A blueprint with every name decided that its generated files share.
 *
 * <p>Thread safety: immutable.
 *
 * @param blueprint where it comes from
 * @param blueprintText the blueprint as its file holds it
 * @param entities in the order of the blueprint
 */
public record SystemPlan(Blueprint blueprint, String blueprintText, List<EntityPlan> entities) {
  /** Where a system listens when nothing says otherwise. */
  public static final int STANDARD_PORT = 8080;

  /** Copies the list. */
  public SystemPlan {
    entities = List.copyOf(entities);
  }

  /** Name of the system. */
  public String name() {
    return blueprint.system().name();
  }

  /** Where it keeps its records. */
  public Database database() {
    return blueprint.system().database();
  }

  /** Package of the generated code. */
  public String packageName() {
    return JavaNames.packageName(name());
  }

  /** Class with the wiring and {@code main}. */
  public String className() {
    return Words.of(name()).pascal() + "System";
  }

  /** Path of a class of the system itself. */
  public String mainFile(String className) {
    return "src/main/java/" + packageName().replace('.', '/') + "/" + className + ".java";
  }

  /** Path of a class of its tests. */
  public String testFile(String className) {
    return "src/test/java/" + packageName().replace('.', '/') + "/" + className + ".java";
  }

  /** The entity of a name. */
  public Optional<EntityPlan> findEntity(String name) {
    return entities.stream().filter(entity -> entity.name().equals(name)).findFirst();
  }

  /** What an action takes, as columns. */
  public List<ColumnPlan> inputs(ActionModel action) {
    return action.takes().stream().map(this::input).toList();
  }

  private ColumnPlan input(InputModel input) {
    return switch (input) {
      case InputModel.Value(var field) -> ColumnPlan.field(field, Optional.empty());
      case InputModel.Reference(var relation) -> {
        var target = entity(relation.target()).names();
        yield ColumnPlan.derived(
            relation.name() + "Id",
            new ColumnPlan.Origin.Reference(relation, target),
            target.idType(),
            relation.optional());
      }
    };
  }

  /** The entity of a name that a relation leads to. */
  public EntityPlan entity(String name) {
    return findEntity(name)
        .orElseThrow(() -> new GeneratorException("the blueprint has no entity " + name));
  }

  /** The services that are not ours. */
  public List<PortPlan> ports() {
    return blueprint.ports().stream()
        .filter(port -> !port.calls().isEmpty())
        .map(port -> new PortPlan(this, port))
        .toList();
  }

  /** Whether an action of an entity calls a service that is not ours. */
  public boolean calls(EntityPlan entity) {
    return entity.actions().stream().anyMatch(action -> findCall(entity, action).isPresent());
  }

  /** The call of a service that is not ours by an action; empty where it calls none. */
  public Optional<PortPlan.Call> findCall(EntityPlan entity, ActionModel action) {
    var name = entity.name() + "." + action.name();
    return ports().stream()
        .flatMap(port -> port.calls().stream())
        .filter(call -> call.model().action().equals(name))
        .findFirst();
  }

  /** The people, where anyone can sign in. */
  public Optional<PeoplePlan> people() {
    return blueprint.accounts().map(accounts -> new PeoplePlan(accounts, entity(accounts.of())));
  }

  /** The tenants that people are of, where there are any. */
  public Optional<TenantPlan> tenants() {
    var tenancy = blueprint.tenancy();
    return tenancy
        .of()
        .map(
            tenant ->
                new TenantPlan(
                    entity(tenant), tenancy.relation().orElseThrow(), blueprint.api().names()));
  }

  /** The history of an entity's records, where it is kept. */
  public Optional<HistoryPlan> findHistory(EntityPlan entity) {
    return entity.model().has(Trait.HISTORY)
        ? Optional.of(new HistoryPlan(entity, people()))
        : Optional.empty();
  }

  /** All histories that are kept. */
  public List<HistoryPlan> histories() {
    return entities.stream().flatMap(entity -> findHistory(entity).stream()).toList();
  }

  /** Whether the records of an entity are the people who can sign in. */
  public boolean arePeople(EntityPlan entity) {
    return people().filter(people -> people.areOf(entity)).isPresent();
  }

  /** Its components and how they are joined. */
  public WiringPlan wiring() {
    return WiringPlan.of(
        blueprint,
        entities.stream().map(entity -> entity.names().path()).collect(Collectors.toSet()));
  }

  /** The port that the blueprint sets. */
  public Optional<Integer> port() {
    return wiring().api().configuration().get("port") instanceof ConfigValue.Amount(var number)
        ? Optional.of(number.intValueExact())
        : Optional.empty();
  }
}
