package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Report.Ending;
import dev.bluewright.validator.tier.Watcher;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.database.LocalDatabase;
import dev.bluewright.workbench.database.PostgresServer;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A database that somebody else runs: it is used where it is empty, and empty again afterwards. */
final class ExternalDatabaseTest {
  @TempDir Path folder;

  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "all")
  void isUsedWhereItIsEmptyAndEmptyAgainAfterwards() throws Exception {
    try (var server =
        PostgresServer.start(
            folder.resolve("server"), LocalDatabase.cache(), Progress.onStandardError())) {
      execute(server, server.jdbcUrl(), "CREATE ROLE small LOGIN CONNECTION LIMIT 3 PASSWORD 'x'");
      execute(server, server.jdbcUrl(), "CREATE DATABASE filled");
      execute(server, url(server, "filled"), "CREATE TABLE kept (word text)");

      isEmptiedBetweenTheRounds(named(server, server.jdbcUrl()), DatabaseFaults.chores());

      var faults =
          new DatabaseFaults(
              named(server, server.jdbcUrl()).replace(account(server), "small:x"),
              named(server, url(server, "filled")),
              named(server, server.jdbcUrl()),
              server::close);
      var all = faults.all();
      FaultsTest.check(all.get(0), ProjectBuild.runtime());
      FaultsTest.check(all.get(1), ProjectBuild.runtime());
      execute(server, url(server, "filled"), "INSERT INTO kept VALUES ('still there')");
      FaultsTest.check(all.get(2), ProjectBuild.runtime());
    }
  }

  /** A migration that broke half way, and its checksum, would break the one that is healed. */
  private static void isEmptiedBetweenTheRounds(String url, Candidate chores) {
    var seeded = Sound.generated(chores, "V1__create.sql", "due_date", "due_day");

    var report =
        Validation.of(seeded, DatabaseFaults.request(url, ProjectBuild.runtime()), Watcher.NONE);

    assertThat(report.ending()).as(report.last().findings().toString()).isEqualTo(Ending.HEALED);
    assertThat(report.receipts()).hasSize(1);
    assertThat(ExternalDatabase.named(url).tables()).isEmpty();
  }

  @Test
  void isAFileToo() throws Exception {
    var file = folder.resolve("chores.db");
    isEmptiedBetweenTheRounds("sqlite:" + file, Sound.chores());

    assertThat(folder).isEmptyDirectory();
    Files.writeString(file, "somebody's");
    var report =
        Validation.of(
            Sound.chores(),
            DatabaseFaults.request("sqlite:" + file, ProjectBuild.runtime()),
            Watcher.NONE);
    assertThat(report.first().findings()).extracting("code").isEqualTo(List.of("MAC-010"));
    assertThat(file).hasContent("somebody's");
  }

  private static void execute(PostgresServer server, String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String url(PostgresServer server, String database) {
    return server.jdbcUrl().replaceFirst("[^/]+$", database);
  }

  private static String named(PostgresServer server, String url) {
    return url.replace("jdbc:postgresql://", "postgresql://" + account(server) + "@");
  }

  private static String account(PostgresServer server) {
    return server.user() + ":" + server.password();
  }
}
