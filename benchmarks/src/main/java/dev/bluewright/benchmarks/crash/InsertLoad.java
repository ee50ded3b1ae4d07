package dev.bluewright.benchmarks.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that insert tasks, and read back what was confirmed, until they are told to stop.
 *
 * <p>Thread safety: one thread starts and stops it.
 */
final class InsertLoad {
  private static final int CLIENTS = 32;
  private static final int READS_EACH = 4;

  private final TaskClient client;
  private final Ledger ledger;
  private final String prefix;
  private final boolean mustAnswer;
  private final AtomicInteger keys = new AtomicInteger();
  private final AtomicLong lastDone = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * A load that has not begun.
   *
   * @param prefix of every Idempotency-Key
   * @param mustAnswer whether a request without an answer is wrong
   */
  InsertLoad(TaskClient client, Ledger ledger, String prefix, boolean mustAnswer) {
    this.client = client;
    this.ledger = ledger;
    this.prefix = prefix;
    this.mustAnswer = mustAnswer;
  }

  void start() {
    for (var i = 0; i < CLIENTS; i++) {
      threads.add(Thread.ofVirtual().start(this::work));
    }
  }

  void stop() throws InterruptedException {
    stopped = true;
    for (var thread : threads) {
      thread.join();
    }
  }

  /** When the last insert was confirmed, by {@link System#nanoTime}. */
  long lastDone() {
    return lastDone.get();
  }

  private void work() {
    try {
      while (!stopped) {
        insert(client, ledger, prefix + "-" + keys.incrementAndGet());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void insert(TaskClient client, Ledger ledger, String key) throws InterruptedException {
    switch (client.insert(key)) {
      case TaskClient.Reply.Done(var id, var title) -> {
        if (!title.equals(key)) {
          ledger.blame(key + " was answered with the task " + title);
        }
        ledger.confirm(key, id);
        lastDone.set(System.nanoTime());
        readBack(key, id);
      }
      case TaskClient.Reply.Busy() -> {
        ledger.leaveOpen(key);
        Thread.sleep(20);
      }
      case TaskClient.Reply.Wrong(var what) -> {
        ledger.leaveOpen(key);
        ledger.blame(what);
      }
      case TaskClient.Reply.None(var why) -> {
        ledger.leaveOpen(key);
        lost("an insert had no answer: " + why);
      }
    }
  }

  private void readBack(String key, String id) throws InterruptedException {
    for (var i = 0; i < READS_EACH && !stopped; i++) {
      switch (client.read(id)) {
        case TaskClient.Reply.Done(var found, var title) -> {
          if (!found.equals(id) || !title.equals(key)) {
            ledger.blame("a read of " + key + " found " + title);
          }
        }
        case TaskClient.Reply.Busy() -> Thread.sleep(20);
        case TaskClient.Reply.Wrong(var what) -> ledger.blame(what);
        case TaskClient.Reply.None(var why) -> lost("a read had no answer: " + why);
      }
    }
  }

  private void lost(String what) throws InterruptedException {
    if (mustAnswer) {
      ledger.blame(what);
    }
    Thread.sleep(20);
  }
}
