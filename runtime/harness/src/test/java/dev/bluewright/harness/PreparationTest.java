package dev.bluewright.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PreparationTest {
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("test");
  private final CountDownLatch prepared = new CountDownLatch(1);
  private final AtomicInteger preparations = new AtomicInteger();

  /** Sends to a receiver; its preparation may be overridden. */
  private class Sender implements HarnessComponent {
    final OutputPort<String> out = OutputPort.of("out", String.class);

    @Override
    public String name() {
      return "sender";
    }

    @Override
    public List<OutputPort<?>> outputs() {
      return List.of(out);
    }

    @Override
    public void prepare(ComponentContext context) throws Exception {
      preparations.incrementAndGet();
      prepared.countDown();
    }
  }

  /** Is up only when the sender, which starts after it, was prepared. */
  private final class Receiver implements HarnessComponent {
    final InputPort<String> in = InputPort.each("in", String.class, message -> {});
    volatile boolean saw;
    volatile boolean cleaned;

    @Override
    public String name() {
      return "receiver";
    }

    @Override
    public List<InputPort<?>> inputs() {
      return List.of(in);
    }

    @Override
    public void setup(ComponentContext context) throws InterruptedException {
      saw = prepared.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void cleanup() {
      cleaned = true;
    }
  }

  @Test
  void preparesASenderWhileItsReceiverIsSetUp() {
    var receiver = startedWith(new Sender());

    assertThat(receiver.saw).isTrue();
    assertThat(preparations).hasValue(1);
    harness.stop(Duration.ofSeconds(1));
  }

  @Test
  void aPreparationThatFailsFailsTheStartAndWhatIsUpIsCleanedUp() {
    var receiver = new Receiver();
    var broken =
        new Sender() {
          @Override
          public void prepare(ComponentContext context) throws IOException {
            prepared.countDown();
            throw new IOException("the key file is not readable");
          }
        };
    join(broken, receiver);

    assertThatThrownBy(harness::start)
        .isInstanceOf(HarnessException.class)
        .hasMessageContaining("HAR-007")
        .hasMessageContaining("the key file is not readable");
    assertThat(receiver.cleaned).isTrue();
  }

  @Test
  void aPrerequisiteThatAPreparationMissesIsSaidAsOne() {
    var broken =
        new Sender() {
          @Override
          public void prepare(ComponentContext context) {
            prepared.countDown();
            throw new PrerequisiteMissing("No certificate is set.", null);
          }
        };
    join(broken, new Receiver());

    assertThatThrownBy(harness::start).isInstanceOf(PrerequisiteMissing.class);
  }

  private Receiver startedWith(Sender sender) {
    var receiver = new Receiver();
    join(sender, receiver);
    harness.start();
    return receiver;
  }

  private void join(Sender sender, Receiver receiver) {
    harness.add(sender);
    harness.add(receiver);
    harness.bind(sender.out).to(receiver.in);
  }
}
