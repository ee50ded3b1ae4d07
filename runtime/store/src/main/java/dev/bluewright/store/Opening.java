package dev.bluewright.store;

import dev.bluewright.harness.DatabaseAddress;
import dev.bluewright.harness.PrerequisiteMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a store does to a database before it takes the first operation. */
final class Opening {
  private static final long PAUSE = Duration.ofMillis(50).toNanos();
  private final StoreSql sql;
  private final Connector connector;
  private final DatabaseAddress address;
  private final Duration wait;

  Opening(StoreSql sql, Connector connector, DatabaseAddress address, Duration wait) {
    this.sql = sql;
    this.connector = connector;
    this.address = address;
    this.wait = wait;
  }

  void open() {
    if (sql.dialect() instanceof SqliteDialect) {
      makeFolder();
    }
    try (Session session = new Session(connected())) {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      new Migrations(sql.dialect(), loader == null ? Opening.class.getClassLoader() : loader)
          .apply(session, connector, address.user().orElse(null), address.password().orElse(null));
      check(session, entities(false));
      new KeptTables(sql.dialect()).create(session, entities(true));
      check(session, entities(true));
      require(new BinTables(sql).create(session));
      sql.contents().create(session);
      new Numbering(sql).create(session);
      sql.ledger().create(session);
      sql.bookkeeping().create(session, sql.statements());
      if (sql.hasTenants()) {
        sql.dialect().keepApart(session, sql.divided());
      }
    } catch (SQLException e) {
      throw new PrerequisiteMissing("The database refuses to be set up: " + e.getMessage(), e);
    }
  }

  private List<Entity<?>> entities(boolean kept) {
    return sql.entities().stream().filter(each -> each.kept() == kept && !each.mirrored()).toList();
  }

  private void check(Session session, List<Entity<?>> entities) throws SQLException {
    if (entities.isEmpty()) {
      return;
    }
    require(new SchemaCheck(sql.dialect()).differences(session, entities));
  }

  private static void require(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new PrerequisiteMissing(
          "The database does not have the schema that the system needs:\n  "
              + String.join("\n  ", differences),
          null);
    }
  }

  private Connection connected() {
    long deadline = System.nanoTime() + wait.toNanos();
    while (true) {
      try {
        return connector.open();
      } catch (SQLException e) {
        if (refused(e) || System.nanoTime() - deadline > 0) {
          throw new PrerequisiteMissing(
              "The database " + address + " cannot be opened: " + e.getMessage(), e);
        }
        LockSupport.parkNanos(PAUSE);
      }
    }
  }

  /** A wrong password, or a database that is not there: waiting does not help. */
  private static boolean refused(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return state.startsWith("28")
        || state.equals("3D000")
        || e.getErrorCode() == 1049
        || e.getErrorCode() == 14;
  }

  private void makeFolder() {
    String file = connector.url().substring("jdbc:sqlite:".length()).split("\\?", 2)[0];
    Path folder = Path.of(file).toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new PrerequisiteMissing("The folder " + folder + " cannot be made.", e);
    }
  }
}
