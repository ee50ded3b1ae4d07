package dev.bluewright.http;

/**
 * An entity's own logic: hooks that run when a record is created, changed or deleted.
 *
 * <p>An entity without hooks keeps the fastest path: its requests never become records.
 *
 * @param <T> the record
 */
@FunctionalInterface
public interface Behavior<T> {

  /** Registers the hooks; called once, at start-up. */
  void hooks(Hooks<T> on);
}
