package dev.bluewright.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerAccountTest {
  private static final ServerAccount FORBIDDEN = new ServerAccount(List.of("/no/such/tool"), "");

  @TempDir Path folder;

  @Test
  void takesTheFirstAccountThatTheMachineAllows() {
    ServerAccount allowed = ServerAccount.forPostgres(home());

    assertThat(ServerAccount.firstOf(List.of(FORBIDDEN, allowed), home())).isEqualTo(allowed);
  }

  @Test
  void saysWhatToDoWhenTheMachineAllowsNone() {
    assertThatThrownBy(() -> ServerAccount.firstOf(List.of(FORBIDDEN), home()))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("not root")
        .hasMessageContaining("--database-url");
  }

  /** The data goes from one account to the next, as when a machine's rules change. */
  @Test
  void runsPostgresOnTheSameDataAsEveryAccountThatIsAllowed() throws Exception {
    List<ServerAccount> accounts =
        ServerAccount.isRoot()
            ? List.of(ServerAccount.NAMESPACE, ServerAccount.NOBODY, ServerAccount.NAMESPACE)
            : List.of(ServerAccount.OWN, ServerAccount.OWN);
    List<ServerAccount> allowed =
        accounts.stream().filter(account -> account.runs(home())).toList();
    assertThat(allowed).isNotEmpty();
    for (ServerAccount account : allowed) {
      addARow(account);
    }
    assertThat(Files.isDirectory(folder.resolve("pg/data"))).isTrue();
    try (PostgresServer server = start(allowed.getFirst());
        Connection connection = connect(server);
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(allowed.size());
    }
  }

  @Test
  void namesADatabaseThatRefusesThePasswordAndNeverThePassword() {
    try (PostgresServer server = start(ServerAccount.forPostgres(home()))) {
      String place = server.jdbcUrl().substring("jdbc:postgresql://".length());
      ExternalDatabase.named("postgresql://bluewright:" + server.password() + "@" + place)
          .requireAnswer();
      assertThatThrownBy(
              () ->
                  ExternalDatabase.named("postgresql://bluewright:guessed@" + place)
                      .requireAnswer())
          .isInstanceOf(WorkbenchException.class)
          .hasMessageContaining("password authentication failed")
          .hasMessageNotContaining("guessed");
    }
  }

  private void addARow(ServerAccount account) throws SQLException {
    try (PostgresServer server = start(account);
        Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS kept (word varchar(20))");
      statement.execute("INSERT INTO kept VALUES ('stays')");
    }
  }

  private PostgresServer start(ServerAccount account) {
    return PostgresServer.start(folder.resolve("pg"), home(), account, Progress.onStandardError());
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }

  private static Path home() {
    return new ServerBinaries(Progress.onStandardError(), LocalDatabase.cache()).postgres();
  }
}
