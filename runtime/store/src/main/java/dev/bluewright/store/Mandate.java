package dev.bluewright.store;

import java.util.Collection;
import java.util.Set;

/**
 * What of a person's rights somebody has who acts for that person, a program with a key for
 * instance. It never gives more than the person may.
 *
 * <p>Scopes are {@code read}, {@code write}, which is everything else with records that are not the
 * people themselves, and {@code Entity:operation}. Thread safety: immutable.
 *
 * @param key by what those who act for the same person are told apart
 */
public record Mandate(Object key, Set<String> scopes) {
  private static final String READ = "read";
  private static final String WRITE = "write";

  public Mandate {
    scopes = Set.copyOf(scopes);
  }

  /** Whether a text is a scope where there are these entities. */
  public static boolean isScope(String text, Collection<? extends Entity<?>> entities) {
    int colon = text.indexOf(':');
    return colon < 0
        ? text.equals(READ) || text.equals(WRITE)
        : entities.stream()
            .filter(entity -> !entity.kept() && entity.name().equals(text.substring(0, colon)))
            .anyMatch(entity -> Permissions.has(entity, text.substring(colon + 1)));
  }

  /** Whether it covers an operation with the rows of an entity. */
  public boolean covers(Entity<?> entity, String operation) {
    return covers(entity.name(), entity.access().people(), operation);
  }

  boolean covers(String entity, boolean people, String operation) {
    boolean generally =
        operation.equals(READ) ? scopes.contains(READ) : scopes.contains(WRITE) && !people;
    return generally || scopes.contains(entity + ":" + operation);
  }
}
