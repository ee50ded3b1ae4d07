package dev.bluewright.evaluator.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests over kept connections at a pace, from one thread.
 *
 * <p>In an open loop a latency is counted from when the request was due, whether or not a client
 * was free to send it, so that a system that stalls cannot hide how long people would have waited
 * (coordinated omission). What was due and could not be sent before the end counts as failed, with
 * the time that it waited. It ends at most the patience after the last request was due.
 *
 * <p>Thread safety: one thread runs it; {@link #stop} may be called from any.
 */
final class Generator {
  /** The outcome of what was answered well, but only after a closed loop had ended. */
  static final String AFTER = "after";

  private static final int BUFFER = 65_536;
  private static final long EXPIRE_EVERY = Duration.ofMillis(20).toNanos();
  private static final long LONGEST_PARK = Duration.ofNanos(50_000).toNanos();
  private static final long SELECT_FROM = Duration.ofMillis(2).toNanos();
  private static final long MOST_WAIT = Duration.ofMillis(10).toNanos();

  private final Requests requests;
  private final Pace pace;
  private final Tally tally;
  private final long patience;
  private final Selector selector;
  private final List<Client> clients = new ArrayList<>();
  private final ArrayDeque<Client> idle = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final byte[] bytes = new byte[BUFFER];
  private long begun;
  private long number;
  private long last;
  private long during;
  private long expired;
  private volatile boolean stopped;

  private Generator(Requests requests, Pace pace, Tally tally, Duration patience, Selector to) {
    this.requests = requests;
    this.pace = pace;
    this.tally = tally;
    this.patience = patience.toNanos();
    this.selector = to;
    this.last = pace.requests();
    this.during = pace.during().toNanos();
  }

  /**
   * A generator whose clients are connected.
   *
   * @param patience how long an answer is awaited
   */
  static Generator of(
      InetSocketAddress address,
      int clients,
      Requests requests,
      Pace pace,
      Tally tally,
      Duration patience) {
    try {
      var generator = new Generator(requests, pace, tally, patience, Selector.open());
      generator.connect(address, clients);
      return generator;
    } catch (IOException e) {
      throw new LoadException("No connection can be made.", e);
    }
  }

  /** Connects; what cannot be connected is tried again when it has something to send. */
  private void connect(InetSocketAddress address, int count) {
    var end = System.nanoTime() + patience;
    for (var i = 0; i < count; i++) {
      var client = new Client(address, selector);
      clients.add(client);
      idle.add(client);
      var left = (end - System.nanoTime()) / 1_000_000;
      try {
        if (left > 0) {
          client.connect((int) left);
        }
      } catch (IOException refused) {
        client.close();
      }
    }
  }

  /** Sends all that becomes due, and awaits the answers. */
  void run() {
    begun = System.nanoTime();
    try (selector) {
      var now = begun;
      while (!isOver(now)) {
        cut(now);
        send(now);
        await(now);
        now = System.nanoTime();
        expire(now);
        tally.tick(now);
      }
      end(now);
    } catch (IOException e) {
      throw new LoadException("Connections cannot be watched.", e);
    } finally {
      clients.forEach(Client::close);
    }
  }

  /** Ends it before its time: nothing more becomes due, and what was due is awaited as ever. */
  void stop() {
    stopped = true;
  }

  private void cut(long now) {
    if (stopped && now - begun < during) {
      during = now - begun;
      last = number;
      while (pace.isOpen() && pace.due(last) <= during) {
        last++;
      }
    }
  }

  private boolean isOver(long now) {
    var since = now - begun;
    var isDue = pace.isOpen() ? number < last : since < during;
    return (!isDue && idle.size() == clients.size()) || since > during + patience;
  }

  private void send(long now) {
    if (pace.isOpen()) {
      while (!idle.isEmpty() && number < last && nextDue() <= now) {
        send(idle.poll(), nextDue(), now);
        number++;
      }
    } else if (now - begun < during) {
      for (var i = idle.size(); i > 0; i--) {
        send(idle.poll(), now, now);
      }
    }
  }

  private long nextDue() {
    return begun + pace.due(number);
  }

  private void send(Client client, long due, long now) {
    if (pace.isOpen()) {
      tally.late(now - Math.max(due, client.freeSince()));
    }
    try {
      client.send(requests.next(), due, now);
    } catch (IOException e) {
      failed(client, "refused", now);
    }
  }

  private void await(long now) throws IOException {
    var wait = isDueLater() ? nextDue() - now : MOST_WAIT;
    if (wait >= SELECT_FROM) {
      selector.select(this::proceed, Math.min(wait, MOST_WAIT) / 1_000_000 - 1);
    } else if (selector.selectNow(this::proceed) == 0 && wait > 0) {
      LockSupport.parkNanos(Math.min(wait, LONGEST_PARK));
    }
  }

  /** Whether the clock says when to go on; otherwise the connections do. */
  private boolean isDueLater() {
    return pace.isOpen() && number < last && !idle.isEmpty();
  }

  private void proceed(SelectionKey key) {
    var client = (Client) key.attachment();
    try {
      client.proceed(key, buffer, bytes);
    } catch (IOException e) {
      client.close();
    }
    judge(client, System.nanoTime());
  }

  private void judge(Client client, long now) {
    if (client.request() == null) {
      if (client.answer().hasBegun() && !client.answer().isDone()) {
        client.close();
      }
    } else if (client.answer().isDone()) {
      answered(client, now);
    } else if (client.answer().isMalformed()) {
      failed(client, "malformed", now);
    } else if (!client.isOpen()) {
      failed(client, "closed", now);
    }
  }

  private void answered(Client client, long now) {
    var status = client.answer().status();
    var isOn = pace.isOpen() || now - begun < during;
    var well = isOn ? Tally.ANSWERED : AFTER;
    count(client, status < 400 ? well : Integer.toString(status), now);
    client.free(now);
    if (!pace.isOpen() && isOn) {
      send(client, now, now);
    } else {
      idle.add(client);
    }
  }

  private void failed(Client client, String why, long now) {
    count(client, why, now);
    client.close();
    client.free(now);
    idle.add(client);
  }

  private void count(Client client, String outcome, long now) {
    var request = client.request();
    if (request != null) {
      tally.count(request.operation(), outcome, now - client.due());
    }
  }

  private void expire(long now) {
    if (now - expired < EXPIRE_EVERY) {
      return;
    }
    expired = now;
    for (var client : clients) {
      if (client.request() != null && now - client.sent() > patience) {
        failed(client, "timeout", now);
      }
    }
  }

  private void end(long now) {
    for (var client : clients) {
      if (client.request() != null) {
        count(client, "timeout", now);
      }
    }
    for (; pace.isOpen() && number < last; number++) {
      tally.count(requests.next().operation(), "unsent", now - nextDue());
    }
    tally.write(now);
  }
}
