package dev.bluewright.store;

/** What a database's error means for the operations that ran into it. */
enum Fault {
  /** The connection is gone; what was not committed did not happen. */
  DISCONNECTED,
  /** The database asks for the transaction to be run again. */
  TRY_AGAIN,
  /** The database cannot do it now: too slow, disk full, read-only. */
  OVERLOADED,
  UNIQUE,
  REFERENCE,
  /** A fault of the system. */
  OTHER
}
