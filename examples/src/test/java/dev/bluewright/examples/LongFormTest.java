package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.generator.project.Project;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The long form of a blueprint is the same model as the short form. */
final class LongFormTest {
  @ParameterizedTest
  @MethodSource("dev.bluewright.examples.GoldenProjects#names")
  void generatesTheSameProjectAsTheShortForm(String name) {
    var shortForm = GoldenProjects.blueprint(name);
    var longForm =
        BlueprintWriter.writeExpanded(BlueprintReader.read(shortForm).blueprint().orElseThrow());
    assertThat(longForm).contains("MetricsEndpoint", "bindings:");

    assertThat(sources(GoldenProjects.ofBlueprint(longForm)))
        .isEqualTo(sources(GoldenProjects.ofBlueprint(shortForm)));
  }

  /** All files but the blueprint itself, and the lock, which holds its hash. */
  private static SortedMap<String, String> sources(Project project) {
    var texts = new TreeMap<>(project.texts());
    assertThat(texts.remove("blueprint.yaml")).isNotNull();
    assertThat(texts.remove(".bluewright/base/blueprint.yaml")).isNotNull();
    assertThat(texts.remove(".bluewright/lock.json")).isNotNull();
    return texts;
  }
}
