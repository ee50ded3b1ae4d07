package dev.bluewright.evaluator.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class LogTailTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("system.log");
  }

  @Test
  void tellsWhatWasWrittenSince() throws IOException {
    Files.writeString(file, "before\n");
    var tail = LogTail.of(file);

    append("since\n");

    assertThat(tail.text()).isEqualTo("since\n");
  }

  @Test
  void tellsAllOfAFileThatWasNotThere() throws IOException {
    var tail = LogTail.of(file);

    Files.writeString(file, "all\n");

    assertThat(tail.text()).isEqualTo("all\n");
  }

  @Test
  void tellsAllOfAFileThatWasBegunAnew() throws IOException {
    Files.writeString(file, "a long line from before\n");
    var tail = LogTail.of(file);

    Files.writeString(file, "anew\n");

    assertThat(tail.text()).isEqualTo("anew\n");
  }

  @Test
  void keepsNoMoreThanItMayAndSaysSo() throws IOException {
    var tail = LogTail.of(file);

    Files.write(file, new byte[LogTail.MOST + 5]);

    assertThat(tail.text()).endsWith("\n(5 more bytes are not kept)\n");
  }

  @Test
  void saysThatAFileIsGone() {
    assertThat(LogTail.of(file).text()).startsWith("(system.log cannot be read");
  }

  @Test
  @Timeout(20)
  void doesNotWaitForAPipe() throws IOException, InterruptedException {
    var tail = LogTail.of(file);

    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();

    assertThat(tail.text()).startsWith("(system.log cannot be read");
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }
}
