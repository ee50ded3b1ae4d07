package dev.bluewright.validator.tier;

import dev.bluewright.validator.heal.Receipt;
import java.util.List;
import java.util.function.Supplier;

/** Hears how a validation goes on. */
public interface Watcher {
  /** Hears nothing. */
  Watcher NONE = new Watcher() {};

  /** Does a tier's work, and may show meanwhile that it goes on. */
  default TierReport during(Level level, Supplier<TierReport> work) {
    return work.get();
  }

  /** A round of healing was made. */
  default void healed(int round, List<Receipt> receipts) {}
}
