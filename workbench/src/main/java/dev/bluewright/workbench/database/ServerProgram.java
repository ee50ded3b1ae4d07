package dev.bluewright.workbench.database;

import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * The program of a database server: started, waited for until it answers, and started again on the
 * same port when it ends by itself, five times a minute at most. Thread safety: all methods may be
 * called by any thread.
 */
final class ServerProgram implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(50);

  /** What is left of a server that was killed needs a moment to see that, and to end. */
  private static final Duration BREATH = Duration.ofMillis(500);

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int STARTS_A_MINUTE = 5;

  private final ServerFolder folder;
  private final SupervisedProcess.Recipe recipe;
  private final BooleanSupplier answers;
  private final Deque<Instant> starts = new ArrayDeque<>();
  private SupervisedProcess process;
  private boolean closed;

  private ServerProgram(
      ServerFolder folder, SupervisedProcess.Recipe recipe, BooleanSupplier answers) {
    this.folder = folder;
    this.recipe = recipe;
    this.answers = answers;
    this.process = SupervisedProcess.start(recipe);
  }

  /**
   * Starts a server, waits until it answers, and looks after it from then on.
   *
   * @param answers whether the server takes connections, and is all set up
   * @throws dev.bluewright.workbench.WorkbenchException exit code 4, it does not start
   */
  static ServerProgram start(
      ServerFolder folder,
      SupervisedProcess.Recipe recipe,
      BooleanSupplier answers,
      Progress progress) {
    var program = new ServerProgram(folder, recipe, answers);
    if (!program.isReady()) {
      program.close();
      throw folder.serverFailed("did not start");
    }
    Thread.ofVirtual().name("database server").start(() -> program.lookAfter(progress));
    return program;
  }

  private boolean isReady() {
    var end = Instant.now().plus(START_LIMIT);
    while (Instant.now().isBefore(end) && current().alive()) {
      if (answers.getAsBoolean()) {
        return true;
      }
      pause();
    }
    return false;
  }

  private void lookAfter(Progress progress) {
    try {
      do {
        current().awaitEnd();
        Thread.sleep(BREATH);
      } while (startedAgain(progress));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean startedAgain(Progress progress) {
    if (closed) {
      return false;
    }
    if (isHopeless()) {
      progress.line(
          "The database server ends again and again and is left alone; its log is " + folder.log());
      return false;
    }
    progress.line("The database server ended by itself; it is started again.");
    process.close();
    process = SupervisedProcess.start(recipe);
    return true;
  }

  private boolean isHopeless() {
    var now = Instant.now();
    starts.removeIf(start -> start.isBefore(now.minus(MINUTE)));
    starts.addLast(now);
    return starts.size() > STARTS_A_MINUTE;
  }

  private synchronized SupervisedProcess current() {
    return process;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    process.close();
  }
}
