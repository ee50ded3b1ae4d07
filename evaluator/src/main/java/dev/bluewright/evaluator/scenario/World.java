package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.match.Surface;
import java.util.List;
import java.util.Optional;

/**
 * What scenarios are played with: the reading, the face of the system, the people, the records.
 *
 * <p>Thread safety: one thread.
 */
public final class World {
  private final Surface surface;
  private final Optional<Cast> cast;
  private final Optional<Restart> restart;
  private final Records records;
  private final Lists lists;

  /** A system before any scenario. */
  public World(Surface surface, Optional<Administrator> administrator, Optional<Restart> restart) {
    this.surface = surface;
    this.restart = restart;
    this.cast =
        reading(surface)
            .accounts()
            .flatMap(
                accounts ->
                    surface
                        .reading()
                        .findEntity(accounts.of())
                        .map(of -> new Cast(surface, accounts, of, administrator)));
    this.records = new Records(this);
    this.lists = new Lists(this);
  }

  private static Blueprint reading(Surface surface) {
    return surface.reading();
  }

  Surface surface() {
    return surface;
  }

  Blueprint reading() {
    return surface.reading();
  }

  Optional<Cast> cast() {
    return cast;
  }

  Optional<Restart> restart() {
    return restart;
  }

  Records records() {
    return records;
  }

  Lists lists() {
    return lists;
  }

  boolean isPeople(EntityModel entity) {
    return cast.filter(each -> each.entity().name().equals(entity.name())).isPresent();
  }

  /** Whether a relation leads to the tenant that a record is of, which nobody gives. */
  boolean leadsToTenant(EntityModel entity, RelationModel relation) {
    var tenancy = reading().tenancy();
    return tenancy.divides(entity)
        && tenancy.of().equals(Optional.of(relation.target()))
        && tenancy.relation().equals(Optional.of(relation.name()));
  }

  /** Somebody who may do an operation, where it does not depend on the record. */
  Person actor(Stage stage, EntityModel entity, String operation) {
    return cast.map(people -> actor(stage, people, entity, operation)).orElse(Person.ANYONE);
  }

  private Person actor(Stage stage, Cast people, EntityModel entity, String operation) {
    var allowed = allowed(entity, operation);
    if (Rights.includeAnyone(allowed)) {
      return Person.ANYONE;
    }
    if (allowed.stream().anyMatch(World::isForMembers)) {
      return people.member(stage);
    }
    return roles(allowed).stream()
        .sorted(
            java.util.Comparator.comparing(
                role -> people.accounts().admin().equals(Optional.of(role))))
        .findFirst()
        .map(role -> people.withRole(stage, role))
        .orElseThrow(
            () ->
                new Unplayable("By the text nobody may " + operation + " " + entity.name() + "."));
  }

  /** Somebody who may do an operation on a record. */
  Person actor(Stage stage, Made made, String operation) {
    var allowed = allowed(made.entity(), operation);
    var asTheirRole = made.by().role().filter(role -> roles(allowed).contains(role));
    return asTheirRole
        .map(_ -> made.by())
        .or(() -> ofTheRecord(made, allowed))
        .filter(person -> cast.isPresent() && person.isSignedIn())
        .orElseGet(() -> actor(stage, made.entity(), operation));
  }

  /** Whoever made it where they may, else a person whom it leads to. */
  private Optional<Person> ofTheRecord(Made made, List<AccessModel> allowed) {
    var people = allowed.stream().filter(World::isOfTheRecord).map(each -> person(made, each));
    return people.min(java.util.Comparator.comparing(person -> !person.equals(made.by())));
  }

  private Person person(Made made, AccessModel access) {
    return access instanceof AccessModel.Person(var path) && path.size() == 1
        ? Optional.ofNullable(made.parents().get(path.getFirst()))
            .filter(parent -> isPeople(parent.entity()))
            .map(Made::by)
            .orElse(made.by())
        : made.by();
  }

  static List<AccessModel> allowed(EntityModel entity, String operation) {
    return entity.allowed(
        switch (operation) {
          case "list" -> AccessModel.READ;
          case "replace" -> "update";
          case "deleteAll" -> "delete";
          default -> operation;
        });
  }

  static List<String> roles(List<AccessModel> allowed) {
    return allowed.stream()
        .flatMap(
            each ->
                each instanceof AccessModel.Role(var role)
                    ? java.util.stream.Stream.of(role)
                    : java.util.stream.Stream.empty())
        .toList();
  }

  private static boolean isForMembers(AccessModel access) {
    return access instanceof AccessModel.Authenticated || isOfTheRecord(access);
  }

  static boolean isOfTheRecord(AccessModel access) {
    return access instanceof AccessModel.Owner || access instanceof AccessModel.Person;
  }
}
