package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.resolve.meant.Served;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.SecondPersons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** All that is said of who does what with the records of one entity. */
record SaidOfEntity(
    EntityDraft entity, Sayings sayings, Persons persons, SecondPersons seconds, Workspace work) {
  private static final List<String> WRITING = List.of(AccessRights.CREATE, "update", "delete");

  /** Whether its records belong to those who make them. */
  boolean isOwned() {
    return sayings.isTie(entity)
        || (!isManaged() && !says(AccessRights.CREATE).anyMatch(Said::isByAnyone));
  }

  /** Whether a role looks after all of them, as after a catalog. */
  boolean isManaged() {
    var writes = WRITING.stream().flatMap(this::says).toList();
    var makes = Stream.of(AccessRights.CREATE, "update").flatMap(this::says).toList();
    return !makes.isEmpty()
        && !makes.stream().allMatch(served()::isDoneBy)
        && makes.stream().noneMatch(SaidOfEntity::isOfOthersToo)
        && !sayings.isTheirs(entity)
        && writes.stream().noneMatch(said -> said.isByOwner() && !said.isOnly())
        && makes.stream().noneMatch(said -> said.isByOwner() && said.isOnly())
        && sayings.of(entity).stream().noneMatch(said -> said.whose().isPresent())
        && (makes.stream().allMatch(Said::isByRole)
            || makes.stream().anyMatch(said -> said.isOnly() && said.isByRole()));
  }

  /** What those do of them whom the service is for. */
  Served served() {
    return new Served(persons, sayings, work.lexicon());
  }

  /** Those whom records lead to, of whom alone it is said; with who made what they lead by. */
  List<AccessModel> led(List<Said> said) {
    return said.stream()
        .filter(Said::isBySecond)
        .flatMap(each -> each.grant().stream())
        .flatMap(grant -> Stream.concat(Stream.of(grant), seconds.maker(entity, grant).stream()))
        .distinct()
        .toList();
  }

  static boolean areLed(List<Said> said) {
    return said.stream().anyMatch(Said::isBySecond)
        && said.stream().allMatch(each -> each.isBySecond() || each.isByOwner() || each.isByRole());
  }

  /** "An administrator can add, edit and delete any bids": which others make as well. */
  static boolean isOfOthersToo(Said said) {
    return said.operation().equals(AccessRights.CREATE) && said.any() && !said.isOnly();
  }

  /** The roles that look after all records. */
  List<AccessModel> managers() {
    return withAdmin(writers().distinct().toList());
  }

  Stream<AccessModel> writers() {
    return WRITING.stream()
        .flatMap(operation -> decisive(operation).stream())
        .filter(Said::isByRole)
        .flatMap(said -> said.grant().stream());
  }

  static List<AccessModel> roles(List<Said> said) {
    return grants(said.stream().filter(Said::isByRole));
  }

  static List<AccessModel> grants(Stream<Said> said) {
    return said.flatMap(each -> each.grant().stream()).distinct().toList();
  }

  List<AccessModel> withAdmin(List<AccessModel> others) {
    return with(others, persons.administrator());
  }

  static List<AccessModel> with(List<AccessModel> some, List<AccessModel> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** What is said of it; where some of that excludes others, only that and what is said of all. */
  List<Said> decisive(String operation) {
    var said = says(operation).toList();
    var only =
        said.stream()
            .filter(each -> each.isOnly() ? !each.isByPerson() : each.any() && each.isByRole())
            .toList();
    return only.stream().noneMatch(Said::isOnly) ? said : only;
  }

  Stream<Said> says(String operation) {
    return sayings.of(entity, operation).stream();
  }

  /** Says that it was decided who may do something with them. */
  void assume(String operation, List<AccessModel> who, String because) {
    AccessRights.assume(entity, operation, who, because, work);
  }
}
