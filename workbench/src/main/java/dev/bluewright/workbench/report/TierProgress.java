package dev.bluewright.workbench.report;

import dev.bluewright.validator.heal.Receipt;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.TierReport;
import dev.bluewright.validator.tier.Watcher;
import dev.bluewright.workbench.Progress;
import java.util.List;
import java.util.function.Supplier;

/** Shows each tier as it runs. Thread safety: as its progress. */
public final class TierProgress implements Watcher {
  private final Progress progress;

  /** Shows it on a progress. */
  public TierProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public TierReport during(Level level, Supplier<TierReport> work) {
    return progress.during("tier " + level.label(), work);
  }

  @Override
  public void healed(int round, List<Receipt> receipts) {
    progress.step("healed in round " + round + ": " + receipts.size());
  }
}
