package dev.bluewright.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A service that runs as a process of its own.
 *
 * <p>Thread safety: one thread starts and stops it; {@link #uri} may be called from any.
 */
public final class Service implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  private final Launch launch;
  private final Process process;
  private final Duration startup;

  private Service(Launch launch, Process process, Duration startup) {
    this.launch = launch;
    this.process = process;
    this.startup = startup;
  }

  /**
   * How to start a service.
   *
   * @param name in reports and as the name of its log
   * @param command program and arguments
   * @param environment beyond this process's own
   * @param port where it listens on 127.0.0.1
   * @param readyPath answers 200 as soon as the service is ready
   * @param log takes its output
   */
  public record Launch(
      String name,
      List<String> command,
      Map<String, String> environment,
      int port,
      String readyPath,
      Path log) {
    /** The same with further options for its JVM. */
    public Launch with(List<String> options) {
      var longer = new ArrayList<>(command);
      longer.addAll(1, options);
      return new Launch(name, longer, environment, port, readyPath, log);
    }
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @throws IllegalStateException when it ends or is not ready within 60 s; names its log
   */
  public static Service start(Launch launch) throws InterruptedException {
    var builder = new ProcessBuilder(launch.command()).redirectErrorStream(true);
    builder.environment().putAll(launch.environment());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    try {
      var begun = System.nanoTime();
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      awaitReady(launch, process, begun);
      return new Service(launch, process, Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new UncheckedIOException(launch.name() + " does not start", e);
    }
  }

  /** The address of a path of the service. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + launch.port() + path);
  }

  public String name() {
    return launch.name();
  }

  /** Starts the service again, on the same port, after it has ended. */
  public Service restart() throws InterruptedException {
    return start(launch);
  }

  /** From the start of the process to the first 200 of its ready path. */
  public Duration startup() {
    return startup;
  }

  /** The largest resident memory so far, in MiB. */
  public long peakMemory() {
    return memory("VmHWM:");
  }

  /** The resident memory now, in MiB. */
  public long memory() {
    return memory("VmRSS:");
  }

  /** Kills the process as {@code kill -9} does and waits for its end. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Sends SIGTERM; kills what has not ended after 15 s. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private long memory(String label) {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith(label))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(launch.name() + " is no longer there", e);
    }
  }

  private static void awaitReady(Launch launch, Process process, long begun)
      throws InterruptedException {
    while (!isReady(launch)) {
      if (!process.isAlive() || System.nanoTime() - begun > READY_WITHIN.toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException(
            launch.name() + " did not become ready; its log is " + launch.log());
      }
      Thread.sleep(5);
    }
  }

  /**
   * Asks over a bare socket, which costs the machine less than a client while the service starts.
   */
  private static boolean isReady(Launch launch) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), launch.port())) {
      socket.setSoTimeout(5_000);
      var request =
          "GET " + launch.readyPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return status.equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }
}
