package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * Decides in Java what a change of a locked row becomes; called by the store within the
 * transaction, perhaps more than once, so it must only compute.
 */
@FunctionalInterface
public interface RowChange {

  /**
   * Decides.
   *
   * @param before the row as it is
   * @param proposed the row as the operation would leave it; null for a delete
   * @return the row to store; its id, times and version are set by the store; ignored for a delete
   * @throws RuntimeException to refuse: the operation's outcome is {@link Outcome.Refused} with it
   */
  Row decide(Row before, @Nullable Row proposed);
}
