package dev.bluewright.benchmarks.access;

import dev.bluewright.benchmarks.load.Measurement;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Eight clients that sign in without a pause while something else is measured. */
final class LoginLoad {
  private static final int CLIENTS = 8;

  private final People people;
  private final int count;

  /** People numbered from 0 up to a count are registered. */
  LoginLoad(People people, int count) {
    this.people = people;
    this.count = count;
  }

  /** What was measured, and how many signed in a second meanwhile. */
  record Meanwhile(Measurement measurement, double logins) {}

  Meanwhile during(Callable<Measurement> measured) throws Exception {
    var done = new AtomicBoolean();
    var logins = new LongAdder();
    var begun = System.nanoTime();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = new ArrayList<Future<?>>();
      for (int client = 0; client < CLIENTS; client++) {
        working.add(clients.submit(() -> signIn(done, logins)));
      }
      Meanwhile meanwhile;
      try {
        var measurement = measured.call();
        meanwhile = new Meanwhile(measurement, logins.sum() / ((System.nanoTime() - begun) / 1e9));
      } finally {
        done.set(true);
      }
      for (Future<?> client : working) {
        client.get(); // a login that failed is no measurement
      }
      return meanwhile;
    }
  }

  private void signIn(AtomicBoolean done, LongAdder logins) {
    while (!done.get()) {
      people.logIn(ThreadLocalRandom.current().nextInt(count));
      logins.increment();
    }
  }
}
