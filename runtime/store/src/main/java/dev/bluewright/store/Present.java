package dev.bluewright.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The default that is another one each time: this day in UTC, or this moment. */
enum Present {
  DAY,
  MOMENT;

  static Present of(ColumnType type) {
    return type instanceof ColumnType.Date ? DAY : MOMENT;
  }

  /** What a default comes to now. */
  static @Nullable Object settled(@Nullable Object value) {
    return value instanceof Present present ? present.value() : value;
  }

  private Object value() {
    return switch (this) {
      case DAY -> LocalDate.now(ZoneOffset.UTC);
      case MOMENT -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    };
  }
}
