package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What must hold before an action, as the action itself says it.
 *
 * @param expression CEL over the record before the action and over what the action takes
 * @param message what the caller is told when it does not hold
 */
public record GuardModel(String expression, Optional<String> message) {
  public GuardModel {
    requireNonNull(expression, "expression");
  }
}
