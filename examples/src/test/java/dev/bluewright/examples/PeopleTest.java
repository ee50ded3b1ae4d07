package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blueprint with every way of owning and of being allowed, on every database. */
final class PeopleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mariadb", "sqlite"})
  void compilesStartsAndPassesItsTests(String database) throws Exception {
    var project = GoldenProjects.ofResource("/people.yaml", database);

    var outcome = CompiledProject.of(project, folder).test();

    assertThat(outcome.exitCode()).as(outcome.words()).isZero();
    assertThat(outcome.words()).containsPattern("passed 2[0-9]{2}\\n");
  }
}
