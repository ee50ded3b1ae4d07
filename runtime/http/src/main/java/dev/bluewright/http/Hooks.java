package dev.bluewright.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Behavior} registers its hooks.
 *
 * <p>A hook refuses by throwing a {@link Rejection}. Hooks on a change run while the row is locked,
 * within the transaction, perhaps more than once: they must only compute. What they return counts
 * for the fields that clients may write; id, times and version are the store's.
 *
 * @param <T> the record
 */
public final class Hooks<T> {
  private final Map<String, BinaryOperator<T>> actions = new HashMap<>();
  private @Nullable UnaryOperator<T> create;
  private @Nullable BinaryOperator<T> update;
  private @Nullable Consumer<T> delete;

  /** Runs before a record is stored; returns the record to store. Its id is not known yet. */
  public void create(UnaryOperator<T> hook) {
    create = hook;
  }

  /** Runs before PUT and PATCH, with the record before and after; returns the one to store. */
  public void update(BinaryOperator<T> hook) {
    update = hook;
  }

  /** Runs before a record is deleted. */
  public void delete(Consumer<T> hook) {
    delete = hook;
  }

  /** Runs before an action, with the record before and after; returns the one to store. */
  public void action(String name, BinaryOperator<T> hook) {
    actions.put(name, hook);
  }

  Optional<UnaryOperator<T>> onCreate() {
    return Optional.ofNullable(create);
  }

  Optional<BinaryOperator<T>> onUpdate() {
    return Optional.ofNullable(update);
  }

  Optional<Consumer<T>> onDelete() {
    return Optional.ofNullable(delete);
  }

  Optional<BinaryOperator<T>> onAction(String name) {
    return Optional.ofNullable(actions.get(name));
  }

  /** Names of the actions with a hook. */
  java.util.Set<String> actionNames() {
    return actions.keySet();
  }
}
