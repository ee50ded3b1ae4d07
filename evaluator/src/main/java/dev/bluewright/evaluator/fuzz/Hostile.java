package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.openapi.Operation;

/** One way of making a request hostile. */
@FunctionalInterface
interface Hostile {
  /** A shot at an operation. */
  Shot at(Operation operation);
}
