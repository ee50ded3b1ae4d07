package dev.bluewright.evaluator.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

final class CheckFaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200; {\"data\":{\"a\":1}}; true",
        "200; {\"data\":{\"doneAt\":null}}; true",
        "200; {\"data\":{\"doneAt\":\"now\"}}; false",
        "200; {\"other\":{}}; false",
        "200; nothing; false",
        "404; {\"data\":{}}; false",
        "500; oh; false",
        "0; no answer; false"
      })
  void nothingIsThereOnlyWhereTheRestIs(int status, String body, boolean holds) {
    var empty = JsonNodeFactory.instance.nullNode();

    assertThat(holds(new Check.Absent(1, "/data/doneAt"), status, body)).isEqualTo(holds);
    assertThat(holds(new Check.Holds(1, "/data/doneAt", empty), status, body)).isEqualTo(holds);
  }

  @Test
  void aListThatIsNoneIsNotWithoutARecord() {
    var absent = new Check.NotListed(1, "", "/id", "7");

    assertThat(holds(absent, 200, "[]")).isTrue();
    assertThat(holds(absent, 200, "{}")).isFalse();
    assertThat(holds(absent, 500, "[]")).isFalse();
  }

  @Test
  void aRefusalKeepsNoPasswordToItself() {
    assertThat(holds(new Check.Silent(1, "secret"), 200, "{}")).isTrue();
    assertThat(holds(new Check.Silent(1, "secret"), 500, "{}")).isFalse();
  }

  private static boolean holds(Check check, int status, String body) {
    var exchange =
        new Exchange(
            1,
            Instant.EPOCH,
            Duration.ZERO,
            Call.of("GET", "/"),
            new Answer(status, Map.of(), body));
    return CheckFault.of(check, Tape.of(List.of(exchange))).isEmpty();
  }
}
