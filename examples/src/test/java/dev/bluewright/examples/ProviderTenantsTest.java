package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenants whose people come with tokens of a provider, on the databases that are servers. */
final class ProviderTenantsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mariadb"})
  void compilesStartsAndPassesItsTests(String database) throws Exception {
    var project = GoldenProjects.ofResource("/depots.yaml", database);

    var outcome = CompiledProject.of(project, folder).test();

    assertThat(outcome.exitCode()).as(outcome.words()).isZero();
  }
}
