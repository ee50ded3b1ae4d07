package dev.bluewright.evaluator.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges a service that nobody generated, right and wrong. */
final class OutsideJudgeTest {
  @Test
  void acceptsARightSystemThatItDoesNotKnow() {
    var evaluation = Parcels.judged(ParcelServer.Fault.NONE);

    assertThat(ids(evaluation, Verdict.Kind.FAILED)).as(whys(evaluation)).isEmpty();
    assertThat(ids(evaluation, Verdict.Kind.MET)).containsExactly("R1", "R2", "R3", "R4", "R5");
    assertThat(ids(evaluation, Verdict.Kind.NOT_JUDGED)).containsExactly("R6");
  }

  @ParameterizedTest
  @CsvSource({
    "FORGETS_CHANGES, R2",
    "KEEPS_DELETED, R2",
    "SHOWS_ANY_FOR_UNKNOWN, R2",
    "FILTERS_NOTHING, R3",
    "SORTS_NOTHING, R3",
    "FINDS_ALL, R4",
    "DELIVERS_NOTHING, R5",
    "TAKES_LONG_LABELS, R1",
    "TAKES_OTHER_SIZES, R1",
    "TAKES_NO_LABEL, R1",
    "TAKES_HEAVY_PARCELS, R1",
    "REFUSES_THE_HEAVIEST, R1",
    "LOSES_A_VALUE, R1",
    "FILTERS_INTO_NO_LIST, R3",
    "SORTS_INTO_NO_LIST, R3"
  })
  void refusesAWrongSystemOnTheRequirementThatIsWrong(
      ParcelServer.Fault fault, String requirement) {
    assertThat(ids(Parcels.judged(fault), Verdict.Kind.FAILED)).contains(requirement);
  }

  @Test
  void doesNotHoldAgainstASystemThatItHoldsManyRecords() {
    var evaluation = Parcels.judged(ParcelServer.Fault.HOLDS_MANY);

    assertThat(ids(evaluation, Verdict.Kind.FAILED)).as(whys(evaluation)).isEmpty();
    assertThat(whys(evaluation)).contains("more than 30 pages");
  }

  @Test
  void recordsFromTheStartAreThereOnlyWhereAListShowsThem() {
    var reading =
        Parcels.reading("    seed: [{label: first, size: small, weight: 1}]", "Parcel.seed");

    assertThat(ids(Parcels.judged(ParcelServer.Fault.LISTS_NOTHING, reading), Verdict.Kind.MET))
        .isEmpty();
  }

  @Test
  void saysThatNothingAnswers() {
    var nobody = Target.at(URI.create("http://127.0.0.1:1"));

    assertThatThrownBy(() -> OutsideJudge.judge(Parcels.TEXT, Parcels.reading(), nobody, _ -> {}))
        .isInstanceOf(UnreachableException.class);
  }

  private static List<String> ids(Evaluation evaluation, Verdict.Kind kind) {
    return evaluation.verdicts().stream()
        .filter(verdict -> verdict.kind() == kind)
        .map(Verdict::id)
        .toList();
  }

  private static String whys(Evaluation evaluation) {
    return evaluation.verdicts().stream()
        .map(each -> each.id() + ": " + each.why())
        .toList()
        .toString();
  }
}
