package dev.bluewright.workbench.tier;

/** What one running service takes of what it shares with others. */
final class RunningNeeds {
  /**
   * Connections to the database while it serves: one for reads by id, two for lists, one for
   * writes, and one for the checks of health and schema.
   */
  static final int CONNECTIONS = 5;

  private RunningNeeds() {}
}
