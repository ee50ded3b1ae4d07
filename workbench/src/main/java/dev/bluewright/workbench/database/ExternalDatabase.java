package dev.bluewright.workbench.database;

import dev.bluewright.blueprint.Database;
import dev.bluewright.harness.DatabaseAddress;
import dev.bluewright.harness.HarnessException;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A database that runs already, as a person names it.
 *
 * @param url as it was given; may hold a password, so it is never printed
 * @param address what the runtime reads of it
 * @param kind which database it is
 */
public record ExternalDatabase(String url, DatabaseAddress address, Database kind) {
  private static final int ANSWER_SECONDS = 5;

  private static final String POSTGRES_FREE =
      """
      WITH used AS (
        SELECT usename, datname FROM pg_stat_activity
        WHERE datname IS NOT NULL AND pid <> pg_backend_pid()
          AND coalesce(backend_type, 'client backend') = 'client backend')
      SELECT least(
        current_setting('max_connections')::int
          - current_setting('superuser_reserved_connections')::int
          - coalesce(current_setting('reserved_connections', true)::int, 0)
          - (SELECT count(*) FROM used),
        (SELECT rolconnlimit FROM pg_roles
            WHERE rolname = current_user AND rolconnlimit >= 0 AND NOT rolsuper)
          - (SELECT count(*) FROM used WHERE usename = current_user),
        (SELECT datconnlimit FROM pg_database
            WHERE datname = current_database() AND datconnlimit >= 0)
          - (SELECT count(*) FROM used WHERE datname = current_database()))
      """;

  private static final String MARIADB_FREE =
      """
      SELECT least(
        @@max_connections - (SELECT count(*) - 1 FROM information_schema.processlist),
        if(@@max_user_connections = 0, @@max_connections, @@max_user_connections)
          - (SELECT count(*) - 1 FROM information_schema.processlist
              WHERE user = substring_index(current_user(), '@', 1)))
      """;

  /**
   * Reads a URL as the runtime does.
   *
   * @throws WorkbenchException exit code 2, it cannot be read
   */
  public static ExternalDatabase named(String url) {
    try {
      DatabaseAddress address =
          DatabaseAddress.parse(url.strip(), Optional.empty(), Optional.empty());
      return new ExternalDatabase(url.strip(), address, kind(address.jdbcUrl()));
    } catch (HarnessException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static Database kind(String jdbcUrl) {
    String[] parts = jdbcUrl.split(":", 3);
    return switch (parts[1]) {
      case "postgresql" -> Database.POSTGRESQL;
      case "mysql" -> Database.MYSQL;
      case "mariadb" -> Database.MARIADB;
      case "sqlite" -> Database.SQLITE;
      default -> throw unreadable(null);
    };
  }

  private static WorkbenchException unreadable(@Nullable HarnessException cause) {
    return new WorkbenchException(
        ExitCode.FINDINGS,
        "--database-url cannot be read. Give a JDBC URL, or one like"
            + " postgresql://user:password@host:5432/name, mariadb://…, mysql://… or sqlite:path.",
        cause);
  }

  /** Whether a system for that database runs on this one: MySQL and MariaDB take the same. */
  public boolean serves(Database asked) {
    return family(asked).equals(family(kind));
  }

  private static String family(Database database) {
    return switch (database) {
      case POSTGRESQL -> "postgresql";
      case MYSQL, MARIADB -> "mysql";
      case SQLITE -> "sqlite";
    };
  }

  /**
   * Opens one connection, so that a wrong password or host is told before anything is written.
   *
   * @throws WorkbenchException exit code 4, it does not answer or refuses
   */
  public void requireAnswer() {
    if (kind == Database.SQLITE) {
      return;
    }
    try (var connection = connection()) {
      connection.getMetaData();
    } catch (SQLException refused) {
      throw unusable(refused);
    }
  }

  private Connection connection() throws SQLException {
    String url = address.jdbcUrl().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
    return DriverManager.getConnection(url, account());
  }

  private WorkbenchException unusable(SQLException refused) {
    return new WorkbenchException(
        ExitCode.MACHINE,
        "The database "
            + address
            + " cannot be used: "
            + words(refused)
            + System.lineSeparator()
            + "Nothing was written. Check that it runs, and the host, port, name, user and"
            + " password of --database-url.",
        refused);
  }

  /**
   * How many more connections the server takes; none where it has no such limit.
   *
   * @throws WorkbenchException exit code 4, it does not answer or refuses
   */
  public OptionalInt freeConnections() {
    if (kind == Database.SQLITE) {
      return OptionalInt.empty();
    }
    try (var connection = connection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(freeSql())) {
      return result.next() ? OptionalInt.of(result.getInt(1)) : OptionalInt.empty();
    } catch (SQLException refused) {
      throw unusable(refused);
    }
  }

  /** That of the server, of the account and of the database, whichever is least. */
  private String freeSql() {
    return kind == Database.POSTGRESQL ? POSTGRES_FREE : MARIADB_FREE;
  }

  /**
   * The tables and views that there are; of SQLite the file, where something is in it.
   *
   * @throws WorkbenchException exit code 4, it does not answer or refuses
   */
  public List<String> tables() {
    if (kind == Database.SQLITE) {
      return DatabaseFile.of(address).isEmpty() ? List.of() : List.of(address.toString());
    }
    try (var connection = connection()) {
      return new ExternalTables(kind).names(connection);
    } catch (SQLException refused) {
      throw unusable(refused);
    }
  }

  /**
   * Drops every table and view, or deletes the file: for whoever saw that there were none, and made
   * all of them.
   *
   * @throws WorkbenchException exit code 4, it does not answer or refuses
   */
  public void empty() {
    if (kind == Database.SQLITE) {
      DatabaseFile.of(address).delete();
      return;
    }
    try (var connection = connection()) {
      new ExternalTables(kind).drop(connection);
    } catch (SQLException refused) {
      throw unusable(refused);
    }
  }

  /** The same by an absolute path, where it is a file: whoever starts in a folder finds it. */
  public ExternalDatabase absolute() {
    return kind == Database.SQLITE ? named(DatabaseFile.of(address).jdbcUrl()) : this;
  }

  /** A driver may keep the reason, such as an unknown host, to the cause alone. */
  private static String words(SQLException refused) {
    String message = String.valueOf(refused.getMessage()).strip();
    Throwable cause = refused.getCause();
    return cause == null || message.contains(String.valueOf(cause.getMessage()))
        ? message
        : message + " " + cause;
  }

  private Properties account() {
    Properties account = limits();
    address.user().ifPresent(user -> account.setProperty("user", user));
    address.password().ifPresent(password -> account.setProperty("password", password));
    return account;
  }

  /** PostgreSQL's driver counts in seconds, MariaDB's in milliseconds. */
  private Properties limits() {
    int limit = kind == Database.POSTGRESQL ? ANSWER_SECONDS : ANSWER_SECONDS * 1000;
    Properties limits = new Properties();
    limits.setProperty("connectTimeout", String.valueOf(limit));
    limits.setProperty("socketTimeout", String.valueOf(limit));
    return limits;
  }

  /** The place without anything that could be a secret. */
  @Override
  public String toString() {
    return address.toString();
  }
}
