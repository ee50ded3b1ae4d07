package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blueprint with every way of owning and of being allowed, on every database. */
final class PeopleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mariadb", "sqlite"})
  void compilesStartsAndPassesItsTests(String database) throws Exception {
    var project = GoldenProjects.ofBlueprint(people(database));

    var outcome = CompiledProject.of(project, folder).test();

    assertThat(outcome.exitCode()).as(outcome.words()).isZero();
    assertThat(outcome.words()).containsPattern("passed 2[0-9]{2}\\n");
  }

  private static String people(String database) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(PeopleTest.class.getResourceAsStream("/people.yaml"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("database: sqlite", "database: " + database);
    }
  }
}
