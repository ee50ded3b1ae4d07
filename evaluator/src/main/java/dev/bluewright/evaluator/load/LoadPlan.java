package dev.bluewright.evaluator.load;

import java.util.List;
import java.util.Optional;

/**
 * How a system is loaded.
 *
 * <p>Thread safety: immutable.
 *
 * @param mix what the requests do
 * @param clients how many clients send at once, in steps of their own; 100, 500 and 1,000 unless
 *     set
 * @param stepMillis how long a step takes; 5,000 unless set
 * @param soakMillis how long the soak takes; 30,000 unless set
 * @param soakShare the share of the knee, or of the capacity where that is less, at which the
 *     system is soaked; 0.8
 * @param targetMillis the 99th percentile of latencies that capacity is about; 100 unless set
 * @param mostFailed the share of requests that may fail; 0.001
 * @param patienceMillis how long an answer is awaited; 5,000
 * @param machineCost of an hour, in any currency, where it is known
 */
public record LoadPlan(
    Mix mix,
    List<Integer> clients,
    int stepMillis,
    int soakMillis,
    double soakShare,
    int targetMillis,
    double mostFailed,
    int patienceMillis,
    Optional<Double> machineCost) {
  /** As it is unless something is set. */
  public static final LoadPlan USUAL =
      new LoadPlan(
          Mix.USUAL,
          List.of(100, 500, 1000),
          5_000,
          30_000,
          0.8,
          100,
          0.001,
          5_000,
          Optional.empty());

  /**
   * The shares of operations.
   *
   * @param create in percent; 10 unless set
   * @param read in percent; 60 unless set
   * @param list in percent; 30 unless set
   */
  public record Mix(int create, int read, int list) {
    /** One create, six reads and three lists in ten requests. */
    public static final Mix USUAL = new Mix(10, 60, 30);

    /** In words. */
    public String shown() {
      return "%d %% create, %d %% read, %d %% list".formatted(create, read, list);
    }
  }

  /** Keeps a copy. */
  public LoadPlan {
    clients = List.copyOf(clients);
  }
}
