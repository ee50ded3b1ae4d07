package dev.bluewright.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.Catalog;
import dev.bluewright.blueprint.FieldTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BlueprintDocumentationTest {
  private static final Path PAGE = Path.of("../docs/blueprint.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleIsValid() throws IOException {
    var examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(MatchResult::group).toList();

    assertThat(examples).isNotEmpty();
    for (var example : examples) {
      var yaml = example.substring("```yaml\n".length(), example.length() - "```".length());
      var findings = Stage.allFindings(BlueprintReader.read(yaml));
      assertThat(FindingText.plain().of(findings)).as(yaml).isEmpty();
    }
  }

  @Test
  void everyTypeIsNamed() throws IOException {
    var page = Files.readString(PAGE);

    assertThat(Catalog.names()).allSatisfy(name -> assertThat(page).contains("| " + name + " |"));
    assertThat(FieldTypes.NAMES).allSatisfy(name -> assertThat(page).contains("`" + name));
  }
}
