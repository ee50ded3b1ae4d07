package dev.bluewright.benchmarks.peer;

import java.sql.SQLException;

/** The task service from memory: the most that the web server can do. */
public final class MemoryPeer {
  private MemoryPeer() {}

  /** Reads the tasks that the database holds, then never asks it again. */
  public static void main(String[] arguments) throws SQLException {
    var memory = new MemoryTasks();
    for (var task : JdbcTasks.open().list(Integer.MAX_VALUE)) {
      memory.insert(task);
    }
    new TaskServer(memory).start();
  }
}
