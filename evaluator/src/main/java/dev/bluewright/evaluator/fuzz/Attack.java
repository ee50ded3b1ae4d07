package dev.bluewright.evaluator.fuzz;

/** One way of making a request hostile. */
@FunctionalInterface
interface Attack {
  /** A shot at an operation. */
  Shot at(Operation operation);
}
