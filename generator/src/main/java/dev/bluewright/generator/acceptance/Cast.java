package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who makes the requests of the tests: for each entity one who may create its records, and for each
 * operation one who may do it to a record of that creator. Where nobody can sign in, everyone may.
 */
final class Cast {
  private final SystemPlan system;
  private final List<Caller> callers;
  private final Set<String> first;
  private final boolean registers;
  private final Leads leads;
  private final Map<String, Actor> creators = new HashMap<>();

  private Cast(SystemPlan system, List<Caller> callers, boolean registers) {
    this.system = system;
    this.callers = callers;
    this.registers = registers;
    this.leads = new Leads(system);
    this.first = neededByPeople();
    system.entities().stream().filter(each -> first.contains(each.name())).forEach(this::create);
    system.entities().forEach(this::create);
  }

  /** The cast with which most can be tested. */
  static Cast of(SystemPlan system) {
    if (system.people().isEmpty()) {
      return new Cast(system, List.of(new Caller.Visitor()), false);
    }
    var players = new Players(system, system.people().get());
    var persons = players.all().stream().<Caller>map(Players.Player::caller).toList();
    return rotations(persons).stream()
        .map(order -> new Cast(system, order, players.register()))
        .max(Comparator.comparingLong(Cast::extent))
        .orElseThrow();
  }

  /** The system whose tests these are. */
  SystemPlan system() {
    return system;
  }

  /** Each person in front once, visitors last; of orders that are as good the first is taken. */
  private static List<List<Caller>> rotations(List<Caller> persons) {
    var orders = new ArrayList<List<Caller>>();
    for (var front = 0; front < persons.size(); front++) {
      var order = new ArrayList<>(persons);
      Collections.rotate(order, -front);
      order.add(new Caller.Visitor());
      orders.add(order);
    }
    return orders.isEmpty() ? List.of(List.of(new Caller.Visitor())) : orders;
  }

  private long extent() {
    return system.entities().stream()
        .mapToLong(
            entity ->
                entity.model().operations().stream()
                    .filter(each -> find(entity, each).isPresent())
                    .count())
        .sum();
  }

  private boolean isOpen() {
    return system.people().isEmpty();
  }

  private Set<String> neededByPeople() {
    var needed = new HashSet<String>();
    system.people().filter(_ -> registers).ifPresent(people -> need(people.entity(), needed));
    return needed;
  }

  private void need(EntityPlan entity, Set<String> needed) {
    for (var target : targets(entity)) {
      if (needed.add(target.name())) {
        need(target, needed);
      }
    }
  }

  /** The entities of which a sample needs a record. */
  private List<EntityPlan> targets(EntityPlan entity) {
    return Samples.given(entity).stream()
        .filter(column -> !leads.givesCreator(entity, column))
        .flatMap(
            column ->
                column.origin() instanceof Origin.Reference(_, var target)
                    ? Stream.of(system.entity(target.name()))
                    : Stream.empty())
        .toList();
  }

  private void create(EntityPlan entity) {
    if (creators.containsKey(entity.name()) || !Samples.areFormed(system, entity)) {
      return;
    }
    targets(entity).forEach(this::create);
    var needed = first.contains(entity.name());
    if (system.arePeople(entity) && registers) {
      creators.put(entity.name(), new Actor.Itself());
      return;
    }
    callers.stream()
        .filter(caller -> !needed || caller instanceof Caller.Visitor)
        .filter(caller -> mayCreate(entity, caller))
        .findFirst()
        .ifPresent(caller -> creators.put(entity.name(), new Actor.Of(caller)));
  }

  private boolean mayCreate(EntityPlan entity, Caller caller) {
    return mayCreateSample(entity, caller)
        && mayBeGiven(entity, caller)
        && targets(entity).stream().allMatch(target -> sees(caller, target))
        && Samples.given(entity).stream()
            .allMatch(
                column ->
                    mayWrite(entity, column, caller)
                        && starts(entity, column.name(), SampleValues.word(column), caller));
  }

  private boolean mayCreateSample(EntityPlan entity, Caller caller) {
    return switch (reach(entity, "create", caller)) {
      case ALL -> true;
      case OWN -> system.arePeople(entity) || leadsBack(entity, "create", caller);
      case NONE -> false;
    };
  }

  /** Whether samples hold their creator only where the creator is somebody. */
  private boolean mayBeGiven(EntityPlan entity, Caller caller) {
    return caller instanceof Caller.Person
        || Samples.given(entity).stream().noneMatch(each -> leads.givesCreator(entity, each));
  }

  private boolean mayWrite(EntityPlan entity, ColumnPlan column, Caller caller) {
    return isOpen()
        || column.writers().isEmpty()
        || switch (Reach.of(column.writers(), caller)) {
          case ALL -> true;
          case OWN -> leadsBack(entity, column.writers(), caller);
          case NONE -> false;
        };
  }

  /**
   * Whether whoever creates the samples of an entity may create one with a value: its default, one
   * that no action brings about, or one of an action that the creator may do.
   */
  boolean starts(EntityPlan entity, String field, String value) {
    return findCreator(entity)
        .filter(
            actor ->
                !(actor instanceof Actor.Of(var caller)) || starts(entity, field, value, caller))
        .isPresent();
  }

