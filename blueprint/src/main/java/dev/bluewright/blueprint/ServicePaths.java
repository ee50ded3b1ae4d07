package dev.bluewright.blueprint;

import java.util.Map;
import java.util.Optional;

/**
 * Paths that every service answers itself, so that no collection can be there.
 *
 * <p>Thread safety: safe.
 */
public final class ServicePaths {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "health",
          "how it is",
          "metrics",
          "its measurements",
          "docs",
          "the page about its API",
          AccountsModel.PATH,
          "who is signed in");

  private ServicePaths() {}

  /** What the service answers at a path, written without the slash; empty where nothing. */
  public static Optional<String> findAnswer(String path) {
    return Optional.ofNullable(ANSWERS.get(path));
  }

  /** A path for the collection of an entity whose usual path is taken. */
  public static String other(String entity) {
    return Names.kebab(entity) + "-records";
  }
}
