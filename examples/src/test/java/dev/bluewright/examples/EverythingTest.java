package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blueprint with every type of field and every way of relation, on every database. */
final class EverythingTest {
  private static final Pattern PASSED = Pattern.compile("passed (\\d+)");

  @TempDir Path folder;

  @Test
  void hasEveryTypeOfField() throws IOException {
    var text = GoldenProjects.resource("/everything.yaml", "sqlite");
    var blueprint = BlueprintReader.read(text).blueprint().orElseThrow();
    var used =
        blueprint.entities().stream()
            .flatMap(entity -> entity.fields().stream())
            .map(FieldModel::type)
            .map(Object::getClass)
            .collect(Collectors.toSet());

    assertThat(used)
        .isEqualTo(
            Arrays.stream(FieldType.class.getPermittedSubclasses()).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mariadb", "mysql", "sqlite"})
  void compilesStartsAndPassesItsTests(String database) throws Exception {
    var project = GoldenProjects.ofResource("/everything.yaml", database);

    var outcome = CompiledProject.of(project, folder).test();

    assertThat(outcome.exitCode()).as(outcome.words()).isZero();
    var passed = PASSED.matcher(outcome.words());
    assertThat(passed.find()).as(outcome.words()).isTrue();
    assertThat(Integer.parseInt(passed.group(1))).isGreaterThan(80);
  }

  @Test
  void isTheSameEachTime() throws IOException {
    assertThat(GoldenProjects.ofResource("/everything.yaml", "postgresql"))
        .isEqualTo(GoldenProjects.ofResource("/everything.yaml", "postgresql"));
  }
}
