package dev.bluewright.evaluator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BeginningsTest {
  private final Beginnings beginnings = new Beginnings();

  @Test
  void seesAWordWhereverItBegins() {
    beginnings.add("a long word");
    beginnings.add("ünïcödé-word");
    beginnings.add("short");

    for (var before = 0; before < 40; before++) {
      var text = "é".repeat(before);
      assertThat(beginnings.mayBeIn(text + "a long word")).isTrue();
      assertThat(beginnings.mayBeIn(text + "ünïcödé-word, and more")).isTrue();
      assertThat(beginnings.mayBeIn(text + "short")).isTrue();
    }
  }

  @Test
  void seesNoneWhereNoneBegins() {
    beginnings.add("a long word");

    assertThat(beginnings.mayBeIn("a short word, a long-word, a long ")).isFalse();
    assertThat(beginnings.mayBeIn("")).isFalse();
    assertThat(new Beginnings().mayBeIn("a long word")).isFalse();
  }
}
