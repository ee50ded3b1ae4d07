package dev.bluewright.store;

import java.util.Map;

/** A real database server, started once for all tests of a run. */
interface TestDatabase {

  /** What a store needs to reach a fresh, empty database. */
  Map<String, String> fresh();

  /** Kills the server as a power cut would. */
  void kill();

  /** Starts the server again, with the same data, at the same address. */
  void restart();
}
