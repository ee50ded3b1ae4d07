package dev.bluewright.evaluator.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks health endpoints and a plain read all the time while a system is loaded, twenty times a
 * second in all, over connections of its own.
 *
 * <p>Thread safety: one thread.
 */
final class Watch implements AutoCloseable {
  static final String STEP = "watch";
  private static final double RATE = 20;
  private static final int CLIENTS = 20;

  private final LatencyWriter log = new LatencyWriter(System.currentTimeMillis());
  private final Generator generator;
  private final Thread thread;

  Watch(InetSocketAddress address, List<Request> probes, Duration patience) {
    var turn = new AtomicInteger();
    generator =
        Generator.of(
            address,
            CLIENTS,
            () -> probes.get(turn.getAndIncrement() % probes.size()),
            Pace.open(RATE, Duration.ofDays(1)),
            new Tally(STEP, log),
            patience);
    thread = Thread.ofPlatform().name("watch").start(generator::run);
  }

  /** What was seen; once it is closed. */
  String text() {
    return log.text();
  }

  /** Asks nothing more, and awaits what it has asked; at most as long as an answer is awaited. */
  @Override
  public void close() {
    generator.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
