package dev.bluewright.evaluator.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Generators that play one step together, each on a thread of its own.
 *
 * <p>Thread safety: one thread.
 */
final class Crew {
  private static final int MOST_THREADS = 2;

  private final InetSocketAddress address;
  private final Requests requests;
  private final LatencyWriter log;
  private final Duration patience;

  Crew(InetSocketAddress address, Requests requests, LatencyWriter log, Duration patience) {
    this.address = address;
    this.requests = requests;
    this.log = log;
    this.patience = patience;
  }

  /**
   * Plays a step; returns in seconds how long it took until the last answer, or, of a closed loop,
   * how long it sent.
   */
  double play(String step, int clients, Pace pace) {
    var threads = Math.min(MOST_THREADS, clients);
    var generators = new ArrayList<Generator>();
    for (var part = 0; part < threads; part++) {
      var own = clients / threads + (part < clients % threads ? 1 : 0);
      generators.add(
          Generator.of(
              address, own, requests, pace.part(part, threads), new Tally(step, log), patience));
    }
    var begun = System.nanoTime();
    run(generators);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    return (pace.isOpen() ? took : pace.during()).toMillis() / 1e3;
  }

  private static void run(List<Generator> generators) {
    var named = Thread.ofPlatform().name("load").factory();
    try (var threads = Executors.newThreadPerTaskExecutor(named)) {
      var running = generators.stream().map(each -> threads.submit(each::run)).toList();
      for (var each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new LoadException("The load broke off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("The load was interrupted.", e);
    }
  }
}
