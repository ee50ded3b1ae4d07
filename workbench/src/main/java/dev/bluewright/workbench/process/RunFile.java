package dev.bluewright.workbench.process;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The file that keeps the id of a running program, and the lock that says whose it is.
 *
 * <p>The lock is the operating system's, so it is free as soon as its holder is gone. A program
 * whose id is kept while the lock is free was left behind; taking the lock stops it. An id that the
 * system has given to another program since is told by its start time. Thread safety: one thread.
 */
final class RunFile implements AutoCloseable {
  /** How much later than its start a program's id may be written down, and the clocks differ. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private static final long PATIENCE_SECONDS = 10;

  private final Path file;
  private final FileChannel lock;

  private RunFile(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes the lock, and stops what an earlier holder left behind.
   *
   * @throws WorkbenchException exit code 4, another process holds the lock
   */
  static RunFile take(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new WorkbenchException(
            ExitCode.MACHINE,
            "It runs already: another process holds " + file + ".lock. Stop that one first.");
      }
      findLeftover(file).ifPresent(RunFile::stop);
      Files.deleteIfExists(file);
      return new RunFile(file, channel);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot write " + file + ": " + failure, failure);
    }
  }

  Path file() {
    return file;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static Optional<ProcessHandle> findLeftover(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String id = Files.readString(file).strip();
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return id.matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(id)).filter(handle -> startedAt(handle, written))
        : Optional.empty();
  }

  private static boolean startedAt(ProcessHandle handle, Instant written) {
    return handle
        .info()
        .startInstant()
        .filter(start -> Duration.between(start, written).abs().compareTo(TOLERANCE) < 0)
        .isPresent();
  }

  private static void stop(ProcessHandle leftover) {
    leftover.destroy();
    try {
      leftover.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException tooSlow) {
      leftover.destroyForcibly();
      leftover.onExit().join();
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot close the lock of " + file + ": " + failure, failure);
    }
  }
}
