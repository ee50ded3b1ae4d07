package dev.bluewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PresentTest {
  @Test
  void aDayIsSoManyDaysLater() {
    var before = LocalDate.now(ZoneOffset.UTC).plusDays(14);
    var settled = Present.settled(Present.of(new ColumnType.Date(), Duration.ofDays(14)));
    assertThat(settled).isIn(before, before.plusDays(1)); // midnight may pass between the two
  }

  @Test
  void aMomentIsSoMuchLater() {
    var before = Instant.now().minusSeconds(1);
    var settled = Present.settled(Present.of(new ColumnType.DateTime(), Duration.ofHours(2)));
    assertThat((Instant) settled)
        .isBetween(before.plus(Duration.ofHours(2)), Instant.now().plus(Duration.ofHours(2)));
  }

  @Test
  void anyOtherValueStaysWhatItIs() {
    assertThat(Present.settled("today() + 14 days")).isEqualTo("today() + 14 days");
  }
}
