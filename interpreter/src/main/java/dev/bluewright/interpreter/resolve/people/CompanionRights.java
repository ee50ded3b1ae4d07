package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.resolve.relations.CompanionPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what with friendships: the two alone see one and end it, and who was asked decides.
 */
final class CompanionRights {
  private static final AccessModel ASKED =
      new AccessModel.Person(List.of(CompanionPlacing.RECIPIENT));

  private final EntityDraft person;
  private final Workspace work;

  CompanionRights(EntityDraft person, Workspace work) {
    this.person = person;
    this.work = work;
  }

  void give() {
    work.eachTie(person, this::give);
  }

  private void give(RelationModel relation, EntityDraft record) {
    var both = List.of(AccessRights.OWNER, ASKED);
    person.access.put(relation.name(), List.of(AccessRights.OWNER));
    AccessRights.assume(
        person,
        relation.name(),
        List.of(AccessRights.OWNER),
        "nothing says that others see them",
        work);
    record.isOwned = true;
    record.owner = Optional.of(CompanionPlacing.REQUESTER);
    record.access.clear();
    work.forget(record.name() + ".access");
    record.access.put(AccessRights.CREATE, List.of(new AccessModel.Authenticated()));
    put(record, AccessRights.READ, both, "it is between the two");
    put(record, "delete", both, "either of the two may end it");
    record
        .actions
        .keySet()
        .forEach(action -> put(record, action, List.of(ASKED), "whoever is asked decides"));
    record.fields.computeIfPresent(
        CompanionPlacing.STATUS, (_, status) -> status.withAccess(List.of(ASKED)));
  }

  private void put(EntityDraft record, String operation, List<AccessModel> who, String because) {
    record.access.put(operation, who);
    AccessRights.assume(record, operation, who, because, work);
  }
}
