package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The model of a system: the source of truth from which everything else is made.
 *
 * <p>Thread safety: immutable.
 *
 * @param schemaVersion version of the schema that the model follows; {@link #SCHEMA_VERSION}
 * @param system its name and database
 * @param description the English text that a person wrote
 * @param accounts who can sign in, where anyone can
 * @param entities the kinds of records that it keeps
 * @param components the parts that a person spelled out; the others are derived from the entities
 * @param bindings the ways between ports that a person spelled out
 * @param requirements the sentences of the description and what became of each
 * @param assumptions what the description does not say and had to be decided
 * @param events messages that tell what happened to records
 * @param schedules what happens by the clock
 * @param sources where records come from, beside the API
 * @param sinks where events and records go
 * @param policy limits for the whole system
 * @param deployment how it is put into service
 * @param validation what the running system has to reach
 * @param api how the API looks where the description prescribes it
 * @param ports the ways out to services that are not ours
 */
public record Blueprint(
    String schemaVersion,
    SystemInfo system,
    Optional<String> description,
    Optional<AccountsModel> accounts,
    List<EntityModel> entities,
    List<ComponentModel> components,
    List<BindingModel> bindings,
    List<Requirement> requirements,
    List<Assumption> assumptions,
    List<EventModel> events,
    List<ScheduleModel> schedules,
    List<SourceModel> sources,
    List<SinkModel> sinks,
    PolicyModel policy,
    DeploymentModel deployment,
    List<ServiceLevel> validation,
    ApiModel api,
    List<PortModel> ports) {

  /** The version of the schema that this release writes. */
  public static final String SCHEMA_VERSION = "5.2.0";

  public Blueprint {
    requireNonNull(schemaVersion, "schemaVersion");
    requireNonNull(system, "system");
    requireNonNull(accounts, "accounts");
    requireNonNull(policy, "policy");
    requireNonNull(deployment, "deployment");
    requireNonNull(api, "api");
    entities = List.copyOf(entities);
    components = List.copyOf(components);
    bindings = List.copyOf(bindings);
    requirements = List.copyOf(requirements);
    assumptions = List.copyOf(assumptions);
    events = List.copyOf(events);
    schedules = List.copyOf(schedules);
    sources = List.copyOf(sources);
    sinks = List.copyOf(sinks);
    validation = List.copyOf(validation);
    ports = List.copyOf(ports);
  }

  /** A blueprint of entities, as an interpreter drafts it. */
  public static Blueprint of(
      SystemInfo system,
      Optional<String> description,
      List<EntityModel> entities,
      List<Requirement> requirements,
      List<Assumption> assumptions) {
    return new Blueprint(
        SCHEMA_VERSION,
        system,
        description,
        Optional.empty(),
        entities,
        List.of(),
        List.of(),
        requirements,
        assumptions,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        PolicyModel.NONE,
        DeploymentModel.NONE,
        List.of(),
        ApiModel.NONE,
        List.of());
  }

  /** The same system with other components and bindings. */
  public Blueprint withWiring(List<ComponentModel> parts, List<BindingModel> ways) {
    return copied(
        copy -> {
          copy.components = parts;
          copy.bindings = ways;
        });
  }

  /** The same system with other entities. */
  public Blueprint withEntities(List<EntityModel> others) {
    return copied(copy -> copy.entities = others);
  }

  /** The same system with other accounts. */
  public Blueprint withAccounts(Optional<AccountsModel> others) {
    return copied(copy -> copy.accounts = others);
  }

  /** The same system with another face. */
  public Blueprint withApi(ApiModel other) {
    return copied(copy -> copy.api = other);
  }

  /** The same system with other assumptions. */
  public Blueprint withAssumptions(List<Assumption> others) {
    return copied(copy -> copy.assumptions = others);
  }

  /** The same system with other ports. */
  public Blueprint withPorts(List<PortModel> others) {
    return copied(copy -> copy.ports = others);
  }

  /** The same system with other requirements. */
  public Blueprint withRequirements(List<Requirement> others) {
    return copied(copy -> copy.requirements = others);
  }

  /** The same system on another database, with what was assumed in choosing it. */
  public Blueprint onDatabase(Database database, List<Assumption> assumed) {
    return copied(
        copy -> {
          copy.system = new SystemInfo(system.name(), database);
          copy.assumptions = assumed;
        });
  }

  private Blueprint copied(Consumer<Copy> change) {
    var copy = new Copy();
    change.accept(copy);
    return copy.made();
  }

  /** A copy in the making: what may differ, beside what stays. */
  private final class Copy {
    private SystemInfo system = Blueprint.this.system;
    private Optional<AccountsModel> accounts = Blueprint.this.accounts;
    private List<EntityModel> entities = Blueprint.this.entities;
    private List<ComponentModel> components = Blueprint.this.components;
    private List<BindingModel> bindings = Blueprint.this.bindings;
    private List<Requirement> requirements = Blueprint.this.requirements;
    private List<Assumption> assumptions = Blueprint.this.assumptions;
    private ApiModel api = Blueprint.this.api;
    private List<PortModel> ports = Blueprint.this.ports;

    Blueprint made() {
      return new Blueprint(
          schemaVersion,
          system,
          description,
          accounts,
          entities,
          components,
          bindings,
          requirements,
          assumptions,
          events,
          schedules,
          sources,
          sinks,
          policy,
          deployment,
          validation,
          api,
          ports);
    }
  }

  /** Whether people are of tenants. */
  public TenancyModel tenancy() {
    return accounts.map(AccountsModel::tenancy).orElse(TenancyModel.NONE);
  }

  /** The entity of a name. */
  public Optional<EntityModel> findEntity(String name) {
    return entities.stream().filter(entity -> entity.name().equals(name)).findFirst();
  }

  /** The calls of services that are not ours by an operation or an action of an entity. */
  public Stream<PortModel.Call> calls(EntityModel entity, String action) {
    return ports.stream()
        .flatMap(port -> port.calls().stream())
        .filter(call -> call.action().equals(entity.name() + "." + action));
  }

  /** Whether only the answer of a service that is not ours sets a field. */
  public boolean isAnswered(EntityModel entity, FieldModel field) {
    return ports.stream()
        .flatMap(port -> port.calls().stream())
        .filter(call -> call.entity().equals(entity.name()))
        .anyMatch(call -> call.keep().containsKey(field.name()));
  }
}
