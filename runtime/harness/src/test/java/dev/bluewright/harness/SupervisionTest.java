package dev.bluewright.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SupervisionTest {
  private static final Supervision QUICK =
      new Supervision(3, 3, 2, Duration.ofMillis(1), Duration.ofMillis(4));

  private final SystemExecutionHarness harness = SystemExecutionHarness.named("test");
  private final OutputPort<Integer> numbers = OutputPort.of("numbers", Integer.class);
  private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();
  private final List<Integer> seen = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    harness.stop(Duration.ofSeconds(5));
  }

  @Test
  void triesAMessageAgainBeforeItGoesOn() {
    var tries = new AtomicInteger();
    startWith(
        1,
        batch -> {
          if (tries.getAndIncrement() < 2) {
            throw new IllegalStateException("not yet");
          }
          seen.addAll(batch);
        });

    send(1, 2, 3);
    harness.stop(Duration.ofSeconds(5));

    assertThat(seen).containsExactly(1, 2, 3);
    assertThat(letters).isEmpty();
  }

  @Test
  void deadLettersAMessageThatFailsRepeatedly() {
    startWith(1, this::refuse13);

    send(12, 13, 14);
    harness.stop(Duration.ofSeconds(5));

    assertThat(seen).containsExactly(12, 14);
    assertThat(letters)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.message()).isEqualTo(13);
              assertThat(letter.attempts()).isEqualTo(3);
              assertThat(letter.cause()).hasMessage("unlucky");
            });
  }

  @Test
  void failsOnlyTheGuiltyMessageOfABatch() throws Exception {
    var first = new CountDownLatch(1);
    startWith(
        100,
        batch -> {
          await(first);
          refuse13(batch);
        });

    send(10, 11, 12, 13, 14, 15);
    first.countDown();
    harness.stop(Duration.ofSeconds(5));

    assertThat(seen).containsExactly(10, 11, 12, 14, 15);
    assertThat(letters).extracting(DeadLetter::message).containsExactly(13);
  }

  @Test
  void restartsAComponentWithBackoffAndThenGivesUp() throws Exception {
    var flaky =
        startWith(
            1,
            batch -> {
              throw new IllegalStateException("broken");
            });

    send(1, 2, 3, 4, 5);
    assertThat(flaky.closed.await(5, TimeUnit.SECONDS)).isTrue();
    harness.stop(Duration.ofSeconds(5));

    assertThat(flaky.setups).hasValue(3);
    assertThat(letters).extracting(DeadLetter::message).containsExactly(1, 2, 3, 4, 5);
    assertThat(harness.health().gaveUp()).containsExactly("flaky");
  }

  @Test
  void isNotLiveAndRefusesMessagesAfterAComponentGaveUp() throws Exception {
    var flaky =
        startWith(
            1,
            batch -> {
              throw new IllegalStateException("broken");
            });
    send(1, 2, 3);
    assertThat(flaky.closed.await(5, TimeUnit.SECONDS)).isTrue();
    awaitNotLive();

    assertThatThrownBy(() -> numbers.send(4))
        .isInstanceOf(ComponentGaveUp.class)
        .isInstanceOf(NotAccepted.class);
    assertThat(harness.health().ready()).isFalse();
    assertThat(harness.health().components().get("flaky"))
        .extracting(Health::state)
        .isEqualTo(Health.State.DOWN);
  }

  @Test
  void waitsLongerAfterEachFailureUpToTheLongestPause() {
    var rules = new Supervision(3, 3, 5, Duration.ofMillis(50), Duration.ofSeconds(1));

    assertThat(List.of(1, 2, 3, 5, 6, 60).stream().map(rules::pauseAfter))
        .containsExactly(
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(800),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
  }

  @Test
  void restartsAComponentThatSaysThatItBroke() throws Exception {
    var flaky = startWith(1, seen::addAll);

    flaky.context.join().failed(new IllegalStateException("the listener died"));
    assertThat(flaky.restarted.await(5, TimeUnit.SECONDS)).isTrue();
    send(1);
    harness.stop(Duration.ofSeconds(5));

    assertThat(seen).containsExactly(1);
  }

  @Test
  void tellsTheSenderWhoWaitsThatAMessageIsNotDelivered() throws Exception {
    var questions = OutputPort.of("questions", Question.class);
    var broken =
        harness.add(
            new Flaky<>(
                InputPort.draining(
                    "questions",
                    Question.class,
                    10,
                    batch -> {
                      throw new IllegalStateException("no answer");
                    })));
    harness.bind(questions).to(broken.input);
    harness.start();

    var question = new Question(new CountDownLatch(1));
    questions.send(question);

    assertThat(question.told.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void deadLettersCanBeBoundToAComponent() {
    var kept = new CopyOnWriteArrayList<Object>();
    var graveyard =
        harness.add(
            new Flaky<>(
                "graveyard",
                InputPort.each("letters", DeadLetter.class, letter -> kept.add(letter.message()))));
    harness.bind(harness.deadLetters()).to(graveyard.input).buffered(16);
    startWith(1, this::refuse13);

    send(13, 14);
    harness.stop(Duration.ofSeconds(5));

    assertThat(kept).containsExactly(13);
  }

  @Test
  void opensTheCircuitAfterFailuresInARowAndClosesItAfterASuccess() throws Exception {
    var broken = new AtomicBoolean(true);
    var stage =
        harness.add(
            new Flaky<>(
                InputPort.each(
                    "numbers",
                    Integer.class,
                    number -> {
                      if (broken.get()) {
                        throw new IllegalStateException("broken");
                      }
                      seen.add(number);
                    })));
    harness.bind(numbers).to(stage.input).breaker(2, Duration.ofMillis(100));
    harness.start();

    assertThatThrownBy(() -> numbers.send(1)).hasMessage("broken");
    assertThatThrownBy(() -> numbers.send(2)).hasMessage("broken");
    assertThatThrownBy(() -> numbers.send(3)).isInstanceOf(CircuitOpen.class);
    broken.set(false);
    Thread.sleep(120);
    send(4, 5);

    assertThat(seen).containsExactly(4, 5);
  }

  private void refuse13(List<Integer> batch) {
    if (batch.contains(13)) {
      throw new IllegalStateException("unlucky");
    }
    seen.addAll(batch);
  }

  private Flaky<Integer> startWith(int limit, Consumer<List<Integer>> process) {
    harness.onDeadLetter(letters::add);
    var flaky =
        harness.add(new Flaky<>(InputPort.draining("numbers", Integer.class, limit, process)));
    harness.bind(numbers).to(flaky.input);
    harness.start();
    return flaky;
  }

  private void send(Integer... messages) {
    for (var message : messages) {
      numbers.send(message);
    }
  }

  private void awaitNotLive() throws InterruptedException {
    for (int i = 0; i < 500 && harness.health().live(); i++) {
      Thread.sleep(10);
    }
    assertThat(harness.health().live()).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private record Question(CountDownLatch told) implements Answerable {
    @Override
    public void undelivered(Throwable reason) {
      told.countDown();
    }
  }

  /** Counts how often it is set up; is told to give up after two restarts. */
  private static final class Flaky<T> implements HarnessComponent {
    private final String name;
    private final InputPort<T> input;
    private final AtomicInteger setups = new AtomicInteger();
    private final CountDownLatch restarted = new CountDownLatch(2);
    private final CountDownLatch closed = new CountDownLatch(3);
    private final CompletableFuture<ComponentContext> context = new CompletableFuture<>();

    Flaky(InputPort<T> input) {
      this("flaky", input);
    }

    Flaky(String name, InputPort<T> input) {
      this.name = name;
      this.input = input;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<InputPort<?>> inputs() {
      return List.of(input);
    }

    @Override
    public void setup(ComponentContext given) {
      context.complete(given);
      setups.incrementAndGet();
      restarted.countDown();
    }

    @Override
    public void cleanup() {
      closed.countDown();
    }

    @Override
    public Supervision supervision() {
      return QUICK;
    }
  }
}
