package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import java.util.List;

/** Who may do what by the text. Stateless. */
public final class Rights {
  private Rights() {}

  /** Whether by the text somebody without a role may do an operation on the records of others. */
  public static boolean isForOthers(EntityModel entity, String operation, Person who) {
    var allowed = World.allowed(entity, operation);
    return allowed.isEmpty()
        || includeSignedIn(allowed)
        || who.role().filter(World.roles(allowed)::contains).isPresent();
  }

  /** Whether by the text everybody may do an operation. */
  public static boolean isForAnyone(EntityModel entity, String operation) {
    var allowed = World.allowed(entity, operation);
    return allowed.isEmpty() || includeAnyone(allowed);
  }

  /** Whether whoever has not signed in is among them. */
  static boolean includeAnyone(List<AccessModel> allowed) {
    return allowed.stream().anyMatch(each -> each instanceof AccessModel.Anyone);
  }

  /** Whether everybody is among them who has signed in, if nobody else. */
  static boolean includeSignedIn(List<AccessModel> allowed) {
    return includeAnyone(allowed) || areForSignedIn(allowed);
  }

  /** Whether whoever made a record is among them. */
  static boolean includeMaker(List<AccessModel> allowed) {
    return includeSignedIn(allowed)
        || allowed.stream().anyMatch(each -> each instanceof AccessModel.Owner);
  }

  /** Whether it is said of everybody who has signed in. */
  static boolean areForSignedIn(List<AccessModel> allowed) {
    return allowed.stream().anyMatch(each -> each instanceof AccessModel.Authenticated);
  }

  /** Whether by the text only those with a role may do an operation. */
  public static boolean isForRoles(EntityModel entity, String operation) {
    var allowed = World.allowed(entity, operation);
    return !allowed.isEmpty()
        && allowed.stream().allMatch(each -> each instanceof AccessModel.Role);
  }
}
