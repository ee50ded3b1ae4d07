package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a description to a running service, as a person would go. */
final class WholeWayTest {
  private static final String NOTES =
      """
      Create a note keeping API with the following features:
      - Add new notes with title and body
      - Archive notes
      - List all notes
      """;

  @TempDir Path folder;

  @Test
  void runsOnSqliteAndKeepsItsDataAcrossRuns() throws Exception {
    servesNotesAndKeepsThem(NOTES);
  }

  @Test
  void runsOnPostgresAndKeepsItsDataAcrossRuns() throws Exception {
    servesNotesAndKeepsThem(NOTES + "- Store data in a PostgreSQL database\n");
  }

  @Test
  void runsOnMariaDbAndKeepsItsDataAcrossRuns() throws Exception {
    servesNotesAndKeepsThem(NOTES + "- Store data in MariaDB\n");
  }

  @Test
  void leavesNoProcessBehindWhenItIsKilledAndRecoversAtTheNextRun() throws Exception {
    String description = NOTES + "- Store data in a PostgreSQL database\n";
    RunningLauncher killed = RunningLauncher.run(description, folder.resolve("notes"));
    String id = created(killed);
    List<ProcessHandle> family = killed.family();
    assertThat(family).hasSizeGreaterThan(3);

    killed.kill();

    assertThat(RunningLauncher.allEnded(family, Duration.ofSeconds(20))).isTrue();
    try (RunningLauncher again = RunningLauncher.run(description, folder.resolve("notes"))) {
      assertThat(again.get("/notes/" + id).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void startsItsDatabaseServerAgainWhenThatEndsByItself() throws Exception {
    String description = NOTES + "- Store data in a PostgreSQL database\n";
    try (RunningLauncher launcher = RunningLauncher.run(description, folder.resolve("notes"))) {
      String id = created(launcher);
      Path serverId = folder.resolve("notes/.bluewright/database/server.id");
      ProcessHandle server = ProcessHandle.of(idIn(serverId)).orElseThrow();

      server.destroyForcibly();

      assertThat(RunningLauncher.allEnded(List.of(server), Duration.ofSeconds(10))).isTrue();
      assertThat(launcher.awaitStatus("/notes/" + id, 200, Duration.ofSeconds(20))).isTrue();
      assertThat(idIn(serverId)).isNotEqualTo(server.pid());
    }
  }

  private static long idIn(Path file) throws IOException {
    return Long.parseLong(Files.readString(file).strip());
  }

  private void servesNotesAndKeepsThem(String description) throws Exception {
    String id;
    try (RunningLauncher first = RunningLauncher.run(description, folder.resolve("notes"))) {
      id = created(first);
      assertThat(first.post("/notes/" + id + "/archive", "").body()).contains("\"archived\":true");
      assertThat(first.get("/notes").body()).contains(id);
    }
    try (RunningLauncher second = RunningLauncher.run(description, folder.resolve("notes"))) {
      assertThat(second.get("/notes/" + id).body()).contains("\"archived\":true");
    }
  }

  private static String created(RunningLauncher launcher) throws Exception {
    var answer = launcher.post("/notes", "{\"title\":\"milk\",\"body\":\"two litres\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }
}
