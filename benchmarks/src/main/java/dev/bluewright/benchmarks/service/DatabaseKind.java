package dev.bluewright.benchmarks.service;

/** The databases that a generated service can keep its records in. */
public enum DatabaseKind {
  POSTGRESQL,
  MARIADB,
  SQLITE
}
