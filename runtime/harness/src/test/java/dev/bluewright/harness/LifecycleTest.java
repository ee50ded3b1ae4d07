package dev.bluewright.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class LifecycleTest {
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("test");
  private final List<String> calls = new CopyOnWriteArrayList<>();

  /** Notes when it is set up and cleaned up. */
  private final class Stage implements HarnessComponent {
    private final String name;
    private final InputPort<String> in;
    private final OutputPort<String> out = OutputPort.optional("out", String.class);

    Stage(String name, Consumer<String> handler) {
      this.name = name;
      this.in = InputPort.each("in", String.class, handler);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<InputPort<?>> inputs() {
      return List.of(in);
    }

    @Override
    public List<OutputPort<?>> outputs() {
      return List.of(out);
    }

    @Override
    public void setup(ComponentContext context) {
      calls.add("setup " + name);
    }

    @Override
    public void cleanup() {
      calls.add("cleanup " + name);
    }
  }

  private Stage stage(String name) {
    return harness.add(new Stage(name, message -> {}));
  }

  @Test
  void startsReceiversBeforeSendersWhateverTheOrderOfAdding() {
    var store = stage("store");
    var api = stage("api");
    var controller = stage("controller");
    harness.bind(api.out).to(controller.in);
    harness.bind(controller.out).to(store.in).buffered(8);

    harness.start();
    harness.stop(Duration.ofSeconds(1));

    assertThat(calls)
        .containsExactly(
            "setup store",
            "setup controller",
            "setup api",
            "cleanup api",
            "cleanup controller",
            "cleanup store");
  }

  @Test
  void refusesACycleOfFusedStages() {
    var first = stage("first");
    var second = stage("second");
    harness.bind(first.out).to(second.in);
    harness.bind(second.out).to(first.in);

    assertThatThrownBy(harness::start)
        .isInstanceOf(HarnessException.class)
        .hasMessageStartingWith("HAR-009: fused stages form a cycle")
        .hasMessageContaining("first")
        .hasMessageContaining("second");
    assertThat(calls).isEmpty();
  }

  @Test
  void drainsACycleThatHasAStream() {
    var rounds = new AtomicInteger();
    var ping = harness.add(new Stage("ping", message -> {}));
    var turner =
        harness.add(
            new Stage(
                "turner",
                message -> {
                  if (rounds.incrementAndGet() < 1000) {
                    ping.out.send(message);
                  }
                }));
    harness.bind(ping.out).to(turner.in).buffered(8);
    harness.bind(turner.out).to(ping.in);
    harness.start();

    ping.out.send("ball");

    assertThat(harness.stop(Duration.ofSeconds(5))).isTrue();
    assertThat(rounds).hasValue(1000);
  }

  @Test
  void refusesAnOutputThatIsBoundToNothing() {
    harness.add(
        new HarnessComponent() {
          @Override
          public String name() {
            return "lonely";
          }

          @Override
          public List<OutputPort<?>> outputs() {
            return List.of(OutputPort.of("words", String.class));
          }
        });

    assertThatThrownBy(harness::start)
        .hasMessage("HAR-006: the output port words of lonely is bound to nothing");
  }

  @Test
  void refusesAnInputThatNoComponentLists() {
    harness
        .bind(OutputPort.of("words", String.class))
        .to(InputPort.each("nobodys", String.class, word -> {}));

    assertThatThrownBy(harness::start).hasMessageStartingWith("HAR-008");
  }

  @Test
  void refusesToFuseADrainingPort() {
    var draining = InputPort.draining("all", String.class, 8, words -> {});
    harness.add(
        new HarnessComponent() {
          @Override
          public String name() {
            return "drain";
          }

          @Override
          public List<InputPort<?>> inputs() {
            return List.of(draining);
          }
        });
    harness.bind(OutputPort.of("words", String.class)).to(draining).fused();

    assertThatThrownBy(harness::start).hasMessageStartingWith("HAR-016");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // what wiring without types could do
  void refusesTypesThatDoNotFit() {
    InputPort raw = InputPort.each("numbers", Integer.class, number -> {});

    assertThatThrownBy(() -> harness.bind(OutputPort.of("words", String.class)).to(raw))
        .hasMessage("HAR-003: the port words sends String, but numbers takes Integer");
  }

  @Test
  void refusesToSendBeforeTheStart() {
    assertThatThrownBy(() -> OutputPort.of("words", String.class).send("early"))
        .hasMessageStartingWith("HAR-005");
  }

  @Test
  void aPortThatTakesAWiderTypeMayBeBound() {
    var seen = new CopyOnWriteArrayList<Object>();
    var anything = InputPort.each("anything", Object.class, seen::add);
    harness.add(
        new HarnessComponent() {
          @Override
          public String name() {
            return "wide";
          }

          @Override
          public List<InputPort<?>> inputs() {
            return List.of(anything);
          }
        });
    var words = OutputPort.of("words", String.class);
    harness.bind(words).to(anything);
    harness.start();

    words.send("word");

    assertThat(seen).containsExactly("word");
  }
}
