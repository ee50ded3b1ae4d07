package dev.bluewright.blueprint;

/**
 * Spells out every component and binding that a blueprint's short form leaves to be derived.
 *
 * <p>Thread safety: immutable.
 */
public final class BlueprintExpander {
  private BlueprintExpander() {}

  /** The same blueprint with all its components and bindings. */
  public static Blueprint expand(Blueprint blueprint) {
    return blueprint.withWiring(blueprint.components(), blueprint.bindings());
  }
}
