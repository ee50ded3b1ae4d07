package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How {@code run --json} ends, in a process of its own. */
final class RunEndTest {
  private static final String SHOP =
      """
      Create a tea shop API:
      - Add teas with name and price
      - List all teas
      """;

  @TempDir Path folder;

  @Test
  void aServiceThatIsKilledEndsTheRunWithAFaultAndNoSecondDocument() throws Exception {
    Process run = run();
    try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
      assertThat(JsonMapper.shared().readTree(document(out)).get("url").asString())
          .startsWith("http://127.0.0.1:");
      ProcessHandle.of(service()).orElseThrow().destroyForcibly();

      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isEqualTo(ExitCode.OWN_FAULT.code());
      assertThat(out.readLine()).isNull();
    } finally {
      run.destroyForcibly();
    }
  }

  @Test
  void aRunThatIsToldToEndStopsTheServiceAndIsDone() throws Exception {
    Process run = run();
    try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
      document(out);
      ProcessHandle service = ProcessHandle.of(service()).orElseThrow();
      run.destroy();

      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isEqualTo(ExitCode.DONE.code());
      assertThat(service.isAlive()).isFalse();
    } finally {
      run.destroyForcibly();
    }
  }

  private Process run() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dbluewright.home=" + Home.folder(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            SHOP,
            "--dir",
            folder.resolve("shop").toString(),
            "--port",
            "0",
            "--json");
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String document(BufferedReader out) throws IOException {
    StringBuilder document = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      document.append(line).append('\n');
      if (line.equals("}")) {
        return document.toString();
      }
    }
    throw new AssertionError("The run ended before its document was whole:\n" + document);
  }

  private long service() throws IOException {
    return Long.parseLong(
        Files.readString(folder.resolve("shop/.bluewright/run/service.id")).strip());
  }
}
