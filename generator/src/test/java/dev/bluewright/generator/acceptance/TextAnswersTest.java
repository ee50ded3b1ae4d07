package dev.bluewright.generator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.generator.plan.Planner;
import dev.bluewright.generator.project.ProjectFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests of a project take answers that are a text alone, and no JSON. */
final class TextAnswersTest {
  private static final String SHED =
      """
      schemaVersion: 5.2.0
      system: {name: shed, database: sqlite}
      entities:
        Tool:
          fields: {label: string(40)}
      api:
        routes:
          DELETE /tools/{id}: {does: Tool.delete, answer: It is gone.}
      requirements:
        R1: {text: One throws tools away, met: [Tool.delete]}
      """;

  @Test
  void everyAnswerIsReadByItsType() {
    var system = Planner.plan(BlueprintReader.read(SHED).blueprint().orElseThrow(), "");
    var files =
        Stream.of(new RunningSystemRule().files(system), new PrescribedFormRule().files(system))
            .flatMap(List::stream)
            .map(ProjectFile::text)
            .toList();

    assertThat(files)
        .filteredOn(text -> text.contains("JsonMapper.shared().readTree(response.body())"))
        .singleElement()
        .asString()
        .contains("type.startsWith(\"text/plain\")");
    assertThat(files).noneMatch(text -> text.contains("JSON.readTree(response.body())"));
    assertThat(files)
        .filteredOn(text -> text.contains("PrescribedForm.document(response)"))
        .hasSize(2);
  }
}
