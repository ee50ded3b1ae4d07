package dev.bluewright.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Judges the judge: systems that are built right are accepted, and systems that are built wrong are
 * refused on the requirement that is wrong. {@code -Dwrong.systems=all} judges all of the wrong
 * ones, which takes minutes, and {@code -Dwrong.systems=farm} those of one description.
 */
final class JudgedSystemsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"chores", "toys", "recipes", "farm", "florists", "quilts", "ferry"})
  void acceptsASystemThatIsBuiltRight(String name) throws IOException {
    try (var system = BuiltSystem.of(name, List.of(), folder.resolve(name))) {
      var evaluation = system.judged();

      assertThat(failed(evaluation)).as(whys(evaluation)).isEmpty();
      assertThat(evaluation.count(Verdict.Kind.MET)).isGreaterThan(5);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongs")
  void refusesASystemThatIsBuiltWrong(Wrong wrong) throws IOException {
    try (var system =
        BuiltSystem.of(wrong.system(), wrong.edits(), folder.resolve(wrong.system()))) {
      var evaluation = system.judged();

      assertThat(failed(evaluation)).as(whys(evaluation)).contains(wrong.requirement());
    }
  }

  private static List<Wrong> wrongs() {
    var which = System.getProperty("wrong.systems", "some");
    return switch (which) {
      case "all" -> WrongSystems.all();
      case "some" -> WrongSystems.some();
      default -> WrongSystems.of(which);
    };
  }

  private static List<String> failed(Evaluation evaluation) {
    return evaluation.verdicts().stream()
        .filter(verdict -> verdict.kind() == Verdict.Kind.FAILED)
        .map(Verdict::id)
        .toList();
  }

  private static String whys(Evaluation evaluation) {
    return evaluation.verdicts().stream()
        .map(each -> each.id() + " " + each.kind().label() + ": " + each.why())
        .collect(Collectors.joining("\n"));
  }
}
