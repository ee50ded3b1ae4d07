package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.TierReport;
import dev.bluewright.validator.tier.Watcher;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Something that becomes of the machine when it was looked at already, and before the system runs.
 *
 * @param happening begins it; it lasts until it is closed
 */
record Meanwhile(Callable<AutoCloseable> happening) implements Watcher {
  @Override
  public TierReport during(Level level, Supplier<TierReport> work) {
    if (level != Level.INTEGRATION) {
      return work.get();
    }
    try (var _ = happening.call()) {
      return work.get();
    } catch (Exception failure) {
      throw new IllegalStateException("nothing happened", failure);
    }
  }
}
