package dev.bluewright.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The default that is another one each time: this day in UTC, this moment, or one after it.
 *
 * @param later how much later than the present; of a day, whole days
 */
record Present(boolean ofDay, Duration later) {

  static Present of(ColumnType type, Duration later) {
    return new Present(type instanceof ColumnType.Date, later);
  }

  /** What a default comes to now. */
  static @Nullable Object settled(@Nullable Object value) {
    return value instanceof Present present ? present.value() : value;
  }

  private Object value() {
    return ofDay
        ? LocalDate.now(ZoneOffset.UTC).plusDays(later.toDays())
        : Instant.now().plus(later).truncatedTo(ChronoUnit.MICROS);
  }
}
