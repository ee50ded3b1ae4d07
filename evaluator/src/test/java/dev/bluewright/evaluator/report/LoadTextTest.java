package dev.bluewright.evaluator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.load.Capacity;
import dev.bluewright.evaluator.load.Figures;
import dev.bluewright.evaluator.load.LoadPlan;
import dev.bluewright.evaluator.load.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Puts what a load showed into sentences. */
final class LoadTextTest {
  private static final String TOO_BUSY = "the machine was too small or too busy";

  @Test
  void aRateAboveWhichNothingWasMissedIsTheLeastThatItBears() {
    assertThat(sentences(rate(100, 1), List.of(rate(50, 1), rate(100, 1))))
        .startsWith("Capacity: at least 100 requests a second");
    assertThat(sentences(rate(100, 1), List.of(rate(100, 1), rate(150, 1))))
        .startsWith("Capacity: 100 requests a second");
  }

  @Test
  void saysWhereTheGeneratorItselfWasLate() {
    assertThat(sentences(rate(100, 10.01), List.of(rate(100, 10.01))))
        .contains("late by 10.01 ms (p99) at 100 a second", TOO_BUSY);
    assertThat(sentences(rate(100, 10), List.of(rate(100, 10)))).doesNotContain(TOO_BUSY);
  }

  private static String sentences(Figures highest, List<Figures> steps) {
    var capacity =
        new Capacity(
            LoadPlan.USUAL,
            List.of("Task: read"),
            steps,
            Optional.of(highest),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "");
    return String.join("\n", LoadText.sentences(capacity));
  }

  private static Figures rate(double offered, double late) {
    var step = new Step("L" + offered, Step.Kind.RATE, 10, offered, 1, Optional.empty());
    return new Figures(step, 100, 0, Map.of(), offered, 1, 1, 2, 2, 2, late, Map.of());
  }
}
