package dev.bluewright.blueprint;

/**
 * Writes blueprints in their short form: stable, and equal when read back.
 *
 * <p>Thread safety: immutable.
 */
public final class BlueprintWriter {
  private BlueprintWriter() {}

  /** The text of a blueprint. */
  public static String write(Blueprint blueprint) {
    return "schemaVersion: " + blueprint.schemaVersion() + "\n";
  }
}
