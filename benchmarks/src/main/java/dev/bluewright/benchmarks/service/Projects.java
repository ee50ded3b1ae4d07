package dev.bluewright.benchmarks.service;

import java.nio.file.Path;

/** The generated projects that are measured. Thread safety: immutable. */
record Projects(Path repository) {
  /** The folder of the task service on a database. */
  Path task(DatabaseKind database, Path output) {
    return switch (database) {
      case POSTGRESQL -> repository.resolve("examples/task-api");
      case MARIADB, SQLITE -> throw new IllegalStateException("not there yet: " + database);
    };
  }
}
