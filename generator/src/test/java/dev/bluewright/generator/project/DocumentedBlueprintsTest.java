package dev.bluewright.generator.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.generator.Generator;
import dev.bluewright.generator.GeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about blueprints shows can be generated, whatever it says. */
final class DocumentedBlueprintsTest {
  private static final Path PAGE = Path.of("../docs/blueprint.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleIsGenerated() throws IOException {
    var examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(DocumentedBlueprintsTest::yaml);

    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(
            yaml -> {
              var reading = BlueprintReader.read(yaml);
              var blueprint = reading.blueprint().orElseThrow();
              assertThatNoException()
                  .isThrownBy(
                      () ->
                          Generator.generate(
                              blueprint, GeneratorOptions.of(yaml, reading.places())));
            });
  }

  private static String yaml(MatchResult example) {
    return example.group(1);
  }
}
