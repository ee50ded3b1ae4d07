package dev.bluewright.harness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread that takes what waits in one lane and hands it to the component. */
final class StreamConsumer<T> {
  private final MessageStream<T> stream;
  private final Lane<T> lane;
  private final int number;
  private final Waits waits;
  private volatile @Nullable Thread thread;

  StreamConsumer(MessageStream<T> stream, Lane<T> lane, int number) {
    this.stream = stream;
    this.lane = lane;
    this.number = number;
    this.waits = new Waits(stream.waits());
  }

  void start(boolean onPlatformThread) {
    var name = "stream-" + stream.name() + "-" + number;
    thread =
        onPlatformThread
            ? Thread.ofPlatform().daemon().name(name).start(this::run)
            : Thread.ofVirtual().name(name).start(this::run);
  }

  void interrupt() {
    var running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  private void run() {
    try {
      while (lane.awaitMessage(number)) {
        var batch = takeAll();
        if (!batch.isEmpty()) {
          stream.consume(batch);
        }
      }
    } finally {
      lane.wakeAll();
      stream.consumerEnded();
    }
  }

  private List<T> takeAll() {
    int limit = stream.port().limit();
    var first = lane.poll(waits);
    if (first == null) {
      return List.of();
    }
    var batch = new ArrayList<T>(Math.min(limit, Math.max(1, lane.size() + 1)));
    batch.add(first);
    while (batch.size() < limit) {
      var next = lane.poll(waits);
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    lane.tookOut(batch.size());
    waits.flush();
    return batch;
  }
}
