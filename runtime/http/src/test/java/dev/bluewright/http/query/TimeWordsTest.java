package dev.bluewright.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeWordsTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-03-29T12:30:15+02:00[Europe/Berlin]"); // summer time began at 2:00

  @ParameterizedTest
  @CsvSource({
    "now, 2026-03-29T12:30:15+02:00, 2026-03-29T12:30:15+02:00",
    "today, 2026-03-29T00:00:00+01:00, 2026-03-30T00:00:00+02:00",
    "Yesterday, 2026-03-28T00:00:00+01:00, 2026-03-29T00:00:00+01:00",
    "tomorrow, 2026-03-30T00:00:00+02:00, 2026-03-31T00:00:00+02:00",
    "thisHour, 2026-03-29T12:00:00+02:00, 2026-03-29T13:00:00+02:00",
    "thisWeek, 2026-03-23T00:00:00+01:00, 2026-03-30T00:00:00+02:00",
    "lastWeek, 2026-03-16T00:00:00+01:00, 2026-03-23T00:00:00+01:00",
    "nextmonth, 2026-04-01T00:00:00+02:00, 2026-05-01T00:00:00+02:00",
    "lastYear, 2025-01-01T00:00:00+01:00, 2026-01-01T00:00:00+01:00",
    "pastWeek, 2026-03-22T12:30:15+01:00, 2026-03-29T12:30:15.000001+02:00",
    "last7days, 2026-03-22T12:30:15+01:00, 2026-03-29T12:30:15.000001+02:00",
    "next24hours, 2026-03-29T12:30:15+02:00, 2026-03-30T12:30:15+02:00",
    "past90minutes, 2026-03-29T11:00:15+02:00, 2026-03-29T12:30:15.000001+02:00",
  })
  void meanSpans(String word, String from, String to) {
    var span = TimeWords.find(word, NOW).orElseThrow();

    assertThat(span.from().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(from));
    assertThat(span.to().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(to));
  }

  @Test
  void aDateMeansItsDay() {
    var span = TimeWords.findDay("2026-03-29", NOW.getZone()).orElseThrow();

    assertThat(span.from().toOffsetDateTime())
        .isEqualTo(OffsetDateTime.parse("2026-03-29T00:00:00+01:00"));
    assertThat(span.to().toOffsetDateTime())
        .isEqualTo(OffsetDateTime.parse("2026-03-30T00:00:00+02:00"));
    assertThat(TimeWords.findDay("2026-02-30", NOW.getZone())).isEmpty();
    assertThat(TimeWords.findDay("soon", NOW.getZone())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "someday", "last0days", "last99999days", "thisFortnight", "2026-03-29"})
  void otherWordsMeanNothing(String word) {
    assertThat(TimeWords.find(word, NOW)).isEmpty();
  }
}