  private boolean starts(EntityPlan entity, String field, String value, Caller caller) {
    var column = entity.findColumn(field).filter(each -> each.words().contains(value));
    var actions =
        entity.model().actions().stream()
            .filter(action -> value.equals(action.set().get(field)))
            .toList();
    return column.isEmpty()
        || column.get().defaultValue().filter(value::equals).isPresent()
        || actions.isEmpty()
        || actions.stream().anyMatch(action -> doesToOwn(entity, action.name(), caller));
  }

  private boolean doesToOwn(EntityPlan entity, String action, Caller caller) {
    return switch (reach(entity, action, caller)) {
      case ALL -> true;
      case OWN -> leadsBack(entity, action, caller);
      case NONE -> false;
    };
  }

  private boolean leadsBack(EntityPlan entity, String operation, Caller caller) {
    return leadsBack(entity, entity.model().allowed(operation), caller);
  }

  /** Whether the sample that a caller creates is the caller's, or leads to the caller. */
  private boolean leadsBack(EntityPlan entity, List<AccessModel> grants, Caller caller) {
    return grants.stream()
        .anyMatch(
            grant ->
                switch (grant) {
                  case AccessModel.Owner() -> entity.findOwner().isPresent();
                  case AccessModel.Person(var relations) ->
                      leads.lead(entity, relations, each -> isCreator(caller, each));
                  case AccessModel.Anyone _, AccessModel.Authenticated _, AccessModel.Role _ ->
                      false;
                });
  }

  private Reach reach(EntityPlan entity, String operation, Caller caller) {
    return isOpen() ? Reach.ALL : Reach.of(entity, operation, caller);
  }

  /** Whether a caller sees the samples of an entity. */
  boolean sees(Caller caller, EntityPlan entity) {
    return takesIn(caller, entity, AccessModel.READ);
  }

  private boolean takesIn(Caller caller, EntityPlan entity, String operation) {
    return creators.containsKey(entity.name())
        && switch (reach(entity, operation, caller)) {
          case ALL -> true;
          case OWN -> isCreator(caller, entity) && leadsBack(entity, operation, caller);
          case NONE -> false;
        };
  }

  private boolean isCreator(Caller caller, EntityPlan entity) {
    return new Actor.Of(caller).equals(creators.get(entity.name()));
  }

  /** Who creates the samples of an entity. */
  Optional<Actor> findCreator(EntityPlan entity) {
    return Optional.ofNullable(creators.get(entity.name()));
  }

  /** Who does something to a sample of an entity, and sees it; to create is to post. */
  Optional<Actor> find(EntityPlan entity, String operation) {
    if (operation.equals("create")) {
      return system.arePeople(entity) ? poster(entity) : findCreator(entity);
    }
    return seeing(entity, operation).or(() -> itself(entity, operation));
  }

  private Optional<Actor> poster(EntityPlan people) {
    return callers.stream()
        .filter(caller -> creators.containsKey(people.name()) && mayCreate(people, caller))
        .findFirst()
        .map(Actor.Of::new);
  }

  private Optional<Actor> seeing(EntityPlan entity, String operation) {
    return preferred(entity)
        .filter(caller -> sees(caller, entity) && takesIn(caller, entity, operation))
        .findFirst()
        .map(Actor.Of::new);
  }

  private Optional<Actor> itself(EntityPlan entity, String operation) {
    var signedUp = callers.getFirst();
    boolean may =
        creators.get(entity.name()) instanceof Actor.Itself
            && reach(entity, AccessModel.READ, signedUp) == Reach.OWN
            && reach(entity, operation, signedUp) == Reach.OWN;
    return may ? Optional.of(new Actor.Itself()) : Optional.empty();
  }

  /** The creator before all others. */
  private Stream<Caller> preferred(EntityPlan entity) {
    var creator =
        findCreator(entity).stream()
            .flatMap(
                actor ->
                    actor instanceof Actor.Of(var caller) ? Stream.of(caller) : Stream.empty());
    return Stream.concat(creator, callers.stream());
  }

  /** Who lists the samples of an entity; a person's own record is no list. */
  Optional<Actor> findLister(EntityPlan entity) {
    return seeing(entity, AccessModel.READ);
  }

  /** Who sees the samples of both entities. */
  Optional<Actor> findReader(EntityPlan one, EntityPlan other) {
    return Stream.concat(preferred(one), preferred(other))
        .filter(caller -> sees(caller, one) && sees(caller, other))
        .findFirst()
        .map(Actor.Of::new);
  }

  /** Whether somebody does each of these to a sample of an entity. */
  boolean plays(EntityPlan entity, String... operations) {
    return Stream.of(operations).allMatch(each -> find(entity, each).isPresent());
  }

  /** Whether whoever changes a sample of an entity may do an action to it too. */
  boolean changesAndDoes(EntityPlan entity, String action) {
    return find(entity, "update")
        .filter(actor -> actor instanceof Actor.Of(var caller) && takesIn(caller, entity, action))
        .isPresent();
  }

  /** Whether whoever does something to a sample of an entity sees the samples of another. */
  boolean seesWhileDoing(EntityPlan entity, String operation, EntityPlan other) {
    return find(entity, operation)
        .filter(actor -> actor instanceof Actor.Of(var caller) && sees(caller, other))
        .isPresent();
  }
}
