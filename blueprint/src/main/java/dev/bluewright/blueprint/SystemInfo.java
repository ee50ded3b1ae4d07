package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/**
 * What a system is called and where it keeps its records.
 *
 * @param name lower case words joined by dashes, such as {@code task-api}; 1 to 50 characters
 * @param database SQLite unless the blueprint says otherwise
 */
public record SystemInfo(String name, Database database) {
  public SystemInfo {
    requireNonNull(name, "name");
    requireNonNull(database, "database");
  }
}
