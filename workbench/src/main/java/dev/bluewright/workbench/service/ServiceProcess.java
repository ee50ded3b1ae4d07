package dev.bluewright.workbench.service;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The generated service in a Java process of its own. It ends when this process does. Thread
 * safety: all methods may be called by any thread.
 */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(1);
  private static final int WORDS_KEPT = 20;
  private static final String READY = "ready ";

  /** One line a message: time, level, words, and what was thrown. */
  private static final String LOG_LINE = "%1$tT %4$-7s %5$s%6$s%n";

  private final SupervisedProcess process;
  private final CompletableFuture<String> url = new CompletableFuture<>();
  private final Deque<String> lastWords = new ArrayDeque<>();
  private final List<Thread> listeners = new ArrayList<>();

  private ServiceProcess(SupervisedProcess process) {
    this.process = process;
  }

  /**
   * What to start.
   *
   * @param project folder where the service runs
   * @param classes its compiled classes
   * @param runtime folder with the jars that it runs with
   * @param mainClass its main class
   * @param environment its settings
   */
  public record Recipe(
      Path project,
      Path classes,
      Path runtime,
      String mainClass,
      Map<String, String> environment) {}

  /** Starts the service; its messages go on to {@code messages}. */
  public static ServiceProcess start(Recipe recipe, Progress messages) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = recipe.classes() + File.pathSeparator + recipe.runtime() + "/*";
    SupervisedProcess process =
        SupervisedProcess.start(
            new SupervisedProcess.Recipe(
                List.of(
                    java.toString(),
                    "@" + recipe.project().resolve("deploy/jvm.options"),
                    "-Djava.util.logging.SimpleFormatter.format=" + LOG_LINE,
                    "-cp",
                    classPath,
                    recipe.mainClass()),
                recipe.environment(),
                recipe.project(),
                Optional.empty(),
                recipe.classes().resolveSibling("service.id"),
                SupervisedProcess.StopSignal.TERM,
                STOP_LIMIT));
    ServiceProcess service = new ServiceProcess(process);
    service.listen(process.output(), messages);
    service.listen(process.errors(), messages);
    return service;
  }

  /**
   * Waits until the service says that it is ready.
   *
   * @return its address
   * @throws NotReadyException it ended, or said nothing for a minute
   */
  public String awaitReady() {
    try {
      CompletableFuture<Integer> end = CompletableFuture.supplyAsync(this::awaitEnd);
      CompletableFuture.anyOf(url, end).get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (url.isDone()) {
        return url.join();
      }
      throw endedEarly(end.join());
    } catch (TimeoutException tooLong) {
      throw didNotStart("was not ready after " + START_LIMIT.toSeconds() + " s");
    } catch (ExecutionException failure) {
      throw didNotStart("failed: " + failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw didNotStart("was interrupted");
    }
  }

  /** Waits for the service's end, and until its last words are heard, and gives its exit code. */
  public int awaitEnd() {
    try {
      int code = process.awaitEnd();
      for (Thread listener : listeners) {
        listener.join(LAST_WORDS_LIMIT);
      }
      return code;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.OWN_FAULT.code();
    }
  }

  @Override
  public void close() {
    process.close();
  }

  private String lastWords(String how) {
    synchronized (lastWords) {
      return "The service %s. Its last words:%n  %s"
          .formatted(how, lastWords.isEmpty() ? "(none)" : String.join("\n  ", lastWords));
    }
  }

  private NotReadyException endedEarly(int code) {
    ExitCode told = code == ExitCode.MACHINE.code() ? ExitCode.MACHINE : ExitCode.OWN_FAULT;
    return new NotReadyException(told, lastWords("ended with exit code " + code));
  }

  private NotReadyException didNotStart(String how) {
    return new NotReadyException(ExitCode.MACHINE, lastWords(how));
  }

  private void listen(InputStream stream, Progress messages) {
    listeners.add(Thread.ofVirtual().start(() -> pump(stream, messages)));
  }

  private void pump(InputStream stream, Progress messages) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line, messages);
      }
    } catch (IOException ended) {
      messages.line("  (the service's output ended: " + ended.getMessage() + ")");
    }
  }

  private void hear(String line, Progress messages) {
    if (line.startsWith(READY)) {
      url.complete(line.substring(READY.length()).strip());
      return;
    }
    messages.line("  " + line);
    synchronized (lastWords) {
      lastWords.addLast(line);
      if (lastWords.size() > WORDS_KEPT) {
        lastWords.removeFirst();
      }
    }
  }
}
