package dev.bluewright.workbench.database;

import dev.bluewright.harness.DatabaseAddress;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of a SQLite database.
 *
 * @param path absolute
 * @param options what stands behind it in the URL
 */
record DatabaseFile(Path path, String options) {
  private static final String JDBC = "jdbc:sqlite:";

  static DatabaseFile of(DatabaseAddress address) {
    var place = address.jdbcUrl().substring(JDBC.length());
    int mark = place.indexOf('?');
    return mark < 0
        ? new DatabaseFile(Path.of(place).toAbsolutePath(), "")
        : new DatabaseFile(
            Path.of(place.substring(0, mark)).toAbsolutePath(), place.substring(mark));
  }

  String jdbcUrl() {
    return JDBC + path + options;
  }

  /** Whether nothing is in it: a database that has tables has at least one page. */
  boolean isEmpty() {
    try {
      return !Files.exists(path) || Files.size(path) == 0;
    } catch (IOException unreadable) {
      throw failed("read", unreadable);
    }
  }

  /** Deletes it, and what stands beside it while it is open. */
  void delete() {
    try {
      for (var ending : List.of("", "-wal", "-shm", "-journal")) {
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + ending));
      }
    } catch (IOException undeleted) {
      throw failed("deleted", undeleted);
    }
  }

  private WorkbenchException failed(String what, IOException failure) {
    return new WorkbenchException(
        ExitCode.MACHINE, path + " cannot be " + what + ": " + failure, failure);
  }
}
