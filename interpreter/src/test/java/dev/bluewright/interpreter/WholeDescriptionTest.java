package dev.bluewright.interpreter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole descriptions against approved statuses and blueprints. */
final class WholeDescriptionTest {
  private static final Path DESCRIPTIONS = Path.of("src/test/resources/descriptions");
  private static final Interpreter INTERPRETER = new Interpreter();
  private static final Interpreter ANOTHER = new Interpreter();

  @ParameterizedTest
  @MethodSource("descriptions")
  void readsADescription(Path file) throws IOException {
    var approved =
        file.resolveSibling(file.getFileName().toString().replace(".md", ".approved.txt"));
    var received = received(Files.readString(file, UTF_8));
    if (Boolean.getBoolean("approve")) {
      Files.writeString(approved, received, UTF_8);
    } else {
      assertThat(received).isEqualTo(Files.readString(approved, UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void writesABlueprintWithoutFindingsTheSameTwice(Path file) throws IOException {
    var text = Files.readString(file, UTF_8);
    var first = BlueprintWriter.write(INTERPRETER.interpret(text).blueprint());
    var second = BlueprintWriter.write(ANOTHER.interpret(text).blueprint());
    assertThat(second).isEqualTo(first);
    assertThat(BlueprintReader.read(first).findings()).isEmpty();
  }

  static Stream<Path> descriptions() throws IOException {
    try (var files = Files.list(DESCRIPTIONS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  private static String received(String text) {
    var interpretation = INTERPRETER.interpret(text);
    var statuses =
        interpretation.requirements().stream()
            .map(WholeDescriptionTest::line)
            .collect(Collectors.joining("\n"));
    var yaml = BlueprintWriter.write(interpretation.blueprint());
    var entities =
        yaml.indexOf("\nentities:") < 0
            ? ""
            : yaml.substring(yaml.indexOf("\nentities:"), yaml.indexOf("\nrequirements:"));
    var assumptions =
        yaml.indexOf("\nassumptions:") < 0 ? "" : yaml.substring(yaml.indexOf("\nassumptions:"));
    var system = interpretation.blueprint().system();
    return statuses
        + "\n\nsystem: "
        + system.name()
        + " on "
        + system.database().label()
        + entities
        + assumptions;
  }

  private static String line(Requirement requirement) {
    return requirement.id()
        + " "
        + requirement.line()
        + ":"
        + requirement.column()
        + " "
        + requirement.status().label()
        + " "
        + requirement.met()
        + requirement.why().map(why -> " " + why).orElse("")
        + "\n    "
        + requirement.text();
  }
}
