package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An end is said of a thing by a verb that has it as its object or subject, and not beside it. */
final class EndWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Clerks close the cash desk at six., cash desk, clos",
    "Every visit is archived after a year., visit, archiv",
    "A voucher expires after ten days., voucher, expir",
    "A stay can be cancelled by its guest., stay, cancel",
    "Hosts withdraw offers., offers, withdr"
  })
  void findsAnEnd(String sentence, String thing, String stem) {
    assertThat(EndWords.saidOf(thing, sentence)).contains(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "The complete title of a visit is shown., visit",
    "Visits are shown to the archivist., visits",
    "List the visits of closed rooms., visits",
    "Completing visit-based forms takes long., visit"
  })
  void findsNoneBesideIt(String sentence, String thing) {
    assertThat(EndWords.saidOf(thing, sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"closed, true", "done, true", "in-progress, false", "open, false"})
  void knowsEndsAmongStates(String state, boolean end) {
    assertThat(EndWords.isEnd(state)).isEqualTo(end);
  }
}
