package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/**
 * What follows, in the same transaction, once something was done with a record: an action of
 * another that it is related to.
 *
 * @param operation {@code create}, or an action of the record
 * @param relation by which the other is found, to one or to many
 * @param action of the other, which takes nothing
 */
public record EffectModel(String operation, String relation, String action) {
  public EffectModel {
    requireNonNull(operation, "operation");
    requireNonNull(relation, "relation");
    requireNonNull(action, "action");
  }

  /** Where it stands below its entity, as what meets a requirement. */
  public String place() {
    return "effects." + operation + "." + relation;
  }
}
