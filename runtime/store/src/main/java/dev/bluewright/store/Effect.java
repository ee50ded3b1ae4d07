package dev.bluewright.store;

import static java.util.Objects.requireNonNull;

/**
 * What becomes of others once an operation of a row is done, in the same transaction; see
 * docs/adr/0056.
 *
 * <p>Thread safety: immutable.
 *
 * @param operation {@code create} or the name of an action
 * @param relation to one row of another entity, or from others that refer to the row
 * @param action of the other entity, which takes nothing
 */
record Effect(String operation, String relation, String action) {
  Effect {
    requireNonNull(operation, "operation");
    requireNonNull(relation, "relation");
    requireNonNull(action, "action");
  }
}
