package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PresentDefaultTest {
  private static final FieldType DAY = new FieldType.Date();
  private static final FieldType MOMENT = new FieldType.DateTime();

  @Test
  void readsThePresent() {
    assertThat(PresentDefault.find(DAY, "today()")).contains(new PresentDefault(Duration.ZERO));
    assertThat(PresentDefault.find(MOMENT, "now()")).contains(new PresentDefault(Duration.ZERO));
  }

  @Test
  void readsWhatIsLater() {
    assertThat(PresentDefault.find(DAY, PresentDefault.daysLater(14)))
        .contains(new PresentDefault(Duration.ofDays(14)));
    assertThat(PresentDefault.find(DAY, PresentDefault.daysLater(1)))
        .contains(new PresentDefault(Duration.ofDays(1)));
    assertThat(PresentDefault.find(MOMENT, "now() + 90 minutes"))
        .contains(new PresentDefault(Duration.ofMinutes(90)));
    assertThat(PresentDefault.find(MOMENT, "now() + 2 hours"))
        .contains(new PresentDefault(Duration.ofHours(2)));
  }

  @Test
  void takesOtherValuesForThemselves() {
    assertThat(PresentDefault.find(DAY, "2026-05-17")).isEmpty();
    assertThat(PresentDefault.find(DAY, "today() + 2 hours")).isEmpty();
    assertThat(PresentDefault.find(DAY, "today() - 2 days")).isEmpty();
    assertThat(PresentDefault.find(MOMENT, "today()")).isEmpty();
    assertThat(PresentDefault.find(new FieldType.Text(20), "now()")).isEmpty();
  }
}
