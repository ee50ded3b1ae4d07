package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;

/** Who may do what by the text. Stateless. */
public final class Rights {
  private Rights() {}

  /** Whether by the text somebody without a role may do an operation on the records of others. */
  public static boolean isForOthers(EntityModel entity, String operation, Person who) {
    var allowed = World.allowed(entity, operation);
    return allowed.isEmpty()
        || allowed.stream()
            .anyMatch(
                each ->
                    each instanceof AccessModel.Anyone || each instanceof AccessModel.Authenticated)
        || who.role().filter(World.roles(allowed)::contains).isPresent();
  }

  /** Whether by the text everybody may do an operation. */
  public static boolean isForAnyone(EntityModel entity, String operation) {
    var allowed = World.allowed(entity, operation);
    return allowed.isEmpty()
        || allowed.stream().anyMatch(each -> each instanceof AccessModel.Anyone);
  }

  /** Whether by the text only those with a role may do an operation. */
  public static boolean isForRoles(EntityModel entity, String operation) {
    var allowed = World.allowed(entity, operation);
    return !allowed.isEmpty()
        && allowed.stream().allMatch(each -> each instanceof AccessModel.Role);
  }
}
