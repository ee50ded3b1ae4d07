package dev.bluewright.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs a system as a process of its own. */
final class ServiceProcessTest {

  @Test
  void saysThatItIsReadyAndDrainsAndEndsWith0OnSigterm() throws Exception {
    var process = launch("good");
    var output = process.inputReader();
    assertThat(output.readLine()).isEqualTo("ready http://127.0.0.1:8080");

    process.toHandle().destroy(); // SIGTERM, and the pipes stay open

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(output.lines().toList()).containsExactly("handled 100");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void endsWith1AndOneLineWhenItCannotStart() throws Exception {
    assertThat(outcomeOf("bad"))
        .isEqualTo(new Outcome(1, "service: HAR-007: source could not start: no luck\n"));
  }

  @Test
  void endsWith4WhenTheDatabaseIsAway() throws Exception {
    assertThat(outcomeOf("missing"))
        .isEqualTo(new Outcome(4, "service: HAR-020: the database does not answer\n"));
  }

  @Test
  void endsAtOnceOnSigtermWhileItStarts() throws Exception {
    var process = launch("hanging");
    assertThat(process.inputReader().readLine()).isEqualTo("hanging");

    process.toHandle().destroy();

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private record Outcome(int exitCode, String error) {}

  private static Outcome outcomeOf(String kind) throws Exception {
    var process = launch(kind);
    var error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), error);
  }

  private static Process launch(String kind) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", classPath, Service.class.getName(), kind).start();
  }

  /** What the process runs: a source of 100 numbers and a slow sink. */
  static final class Service implements HarnessComponent {
    private final String kind;
    private final OutputPort<Integer> numbers = OutputPort.of("numbers", Integer.class);

    Service(String kind) {
      this.kind = kind;
    }

    public static void main(String[] arguments) {
      var harness = SystemExecutionHarness.named("service");
      var source = harness.add(new Service(arguments[0]));
      var sink = harness.add(new SlowSink());
      harness.bind(source.numbers).to(sink.numbers());
      harness.run();
    }

    @Override
    public String name() {
      return "source";
    }

    @Override
    public List<OutputPort<?>> outputs() {
      return List.of(numbers);
    }

    @Override
    public void setup(ComponentContext context) throws InterruptedException {
      switch (kind) {
        case "hanging" -> {
          System.out.println("hanging");
          Thread.sleep(Duration.ofMinutes(1));
        }
        case "bad" -> throw new IllegalStateException("no luck");
        case "missing" -> throw new PrerequisiteMissing("the database does not answer", null);
        default -> {
          for (int i = 0; i < 100; i++) {
            numbers.send(i);
          }
        }
      }
    }

    @Override
    public Optional<URI> address() {
      return Optional.of(URI.create("http://127.0.0.1:8080"));
    }
  }

  private static final class SlowSink implements HarnessComponent {
    private final InputPort<Integer> numbers =
        InputPort.each("numbers", Integer.class, this::take).stateful();
    private int handled;

    InputPort<Integer> numbers() {
      return numbers;
    }

    private void take(Integer number) {
      try {
        Thread.sleep(Duration.ofMillis(5));
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      handled++;
    }

    @Override
    public String name() {
      return "sink";
    }

    @Override
    public List<InputPort<?>> inputs() {
      return List.of(numbers);
    }

    @Override
    public void cleanup() {
      System.out.println("handled " + handled);
    }
  }
}
