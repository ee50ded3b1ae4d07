package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * What must hold of a row and of those that are related to it, see docs/adr/0024. The database
 * evaluates it within the transaction that writes any of them, with the row locked.
 *
 * <p>Thread safety: immutable.
 *
 * @param name a stable word for programs
 * @param operation the action, {@code update} or {@code delete} before which it must hold; null
 *     where it must hold after every write
 * @param formula true or false of the row
 * @param message one sentence for people
 */
public record Reckoning(String name, @Nullable String operation, Formula formula, String message) {

  Violation violation() {
    return new Violation("", name, message);
  }
}
