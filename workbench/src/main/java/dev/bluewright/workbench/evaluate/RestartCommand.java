package dev.bluewright.workbench.evaluate;

import dev.bluewright.evaluator.scenario.Restart;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command of the shell that restarts the system. It may end at once or stay; the system must
 * answer within a minute. What it writes is kept until this process ends. Thread safety: one
 * thread.
 *
 * @param command as it is given to {@code /bin/sh -c}
 * @param url where the system answers
 * @param written the file that what it writes goes to
 */
public record RestartCommand(String command, URI url, Path written) implements Restart {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A command whose words go to a new file. */
  public static RestartCommand of(String command, URI url) {
    try {
      var written = Files.createTempFile("restart", ".log");
      written.toFile().deleteOnExit();
      return new RestartCommand(command, url, written);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "No temporary file can be made: " + failure.getMessage(), failure);
    }
  }

  @Override
  public Optional<Path> log() {
    return Optional.of(written);
  }

  @Override
  public boolean again() {
    try {
      var process =
          new ProcessBuilder("/bin/sh", "-c", command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(written.toFile()))
              .start();
      var ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
      return (!ended || process.exitValue() == 0) && answers();
    } catch (IOException failure) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean answers() throws InterruptedException {
    var end = System.nanoTime() + LIMIT.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        try {
          var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(2)).build();
          http.send(request, HttpResponse.BodyHandlers.discarding());
          return true;
        } catch (IOException notYet) {
          Thread.sleep(200);
        }
      }
      return false;
    }
  }
}
