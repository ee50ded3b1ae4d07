package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.interpreter.outline.Outline;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.text.Description;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutlineTest {
  @Test
  void leavesOutTheFrontMatterAndKeepsTheLines() {
    var text = Description.of("---\ntitle: Bakery\ntags:\n  - bread\n---\n\nAdd loaves.\n");

    assertThat(proses(text)).containsExactly("Add loaves.");
    assertThat(text.line(Outline.of(text).passages().getFirst().prose().place().start()))
        .isEqualTo(7);
  }

  @Test
  void keepsTextBetweenTwoRules() {
    assertThat(proses(Description.of("---\nAdd loaves to the shelf.\n\n---\n\nSell them.")))
        .contains("Sell them.")
        .anyMatch(prose -> prose.contains("Add loaves"));
  }

  @Test
  void leavesOutLinesThatAreOnlyLinks() {
    assertThat(proses(Description.of("- [Loaves](#loaves)\n- [Rolls](#rolls)\n- Add loaves\n")))
        .containsExactly("Add loaves");
  }

  @Test
  void readsABoxToTickAndANumberAsNothing() {
    assertThat(proses(Description.of("- [ ] Add loaves\n- FR2.5: Sell rolls\n- [x] Bake\n")))
        .containsExactly("Add loaves", "Sell rolls", "Bake");
  }

  @Test
  void takesWordsAboveALineOfDashesForAHeading() {
    var passages = Outline.of(Description.of("Loaves\n---\n\nSell them.\n")).passages();

    assertThat(passages.getFirst().kind()).isEqualTo(Passage.Kind.HEADING);
  }

  private static List<String> proses(Description text) {
    return Outline.of(text).passages().stream().map(each -> each.prose().text()).toList();
  }
}
