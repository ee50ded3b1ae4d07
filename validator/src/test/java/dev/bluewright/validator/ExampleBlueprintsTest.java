package dev.bluewright.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The blueprints of the examples hold what is asked of everyone else's. */
final class ExampleBlueprintsTest {
  private static final Path EXAMPLES = Path.of("../examples");

  static List<Path> blueprints() throws IOException {
    try (var projects = Files.list(EXAMPLES);
        var tests = Files.list(EXAMPLES.resolve("src/test/resources"))) {
      return Stream.concat(
              projects.map(project -> project.resolve("blueprint.yaml")).filter(Files::exists),
              tests.filter(file -> file.toString().endsWith(".yaml")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("blueprints")
  void hasNoErrors(Path blueprint) throws IOException {
    var errors =
        Stage.allFindings(BlueprintReader.read(Files.readString(blueprint))).stream()
            .filter(Finding::isError)
            .toList();

    assertThat(FindingText.plain().of(errors)).isEmpty();
  }
}
