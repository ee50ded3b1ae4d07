package dev.bluewright.benchmarks.peer;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a peer keeps its tasks. Thread safety: implementations may be called from any thread. */
interface Tasks {
  Optional<Task> read(UUID id) throws SQLException;

  /** The first tasks by id. */
  List<Task> list(int limit) throws SQLException;

  void insert(Task task) throws SQLException;
}
