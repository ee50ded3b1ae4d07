package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of those whose time nothing takes up: {@code stays[none]=from/to}. */
final class VacantTest {
  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf =
        new Shelf(
            folder,
            UnaryOperator.identity(),
            Controller.of(Hut.ENTITY),
            Controller.of(Stay.ENTITY),
            Controller.of(Meeting.ENTITY));
    var alm = hut("Alm");
    stay(alm, "2030-05-04", "\"2030-05-06\"", false);
    stay(alm, "2030-06-01", "null", false);
    stay(hut("Bergl"), "2030-05-04", "\"2030-05-06\"", true);
    var today = LocalDate.now(ZoneOffset.UTC);
    stay(hut("Cabin"), today.toString(), "\"" + today.plusDays(2) + "\"", false);
    shelf.post(
        "/meetings",
        "{\"day\":\"2030-05-04\",\"opens\":\"10:00:00\",\"closes\":\"12:00:00\",\"hutId\":\"%s\"}"
            .formatted(alm));
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  private static String hut(String name) {
    return shelf.post("/huts", "{\"name\":\"" + name + "\"}").member("id");
  }

  private static void stay(String hut, String from, String to, boolean cancelled) {
    var made =
        shelf.post(
            "/stays",
            "{\"firstDay\":\"%s\",\"lastDay\":%s,\"cancelled\":%s,\"hutId\":\"%s\"}"
                .formatted(from, to, cancelled, hut));
    assertThat(made.status()).isEqualTo(201);
  }

  private static String initials(String query) {
    var body = shelf.get("/huts?" + query).body();
    return body.replaceAll("(?s).*?\"name\":\"(.)|$|[^\"]*\"[^n][^{]*$", "$1");
  }

  @ParameterizedTest
  @CsvSource({
    "2030-05-01/2030-05-04, ABC",
    "2030-05-06/2030-05-31, ABC",
    "2030-05-01/2030-05-05, BC",
    "2030-05-05/2030-05-08, BC",
    "2030-05-04, BC",
    "2030-05-06, ABC",
    "2035-01-01, BC",
    "today, AB",
    "now, AB",
    "tomorrow/2030-01-01, AB"
  })
  void findsThoseThatNothingTakesUp(String time, String found) {
    assertThat(initials("sort=name&stays[none]=" + time)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "2030-05-04T09:00:00/10:00:00, ABC",
    "2030-05-04T11:00:00/13:00:00, BC",
    "2030-05-05T11:00:00/13:00:00, ABC"
  })
  void findsThoseOfADay(String time, String found) {
    assertThat(initials("sort=name&meetings[none]=" + time)).isEqualTo(found);
  }

  @Test
  void standsBesideOtherFilters() {
    assertThat(
            initials("name=Alm&stays[none]=2030-05-06&meetings[none]=2030-05-04T12:00:00/13:00:00"))
        .isEqualTo("A");
    assertThat(shelf.get("/huts?count=true&stays[none]=2030-05-04").header("X-Total-Count"))
        .isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stays[none]=2030-05-04/2030-05-04",
        "stays[none]=2030-05-04/2030-05-01",
        "stays[none]=soon",
        "stays[none]=a/b/c",
        "stays[none]=a/2030-05-01",
        "meetings[none]=2030-05-04",
        "meetings[none]=2030-05-04T10:00:00/9:00",
        "huts[none]=today",
        "stays=today"
      })
  void refusesWhatIsNoTime(String query) {
    assertThat(shelf.get("/huts?" + query).status()).isEqualTo(400);
  }
}
