package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.validator.tier.Level;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a machine lacks is told as such, with the exit code that says whose turn it is. Linux must
 * allow {@code unshare} for some.
 */
final class MachineFaultsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> isToldWithItsOwnExitCode() {
    return MachineFaults.all(folder.toString()).stream()
        .map(fault -> DynamicTest.dynamicTest(fault.what(), () -> check(fault)));
  }

  @Test
  void warnsOfFewClients() throws Exception {
    var fault = MachineFaults.fewClients();

    assertThat(exit(fault, Level.MACHINE)).isZero();

    assertThat(codes(fault.level(), "warning")).containsExactly(fault.code());
  }

  private void check(MachineFault fault) throws Exception {
    assertThat(exit(fault, Level.INTEGRATION)).isEqualTo(ExitCode.MACHINE.code());

    assertThat(codes(fault.level(), "error")).contains(fault.code());
  }

  private int exit(MachineFault fault, Level until) throws Exception {
    var process =
        new ProcessBuilder(command(fault, until))
            .redirectOutput(said().toFile())
            .redirectError(folder.resolve("words.txt").toFile());
    process.environment().putAll(fault.environment());
    return process.start().waitFor();
  }

  private Path said() {
    return folder.resolve("said.json");
  }

  private List<String> command(MachineFault fault, Level until) throws IOException {
    var blueprint = Files.writeString(folder.resolve("blueprint.yaml"), fault.blueprint());
    var command = new ArrayList<>(fault.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(fault.options());
    command.add("-Dbluewright.home=" + Home.folder());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.bluewright.workbench.Main", "validate", blueprint.toString()));
    command.addAll(List.of("--until", until.label(), "--json"));
    return command;
  }

  /** What a tier found. */
  private List<String> codes(Level level, String severity) throws IOException {
    var tier =
        JSON.readTree(Files.readString(said()))
            .get("tiers")
            .get(List.of(Level.values()).indexOf(level));
    var codes = new ArrayList<String>();
    for (var finding : tier.get("findings")) {
      if (finding.get("severity").asString().equals(severity)) {
        codes.add(finding.get("code").asString());
      }
    }
    return codes;
  }
}
