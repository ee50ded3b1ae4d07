package dev.bluewright.benchmarks.peer;

/** The task service with one JDBC statement a request. */
public final class JdbcPeer {
  private JdbcPeer() {}

  /** Takes PORT, DATABASE_URL and DATABASE_USER from the environment. */
  public static void main(String[] arguments) {
    new TaskServer(JdbcTasks.open()).start();
  }
}
