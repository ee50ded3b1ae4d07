package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LimitsTest {
  @TempDir Path folder;

  @Test
  void eachPersonHasAnAllowanceAndStrangersShareThatOfTheirAddress() {
    try (var club = new Club(folder, Map.of(), api -> api.rateLimit(4))) {
      var one = club.registered();
      var other = club.registered();
      for (int at = 0; at < 4; at++) {
        assertThat(club.send("GET", "/notes", one.token(), null).status()).isEqualTo(200);
      }

      assertThat(club.send("GET", "/notes", one.token(), null).status()).isEqualTo(429);
      assertThat(club.send("GET", "/notes", other.token(), null).status()).isEqualTo(200);
      assertThat(club.send("GET", "/notes", "nonsense", null).status()).isEqualTo(401);
      assertThat(club.send("GET", "/notes", null, null).status()).isEqualTo(401);
      assertThat(club.send("GET", "/notes", "nonsense", null).status()).isEqualTo(429);
    }
  }
}
