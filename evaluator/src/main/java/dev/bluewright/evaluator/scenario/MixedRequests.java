package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.load.LoadPlan;
import dev.bluewright.evaluator.load.Request;
import dev.bluewright.evaluator.load.Requests;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Requests drawn in the shares of a mix; the share of what a system does not have goes to the
 * others. The order is the same each time.
 *
 * <p>Thread safety: safe.
 */
final class MixedRequests implements Requests {
  private static final long SEED = 20_260_101;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Supplier<Request>> creates;
  private final List<Request> reads;
  private final List<Request> lists;
  private final int create;
  private final int read;
  private final int list;

  MixedRequests(
      LoadPlan.Mix mix, List<Supplier<Request>> creates, List<Request> reads, List<Request> lists) {
    this.creates = List.copyOf(creates);
    this.reads = List.copyOf(reads);
    this.lists = List.copyOf(lists);
    this.create = creates.isEmpty() ? 0 : mix.create();
    this.read = reads.isEmpty() ? 0 : mix.read();
    this.list = lists.isEmpty() ? 0 : mix.list();
  }

  boolean isEmpty() {
    return create + read + list == 0;
  }

  @Override
  public synchronized Request next() {
    var dice = random.nextInt(create + read + list);
    if (dice < create) {
      return drawn(creates).get();
    }
    return dice < create + read ? drawn(reads) : drawn(lists);
  }

  private <T> T drawn(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
