package dev.bluewright.workbench.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A child process that ends when this one does, even by {@code kill -9}.
 *
 * <p>Between the two stands a small shell that holds the reading end of a pipe; when the pipe
 * closes, it signals the program, and kills it when it does not stop in time. Where the system has
 * {@code setsid}, both are in a session of their own, so that Ctrl-C in a terminal reaches this
 * process alone, which then stops its children in their order. A program that outlived the shell as
 * well is stopped when the next one is started under the same run file. Thread safety: all methods
 * may be called by any thread.
 */
public final class SupervisedProcess implements AutoCloseable {
  private static final String SCRIPT = script();
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /** How much longer than the program the shell may take to end. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private final Process shell;
  private final RunFile runFile;
  private final Duration patience;

  private SupervisedProcess(Process shell, RunFile runFile, Duration patience) {
    this.shell = shell;
    this.runFile = runFile;
    this.patience = patience;
  }

  /** The signal that asks a program to stop. */
  public enum StopSignal {
    INT,
    TERM
  }

  /**
   * How to start one.
   *
   * @param command program and arguments
   * @param environment added to this process's own environment
   * @param directory where it runs
   * @param output file that standard output and standard error are appended to; nothing when the
   *     caller reads them
   * @param runFile keeps the program's id while it runs; beside it stands a lock
   * @param stopSignal what stops it
   * @param patience how long it may take to stop before it is killed; whole seconds
   */
  public record Recipe(
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Optional<Path> output,
      Path runFile,
      StopSignal stopSignal,
      Duration patience) {}

  /**
   * Starts a program, and stops the one that was left behind under the same run file.
   *
   * @throws dev.bluewright.workbench.WorkbenchException exit code 4, it runs already
   * @throws UncheckedIOException no shell, or the directory is gone
   */
  public static SupervisedProcess start(Recipe recipe) {
    RunFile runFile = RunFile.take(recipe.runFile());
    ProcessBuilder builder =
        new ProcessBuilder(command(recipe)).directory(recipe.directory().toFile());
    builder.environment().putAll(recipe.environment());
    recipe
        .output()
        .ifPresent(
            file ->
                builder
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile())));
    try {
      return new SupervisedProcess(builder.start(), runFile, recipe.patience());
    } catch (IOException failure) {
      runFile.close();
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command(Recipe recipe) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(
        List.of(
            "/bin/sh",
            "-c",
            SCRIPT,
            "supervise",
            recipe.stopSignal().name(),
            String.valueOf(recipe.patience().toSeconds()),
            recipe.runFile().toString()));
    command.addAll(recipe.command());
    return command;
  }

  /** The program's standard output, where it is not sent to a file. */
  public InputStream output() {
    return shell.getInputStream();
  }

  /** The program's standard error, where it is not sent to a file. */
  public InputStream errors() {
    return shell.getErrorStream();
  }

  /** Whether the program still runs. */
  public boolean alive() {
    return shell.isAlive();
  }

  /** Waits for the program's own end and gives its exit code. */
  public int awaitEnd() throws InterruptedException {
    return shell.waitFor();
  }

  /** Waits for the program's own end, but not for ever; empty when it still runs then. */
  public OptionalInt awaitEnd(Duration limit) throws InterruptedException {
    return shell.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
        ? OptionalInt.of(shell.exitValue())
        : OptionalInt.empty();
  }

  /** Asks the program to stop, waits, and kills it and its children when its time is over. */
  @Override
  public synchronized void close() {
    List<ProcessHandle> family = shell.descendants().toList();
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(patience.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS)) {
        family.forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      family.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    } finally {
      runFile.close();
    }
  }

  private static String script() {
    try (InputStream text = SupervisedProcess.class.getResourceAsStream("supervise.sh")) {
      if (text == null) {
        throw new IllegalStateException("supervise.sh is not in the distribution");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
