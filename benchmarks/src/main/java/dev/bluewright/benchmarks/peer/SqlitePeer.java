package dev.bluewright.benchmarks.peer;

import java.sql.SQLException;

/** The task service on SQLite with one durable commit an insert. */
public final class SqlitePeer {
  private SqlitePeer() {}

  /** Takes PORT and DATABASE_URL from the environment. */
  public static void main(String[] arguments) throws SQLException {
    new TaskServer(SqliteTasks.open()).start();
  }
}
