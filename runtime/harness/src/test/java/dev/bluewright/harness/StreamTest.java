package dev.bluewright.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class StreamTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("test", registry);
  private final OutputPort<Long> numbers = OutputPort.of("numbers", Long.class);

  private record Receiver(String name, InputPort<Long> numbers) implements HarnessComponent {
    @Override
    public List<InputPort<?>> inputs() {
      return List.of(numbers);
    }
  }

  @AfterEach
  void stop() {
    harness.stop(Duration.ofSeconds(5));
  }

  @RepeatedTest(20)
  void handlesExactlyWhatWasAcceptedWhenSendersRaceWithTheStop() throws Exception {
    Set<Long> accepted = ConcurrentHashMap.newKeySet();
    Set<Long> handled = ConcurrentHashMap.newKeySet();
    bind(InputPort.draining("numbers", Long.class, 32, handled::addAll)).buffered(64);
    harness.start();
    var refused = new CountDownLatch(3);
    for (long sender = 0; sender < 3; sender++) {
      long base = sender << 32;
      Thread.startVirtualThread(() -> sendUntilClosed(base, accepted, refused));
    }
    Thread.sleep(5);

    assertThat(harness.stop(Duration.ofSeconds(5))).isTrue();

    assertThat(refused.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(accepted).isNotEmpty();
    assertThat(handled).isEqualTo(accepted);
  }

  private void sendUntilClosed(long base, Set<Long> accepted, CountDownLatch refused) {
    try {
      for (long i = base; true; i++) {
        numbers.send(i);
        accepted.add(i);
      }
    } catch (StreamClosed closed) {
      refused.countDown();
    }
  }

  @Test
  void waitsForRoomInAFullStreamAndThenGoesOn() throws Exception {
    var hold = new CountDownLatch(1);
    var seen = new ConcurrentLinkedQueue<Long>();
    bind(holding(hold, seen::add)).buffered(4);
    harness.start();

    var sent = new AtomicInteger();
    var sender = Thread.startVirtualThread(() -> sendMany(1000, sent));
    assertThat(sender.join(Duration.ofMillis(100))).isFalse();
    assertThat(sent).hasValueLessThan(8);
    hold.countDown();

    assertThat(sender.join(Duration.ofSeconds(5))).isTrue();
    harness.stop(Duration.ofSeconds(5));
    assertThat(seen).hasSize(1000);
  }

  @Test
  void manyWaitingSendersAllGoOn() throws Exception {
    var sum = new AtomicLong();
    bind(InputPort.draining("numbers", Long.class, 3, batch -> batch.forEach(sum::addAndGet)))
        .buffered(2);
    harness.start();
    var done = new CountDownLatch(64);
    for (int sender = 0; sender < 64; sender++) {
      Thread.startVirtualThread(
          () -> {
            sendMany(500, new AtomicInteger());
            done.countDown();
          });
    }

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    harness.stop(Duration.ofSeconds(5));
    assertThat(sum).hasValue(64L * (499 * 500 / 2));
  }

  @Test
  void severalConsumersWorkAtTheSameTime() throws Exception {
    var together = new CyclicBarrier(3);
    var met = new CountDownLatch(3);
    bind(InputPort.each(
            "numbers",
            Long.class,
            number -> {
              meet(together);
              met.countDown();
            }))
        .buffered(16)
        .consumers(3);
    harness.start();

    sendMany(3, new AtomicInteger());

    assertThat(met.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aLaneGoesOnWhileAnotherIsHeld() throws Exception {
    var hold = new CountDownLatch(1);
    var odd = new CountDownLatch(3);
    bind(InputPort.<Long>draining(
                "numbers",
                Long.class,
                8,
                batch -> {
                  if (batch.getFirst() % 2 == 0) {
                    await(hold);
                  } else {
                    batch.forEach(number -> odd.countDown());
                  }
                })
            .lanes(2, number -> (int) (number % 2)))
        .buffered(16);
    harness.start();

    sendMany(6, new AtomicInteger());

    assertThat(odd.await(5, TimeUnit.SECONDS)).isTrue();
    hold.countDown();
  }

  @Test
  void aBatchIsWhatWaitedWhileTheLastOneRan() {
    var hold = new CountDownLatch(1);
    var sizes = new CopyOnWriteArrayList<Integer>();
    var started = new CountDownLatch(1);
    bind(InputPort.draining(
            "numbers",
            Long.class,
            100,
            batch -> {
              started.countDown();
              await(hold);
              sizes.add(batch.size());
            }))
        .buffered(256);
    harness.start();
    numbers.send(0L);
    await(started);

    sendMany(150, new AtomicInteger());
    hold.countDown();
    harness.stop(Duration.ofSeconds(5));

    assertThat(sizes).containsExactly(1, 100, 50);
  }

  @Test
  void measuresDepthAgeWaitAndCounts() {
    var hold = new CountDownLatch(1);
    bind(holding(hold, number -> {})).buffered(8).policy(OverflowPolicy.DROP_NEWEST);
    harness.start();
    sendMany(1, new AtomicInteger());
    awaitDepth(0);
    sendMany(10, new AtomicInteger());
    pause(20);

    assertThat(gauge("depth")).isEqualTo(8);
    assertThat(gauge("age")).isGreaterThanOrEqualTo(0.02);
    assertThat(counter("accepted")).isEqualTo(9);
    assertThat(counter("dropped")).isEqualTo(2);
    hold.countDown();
    harness.stop(Duration.ofSeconds(5));
    assertThat(counter("handled")).isEqualTo(9);
    var wait = registry.get("bluewright.stream.wait").tag("stream", "receiver.numbers");
    assertThat(wait.functionTimer().count()).isEqualTo(9);
    assertThat(wait.functionTimer().totalTime(TimeUnit.MILLISECONDS)).isBetween(8 * 20d, 5_000d);
  }

  @Test
  void whatWaitsPastTheDeadlineGoesToTheDeadLetters() {
    var letters = new CopyOnWriteArrayList<DeadLetter>();
    harness.onDeadLetter(letters::add);
    var started = new CountDownLatch(1);
    bind(holding(new CountDownLatch(1), number -> {}, started)).buffered(8);
    harness.start();
    sendMany(3, new AtomicInteger());
    await(started);

    assertThat(harness.stop(Duration.ofMillis(100))).isFalse();

    assertThat(letters).extracting(DeadLetter::message).containsExactlyInAnyOrder(0L, 1L, 2L);
  }

  @Test
  void refusesACapacityOutOfRange() {
    var binding = harness.bind(numbers);

    assertThatThrownBy(() -> binding.buffered(0)).hasMessageStartingWith("HAR-014");
    assertThatThrownBy(() -> binding.buffered(2_000_000)).hasMessageStartingWith("HAR-014");
  }

  private Binding<Long> bind(InputPort<Long> port) {
    return harness.bind(numbers).to(harness.add(new Receiver("receiver", port)).numbers());
  }

  private static InputPort<Long> holding(CountDownLatch hold, Consumer<Long> then) {
    return holding(hold, then, new CountDownLatch(1));
  }

  private static InputPort<Long> holding(
      CountDownLatch hold, Consumer<Long> then, CountDownLatch started) {
    return InputPort.each(
            "numbers",
            Long.class,
            (Long number) -> {
              started.countDown();
              await(hold);
              then.accept(number);
            })
        .stateful();
  }

  private void sendMany(int count, AtomicInteger sent) {
    for (long i = 0; i < count; i++) {
      numbers.send(i);
      sent.incrementAndGet();
    }
  }

  private void awaitDepth(int depth) {
    for (int i = 0; i < 500 && gauge("depth") != depth; i++) {
      pause(5);
    }
  }

  private double gauge(String what) {
    return registry.get("bluewright.stream." + what).gauge().value();
  }

  private double counter(String what) {
    return registry.get("bluewright.stream." + what).functionCounter().count();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(5, TimeUnit.SECONDS);
    } catch (Exception apart) {
      throw new IllegalStateException(apart);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
