package dev.bluewright.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class SystemExecutionHarnessTest {

  private record Source(String name, OutputPort<Integer> numbers) implements HarnessComponent {
    Source(String name) {
      this(name, OutputPort.of("numbers", Integer.class));
    }
  }

  /** Takes numbers, one by one or all that wait. */
  private record Receiver(String name, InputPort<Integer> numbers) implements HarnessComponent {
    @Override
    public List<InputPort<?>> inputs() {
      return List.of(numbers);
    }

    static Receiver each(String name, Consumer<Integer> process) {
      return new Receiver(name, InputPort.each("numbers", Integer.class, process));
    }

    static Receiver draining(String name, int limit, Consumer<List<Integer>> process) {
      return new Receiver(name, InputPort.draining("numbers", Integer.class, limit, process));
    }
  }

  private final SystemExecutionHarness harness = SystemExecutionHarness.named("test");
  private final Source source = harness.add(new Source("source"));

  @Test
  void runsAFusedStageOnTheSendersThread() {
    List<Thread> threads = new ArrayList<>();
    Receiver receiver =
        harness.add(Receiver.each("receiver", number -> threads.add(Thread.currentThread())));
    harness.bind(source.numbers()).to(receiver.numbers());
    harness.start();

    source.numbers().send(1);

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void countsWhatComesToAFusedStageFromAllSenders() {
    SimpleMeterRegistry published = new SimpleMeterRegistry();
    harness.meters().add(published);
    Source other = harness.add(new Source("other"));
    Receiver receiver = harness.add(Receiver.each("receiver", number -> {}));
    harness.bind(source.numbers()).to(receiver.numbers());
    harness.bind(other.numbers()).to(receiver.numbers());
    harness.start();

    source.numbers().send(1);
    other.numbers().send(2);

    assertThat(published.get("bluewright.fused.handled").functionCounter().count()).isEqualTo(2);
  }

  @Test
  void losesNothingAcceptedWhenItStops() {
    ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
    Receiver slow =
        harness.add(
            Receiver.draining(
                "slow",
                7,
                batch -> {
                  pause(1);
                  seen.addAll(batch);
                }));
    harness.bind(source.numbers()).buffered(4096).to(slow.numbers());
    harness.start();
    for (int i = 0; i < 2000; i++) {
      source.numbers().send(i);
    }

    assertThat(harness.stop(Duration.ofSeconds(20))).isTrue();

    assertThat(seen).hasSize(2000).startsWith(0, 1, 2).endsWith(1998, 1999);
  }

  @Test
  void keepsTheOrderOfEachOfManySenders() throws Exception {
    List<Integer> seen = new ArrayList<>();
    Receiver receiver = harness.add(Receiver.draining("receiver", 64, seen::addAll));
    harness.bind(source.numbers()).buffered(64).to(receiver.numbers());
    harness.start();
    List<Thread> senders = new ArrayList<>();
    for (int sender = 0; sender < 4; sender++) {
      int base = sender * 10_000;
      senders.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 0; i < 5000; i++) {
                      source.numbers().send(base + i);
                    }
                  }));
    }
    for (Thread sender : senders) {
      sender.join();
    }
    harness.stop(Duration.ofSeconds(20));

    assertThat(seen).hasSize(20_000);
    for (int sender = 0; sender < 4; sender++) {
      int from = sender * 10_000;
      assertThat(seen.stream().filter(n -> n / 10_000 * 10_000 == from).toList()).isSorted();
    }
  }

  @Test
  void givesEveryMessageToEveryBoundInput() {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    harness.bind(source.numbers()).to(harness.add(Receiver.each("first", first::add)).numbers());
    harness.bind(source.numbers()).to(harness.add(Receiver.each("second", second::add)).numbers());
    harness.start();

    source.numbers().send(5);

    assertThat(first).containsExactly(5);
    assertThat(second).containsExactly(5);
  }

  @Test
  void refusesWhenAFailingStreamIsFull() {
    CountDownLatch hold = new CountDownLatch(1);
    bindHeld(hold, OverflowPolicy.FAIL);

    assertThatThrownBy(() -> sendMany(100))
        .isInstanceOf(StreamFull.class)
        .hasMessage("HAR-010: the stream held.numbers is full");
    hold.countDown();
  }

  @Test
  void dropsTheOldestWhenAskedTo() {
    assertThat(whatArrives(OverflowPolicy.DROP_OLDEST)).contains(99).doesNotContain(50);
  }

  @Test
  void dropsTheNewestWhenAskedTo() {
    assertThat(whatArrives(OverflowPolicy.DROP_NEWEST)).contains(1).doesNotContain(99);
  }

  @Test
  void cleansUpWhatWasSetUpWhenTheStartFails() {
    List<String> calls = new CopyOnWriteArrayList<>();
    SystemExecutionHarness failing = SystemExecutionHarness.named("failing");
    failing.add(new Recorder("first", calls, true));
    failing.add(new Recorder("second", calls, false));

    assertThatThrownBy(failing::start).hasMessage("HAR-007: first could not start: no luck");

    assertThat(calls)
        .containsExactly("setup second", "setup first", "cleanup first", "cleanup second");
    assertThat(failing.health().live()).isFalse();
  }

  @Test
  void isReadyOnlyWhileItRuns() {
    assertThat(harness.health().ready()).isFalse();
    harness.start();
    assertThat(harness.health().ready()).isTrue();
    harness.stop(Duration.ofSeconds(1));
    assertThat(harness.health().ready()).isFalse();
  }

  @Test
  void refusesTwoComponentsOfOneName() {
    assertThatThrownBy(() -> harness.add(new Source("source"))).hasMessageStartingWith("HAR-001");
  }

  private List<Integer> whatArrives(OverflowPolicy policy) {
    CountDownLatch hold = new CountDownLatch(1);
    List<Integer> seen = bindHeld(hold, policy);
    sendMany(100);
    hold.countDown();
    harness.stop(Duration.ofSeconds(10));
    return seen;
  }

  private List<Integer> bindHeld(CountDownLatch hold, OverflowPolicy policy) {
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Receiver held =
        harness.add(
            Receiver.draining(
                "held",
                1,
                batch -> {
                  await(hold);
                  seen.addAll(batch);
                }));
    harness.bind(source.numbers()).buffered(8).policy(policy).to(held.numbers());
    harness.start();
    return seen;
  }

  private void sendMany(int count) {
    for (int i = 0; i < count; i++) {
      source.numbers().send(i);
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

  private record Recorder(String name, List<String> calls, boolean fails)
      implements HarnessComponent {
    @Override
    public void setup(ComponentContext context) {
      calls.add("setup " + name);
      if (fails) {
        throw new IllegalStateException("no luck");
      }
    }

    @Override
    public void cleanup() {
      calls.add("cleanup " + name);
    }
  }
}
