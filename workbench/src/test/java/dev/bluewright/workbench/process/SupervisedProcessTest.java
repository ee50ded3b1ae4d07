package dev.bluewright.workbench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisedProcessTest {
  private static final String[] LONG_SLEEP = {"/bin/sleep", "300"};
  private static final String[] STUBBORN = {
    "/bin/sh", "-c", "trap '' TERM; while :; do sleep 1; done"
  };

  @TempDir Path folder;
  private final List<ProcessHandle> started = new ArrayList<>();

  @AfterEach
  void leavesNothing() {
    started.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void endsWithALauncherThatIsKilled() throws Exception {
    Process launcher = launcher(LONG_SLEEP);
    ProcessHandle program = program();

    launcher.destroyForcibly().waitFor();

    assertThat(within(Duration.ofSeconds(5), () -> !program.isAlive())).isTrue();
    assertThat(within(Duration.ofSeconds(5), () -> !Files.exists(runFile()))).isTrue();
  }

  @Test
  void killsAStubbornProgramOfALauncherThatIsKilled() throws Exception {
    Process launcher = launcher(STUBBORN);
    ProcessHandle program = program();

    launcher.destroyForcibly().waitFor();

    assertThat(within(Duration.ofSeconds(5), () -> !program.isAlive())).isTrue();
  }

  @Test
  void stopsWhatOutlivedItsLauncherAndItsWatch() throws Exception {
    Process launcher = launcher(LONG_SLEEP);
    ProcessHandle leftover = program();
    List<ProcessHandle> watches =
        launcher.descendants().filter(handle -> handle.pid() != leftover.pid()).toList();
    watches.forEach(ProcessHandle::destroyForcibly);
    launcher.destroyForcibly().waitFor();
    assertThat(leftover.isAlive()).isTrue();

    try (SupervisedProcess next = SupervisedProcess.start(recipe(LONG_SLEEP))) {
      assertThat(next.alive()).isTrue();
      assertThat(leftover.isAlive()).isFalse();
    }
  }

  @Test
  void leavesAProgramAloneThatOnlyHasTheSameId() throws Exception {
    Process bystander = new ProcessBuilder(LONG_SLEEP).start();
    started.add(bystander.toHandle());
    Files.writeString(runFile(), bystander.pid() + "\n");
    Files.setLastModifiedTime(
        runFile(),
        java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(3600)));

    try (SupervisedProcess process = SupervisedProcess.start(recipe(LONG_SLEEP))) {
      assertThat(process.alive()).isTrue();
      assertThat(bystander.isAlive()).isTrue();
    }
  }

  @Test
  void refusesASecondOneWhileTheFirstRuns() throws Exception {
    Process launcher = launcher(LONG_SLEEP);
    ProcessHandle program = program();

    assertThatThrownBy(() -> SupervisedProcess.start(recipe(LONG_SLEEP)))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("runs already");
    assertThat(program.isAlive()).isTrue();
    launcher.destroyForcibly().waitFor();
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    try (SupervisedProcess process = SupervisedProcess.start(recipe("/bin/sh", "-c", "exit 7"))) {
      assertThat(process.awaitEnd()).isEqualTo(7);
    }
  }

  private Process launcher(String... command) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                runFile().toString()));
    all.addAll(List.of(command));
    Process launcher = new ProcessBuilder(all).inheritIO().start();
    started.add(launcher.toHandle());
    return launcher;
  }

  private ProcessHandle program() throws Exception {
    assertThat(within(Duration.ofSeconds(10), () -> runFile().toFile().length() > 0)).isTrue();
    long id = Long.parseLong(Files.readString(runFile()).strip());
    ProcessHandle handle = ProcessHandle.of(id).orElseThrow();
    started.add(handle);
    return handle;
  }

  private SupervisedProcess.Recipe recipe(String... command) {
    return Launcher.recipe(runFile(), command);
  }

  private Path runFile() {
    return folder.resolve("program.id");
  }

  private static boolean within(Duration limit, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!holds.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return holds.getAsBoolean();
  }
}
