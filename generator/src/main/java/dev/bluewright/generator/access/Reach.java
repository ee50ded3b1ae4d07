package dev.bluewright.generator.access;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;

/** Which records an operation of a caller takes in. */
public enum Reach {
  /** None. */
  NONE,
  /** Those that the caller owns, or that lead to the caller. */
  OWN,
  /** Every one. */
  ALL;

  /** What an operation on records of an entity takes in, in a system where people sign in. */
  public static Reach of(EntityPlan entity, String operation, Caller caller) {
    return of(entity.model().allowed(operation), caller);
  }

  /** What these let a caller take in. */
  public static Reach of(List<AccessModel> grants, Caller caller) {
    return grants.stream().map(grant -> of(grant, caller)).max(Reach::compareTo).orElse(NONE);
  }

  private static Reach of(AccessModel grant, Caller caller) {
    return switch (grant) {
      case AccessModel.Anyone() -> ALL;
      case AccessModel.Authenticated() -> caller instanceof Caller.Person ? ALL : NONE;
      case AccessModel.Owner() -> caller instanceof Caller.Person ? OWN : NONE;
      case AccessModel.Person _ -> caller instanceof Caller.Person ? OWN : NONE;
      case AccessModel.Role(var role) ->
          caller instanceof Caller.Person(var own, _) && own.equals(role) ? ALL : NONE;
    };
  }
}
