package dev.bluewright.blueprint;

import java.util.Optional;
import java.util.stream.Stream;

/** A database that a generated system can keep its records in. */
public enum Database {
  /** PostgreSQL 14 and later. */
  POSTGRESQL("postgresql"),
  /** MySQL 8 and later. */
  MYSQL("mysql"),
  /** MariaDB 10.6 and later. */
  MARIADB("mariadb"),
  /** SQLite, inside the service's own process. */
  SQLITE("sqlite");

  private final String label;

  Database(String label) {
    this.label = label;
  }

  /** The name as written in a blueprint. */
  public String label() {
    return label;
  }

  /** The database of a label; none for one that is not supported. */
  public static Optional<Database> named(String label) {
    return Stream.of(values()).filter(database -> database.label.equals(label)).findFirst();
  }
}
