package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.RouteModel;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A call that a text names.
 *
 * @param entity what it is about
 * @param operation as a route of a blueprint names it
 * @param route the route that is prescribed; empty where it is the one by convention
 * @param partial whether it shows something of a record at an address of its own
 * @param below whether its path leads through the record that others belong to
 */
record Call(
    String entity, String operation, Optional<RouteModel> route, boolean partial, boolean below) {

  /** A call by convention. */
  static Call usual(String entity, String operation) {
    return new Call(entity, operation, Optional.empty(), false, false);
  }

  /** The same at a route that is written out. */
  Call at(RouteModel other) {
    return new Call(entity, operation, Optional.of(other), partial, below);
  }

  /** The same with another route. */
  Call with(UnaryOperator<RouteModel> change) {
    return new Call(entity, operation, route.map(change), partial, below);
  }
}
