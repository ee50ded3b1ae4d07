package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import java.util.List;
import java.util.Optional;

/**
 * That something is done with the records of an entity, and what the text says of who may.
 *
 * @param entity the entity
 * @param operation "create", "read", "update", "delete", or an action
 * @param grant to whom it is given; none where the text names nobody
 * @param force how strongly
 * @param whose whether they are somebody's own
 * @param any whether it is done with the records of others too
 * @param among whether it is one of all the things that are done with them, as in "manage"
 */
public record Said(
    EntityDraft entity,
    String operation,
    Optional<AccessModel> grant,
    AccessFact.Force force,
    Optional<AccessFact.Whose> whose,
    boolean any,
    boolean among) {

  boolean isOf(EntityDraft other, String what) {
    return entity == other && operation.equals(what);
  }

  /** The same, done by those whom a record leads to. */
  Said by(AccessModel second) {
    return new Said(entity, operation, Optional.of(second), force, Optional.empty(), any, among);
  }

  /** Whether those do it whom a record leads to. */
  public boolean isBySecond() {
    return grant.filter(AccessModel.Person.class::isInstance).isPresent();
  }

  /** Whether a role does it, with whatever records. */
  public boolean isByRole() {
    return isOfRole() && whose.isEmpty();
  }

  /** Whether a role does it, be it only with records of their own. */
  public boolean isOfRole() {
    return grant.filter(AccessModel.Role.class::isInstance).isPresent();
  }

  /** Whether whoever does it is among those who make such records. */
  boolean mayBeMadeBy(List<AccessModel> makers) {
    return makers.contains(new AccessModel.Anyone())
        || makers.contains(new AccessModel.Authenticated())
        || grant.filter(makers::contains).isPresent();
  }

  boolean isByAnyone() {
    return grant.filter(AccessModel.Anyone.class::isInstance).isPresent();
  }

  boolean isByPerson() {
    return grant.filter(AccessModel.Authenticated.class::isInstance).isPresent();
  }

  boolean isByOwner() {
    return whose.isPresent() || grant.filter(AccessModel.Owner.class::isInstance).isPresent();
  }

  /** Whether it says that only these may. */
  public boolean isOnly() {
    return force == AccessFact.Force.ONLY;
  }

  /** Whether it is said that those see them who did not make them. */
  boolean isOfOthers() {
    return operation.equals(AccessRights.READ)
        && whose.isEmpty()
        && !among
        && (isByPerson() || isByAnyone() || (any && grant.isEmpty()));
  }
}
