package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.Database;
import java.util.List;
import java.util.Set;

/** The test that records are where the description wants them. */
final class DatabaseTest {
  private DatabaseTest() {}

  static List<TestMethod> of(Cast cast) {
    var system = cast.system();
    return system.entities().stream()
        .filter(entity -> Samples.exist(cast, entity))
        .findFirst()
        .map(
            entity ->
                List.of(
                    new TestMethod(
                        "keepsRecordsIn" + word(system.database()),
                        List.of(
                            Code.sample(entity) + ".created();",
                            "var before = TestDatabase.rows(\"" + entity.names().table() + "\");",
                            "",
                            Code.sample(entity) + ".created();",
                            "",
                            "assertThat(TestDatabase.product()).isEqualTo(\"%s\");"
                                .formatted(product(system.database())),
                            "assertThat(TestDatabase.rows(\"%s\")).isEqualTo(before + 1);"
                                .formatted(entity.names().table())),
                        Set.of("java.sql.SQLException"),
                        "SQLException")))
        .orElse(List.of());
  }

  private static String word(Database database) {
    return switch (database) {
      case POSTGRESQL -> "Postgresql";
      case MYSQL -> "Mysql";
      case MARIADB -> "Mariadb";
      case SQLITE -> "Sqlite";
    };
  }

  /** What the driver says: tests of MySQL run on MariaDB, which speaks the same protocol. */
  private static String product(Database database) {
    return switch (database) {
      case POSTGRESQL -> "PostgreSQL";
      case MYSQL, MARIADB -> "MariaDB";
      case SQLITE -> "SQLite";
    };
  }
}
