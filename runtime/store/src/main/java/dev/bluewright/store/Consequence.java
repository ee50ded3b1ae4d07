package dev.bluewright.store;

/** How something follows once an operation of a row is done. */
sealed interface Consequence permits Leading, Making {
  /** The operation that it follows. */
  String operation();

  /** The entity with whose row something is done. */
  Entity<?> entity();

  /** What is passed on to the other row. */
  PassedOn values();
}
