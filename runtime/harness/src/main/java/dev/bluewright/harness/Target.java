package dev.bluewright.harness;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Where a message goes when an output port sends it. Thread safety: safe. */
interface Target<T> {

  void send(T message);

  /** Before the start. */
  record NotStarted<T>(String port) implements Target<T> {
    @Override
    public void send(T message) {
      throw new HarnessException(
          "HAR-005", "the output port " + port + " sends, but its system was not started");
    }
  }

  /** A port that is not bound. */
  record Nowhere<T>() implements Target<T> {
    @Override
    public void send(T message) {}
  }

  /** Several bindings, in their order. */
  record All<T>(List<Target<T>> targets) implements Target<T> {
    @Override
    public void send(T message) {
      for (var target : targets) {
        target.send(message);
      }
    }
  }

  /** A stage on the sender's thread. */
  record Fused<T>(InputPort<? super T> port, Supervisor owner, LongAdder sent)
      implements Target<T> {
    @Override
    public void send(T message) {
      owner.refuseWhenGivenUp();
      sent.increment();
      port.handle(message);
    }
  }

  /** A stage that holds state, for one sender at a time. */
  record OneAtATime<T>(ReentrantLock lock, Target<T> next) implements Target<T> {
    @Override
    public void send(T message) {
      lock.lock();
      try {
        next.send(message);
      } finally {
        lock.unlock();
      }
    }
  }

  /** A stream. */
  record Buffered<T>(MessageStream<? super T> stream, OverflowPolicy policy) implements Target<T> {
    @Override
    public void send(T message) {
      stream.send(message, policy);
    }
  }

  /** A stage on the sender's thread behind a circuit breaker. */
  record Guarded<T>(CircuitBreaker breaker, String name, Target<T> next, boolean observesCalls)
      implements Target<T> {
    @Override
    public void send(T message) {
      if (!breaker.permits()) {
        throw new CircuitOpen("the circuit breaker before " + name + " is open");
      }
      if (observesCalls) {
        observed(message);
      } else {
        next.send(message);
      }
    }

    private void observed(T message) {
      try {
        next.send(message);
      } catch (RuntimeException | Error failure) {
        breaker.failed();
        throw failure;
      }
      breaker.succeeded();
    }
  }
}
