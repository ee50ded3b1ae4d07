package dev.bluewright.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleExpressionTest {
  private static final UUID ID = UUID.fromString("019c1234-5678-7abc-8def-0123456789ab");

  private static final Names NAMES =
      Names.builder()
          .add("stock", ValueType.NUMBER, false)
          .add("price", ValueType.NUMBER, false)
          .add("weight", ValueType.NUMBER, true)
          .add("title", ValueType.TEXT, false)
          .add("note", ValueType.TEXT, true)
          .add("type", ValueType.TEXT, false)
          .add("listed", ValueType.TRUTH, false)
          .add("checked", ValueType.TRUTH, true)
          .add("startsAt", ValueType.MOMENT, false)
          .add("endsAt", ValueType.MOMENT, true)
          .add("day", ValueType.MOMENT, false)
          .add("opens", ValueType.SPAN, false)
          .add("maker", ValueType.TEXT, false)
          .add("maker.active", ValueType.TRUTH, false)
          .build();

  private static Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("stock", 7L);
    values.put("price", new BigDecimal("0.1000"));
    values.put("title", "Hammer");
    values.put("type", "tool");
    values.put("listed", true);
    values.put("startsAt", Instant.parse("2026-05-17T09:30:00Z"));
    values.put("day", LocalDate.of(2026, 5, 17));
    values.put("opens", LocalTime.of(9, 30));
    values.put("maker", ID);
    values.put("maker.active", true);
    return values;
  }

  private static Evaluation evaluation(String text) {
    return compiled(text).evaluate(values()::get);
  }

  private static RuleExpression compiled(String text) {
    return NAMES.compile(text) instanceof Compilation.Compiled(var expression)
        ? expression
        : refuse(text);
  }

  private static RuleExpression refuse(String text) {
    throw new AssertionError(text + " => " + NAMES.compile(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stock >= 7",
        "stock == 7.0",
        "price + 0.2 == 0.3",
        "price * 3 == 0.3",
        "stock / 2 == 3.5",
        "-stock < 0",
        "stock % 4 == 3",
        "stock in [1, 7]",
        "type in ['tool', 'part']",
        "title.startsWith('Ham') && size(title) == 6",
        "title.matches('^[A-Z][a-z]+$')",
        "type == 'tool' ? listed : false",
        "startsAt > day",
        "startsAt - day == duration('9h30m')",
        "startsAt.getHours() == 9 && startsAt.getDayOfWeek() == 0",
        "opens == time('09:30')",
        "now() > startsAt || today() <= now()",
        "maker.active && maker == '019c1234-5678-7abc-8def-0123456789ab'",
        "endsAt == null && weight == null && note == null && checked == null",
        "endsAt == null || endsAt > startsAt",
        "string(stock) + ' of ' + title == '7 of Hammer'"
      })
  void isTrue(String text) {
    assertThat(evaluation(text)).isEqualTo(new Evaluation.Of(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endsAt > startsAt",
        "weight > 3",
        "weight + 1",
        "note.startsWith('a')",
        "checked && listed",
        "note"
      })
  void isNothingWhereAValueIsMissing(String text) {
    assertThat(evaluation(text)).isEqualTo(new Evaluation.Nothing());
  }

  @Test
  void keepsMoneyExact() {
    assertThat(evaluation("price * 3 + 0.0001"))
        .isEqualTo(new Evaluation.Of(new BigDecimal("0.3001")));
  }

  @Test
  void failsOnADivisionByZero() {
    assertThat(evaluation("stock / (stock - 7) > 1")).isInstanceOf(Evaluation.Failed.class);
  }

  @Test
  void knowsTheNamesThatItReads() {
    assertThat(compiled("maker.active && stock > 1 && stock < 9").names())
        .containsExactlyInAnyOrder("maker.active", "stock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stok > 3 | `stok` is not known here",
        "maker.activ | what stands before the dot has no such part, at character 6",
        "stock > 'x' | `>` does not take a number and a text, at character 7",
        "stock > | it ends too early, at character 8",
        "title == null | `==` does not take a text and null, at character 7",
        "[1].all(x, x > 0) | `all` is not known here"
      })
  void refusesWithAReason(String text, String reason) {
    assertThat(NAMES.compile(text))
        .isInstanceOfSatisfying(
            Compilation.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void namesWhatIsNotKnown() {
    assertThat(NAMES.compile("stok > 3"))
        .isInstanceOfSatisfying(
            Compilation.Refused.class,
            refused -> assertThat(refused.unknown()).isEqualTo(Optional.of("stok")));
  }
}
