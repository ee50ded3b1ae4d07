package dev.bluewright.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class JsonBytesTest {
  private static final JsonFactory JSON = new JsonFactory();

  @Test
  void anyStringComesBackFromAnotherParser() {
    var random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String text =
          random
              .ints(random.nextInt(40), 0, 0x11000)
              .map(c -> c < 0x10000 && Character.isSurrogate((char) c) ? 0x1F600 + c % 50 : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      byte[] bytes = new JsonBytes(0).string(text).toByteArray();
      try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
        parser.nextToken();
        assertThat(parser.getString()).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 9, 10, 99, 100, 1234567890123456789L, Long.MAX_VALUE, -1, Long.MIN_VALUE})
  void writesWholeNumbers(long number) {
    assertThat(text(new JsonBytes(0).whole(number))).isEqualTo(Long.toString(number));
  }

  @Test
  void writesDecimalsWithoutAnExponent() {
    assertThat(text(new JsonBytes(0).decimal(new BigDecimal("1E+3")))).isEqualTo("1000");
    assertThat(text(new JsonBytes(0).decimal(new BigDecimal("0.00000001"))))
        .isEqualTo("0.00000001");
  }

  @Test
  void writesUuidsAsTheJdkDoes() {
    var random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      var uuid = new UUID(random.nextLong(), random.nextLong());
      assertThat(text(new JsonBytes(0).uuid(uuid))).isEqualTo("\"" + uuid + "\"");
    }
  }

  @Test
  void writesInstantsAsTheJdkDoes() {
    var random = new Random(7);
    long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    for (int i = 0; i < 5000; i++) {
      int micros =
          i % 3 == 0 ? 0 : i % 3 == 1 ? random.nextInt(1000) * 1000 : random.nextInt(1_000_000);
      var instant = Instant.ofEpochSecond(random.nextLong(first, last + 1), micros * 1000L);
      assertThat(text(new JsonBytes(0).instant(instant))).isEqualTo("\"" + instant + "\"");
    }
  }

  private static String text(JsonBytes json) {
    return new String(json.array(), 0, json.size(), StandardCharsets.UTF_8);
  }
}
