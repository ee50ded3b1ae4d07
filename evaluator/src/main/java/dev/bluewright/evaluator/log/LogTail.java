package dev.bluewright.evaluator.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is written to a log file from now on: 8 MiB of it at most, since a system that is judged may
 * write what it likes. A file that became shorter was begun anew.
 *
 * <p>Thread safety: immutable.
 */
public final class LogTail {
  static final int MOST = 8 << 20;

  private final Path file;
  private final long from;

  private LogTail(Path file, long from) {
    this.file = file;
    this.from = from;
  }

  /** A log from where it ends now; from its beginning where it is not there yet. */
  public static LogTail of(Path file) {
    try {
      return new LogTail(file, Files.exists(file) ? Files.size(file) : 0);
    } catch (IOException unreadable) {
      return new LogTail(file, 0); // which it will tell when it is read
    }
  }

  /** What was written since, and what of it is not kept. */
  public String text() {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return "(%s cannot be read: it is no file)\n".formatted(file.getFileName());
    }
    try (var channel = FileChannel.open(file)) {
      var size = channel.size();
      var begin = size < from ? 0 : from;
      var bytes = ByteBuffer.allocate((int) Math.min(size - begin, MOST));
      var read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes, begin + bytes.position());
      }
      var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      var left = size - begin - bytes.position();
      return left > 0 ? text + "\n(%d more bytes are not kept)\n".formatted(left) : text;
    } catch (IOException unreadable) {
      return "(%s cannot be read: %s)\n".formatted(file.getFileName(), unreadable.getMessage());
    }
  }
}
