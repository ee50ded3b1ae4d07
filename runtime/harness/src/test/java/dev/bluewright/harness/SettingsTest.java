package dev.bluewright.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  @Test
  void listensOn8080EverywhereUnlessTold() {
    var settings = Settings.of(Map.of("PORT", " "));

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.database()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "99999999999", "http"})
  void refusesAPortThatIsNone(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)).port())
        .isInstanceOf(HarnessException.class)
        .hasMessageContaining("PORT is \"" + port + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://host/shop, jdbc:postgresql://host/shop",
    "postgres://host:5433/shop?ssl=true, jdbc:postgresql://host:5433/shop?ssl=true",
    "mysql://host/shop, jdbc:mariadb://host/shop",
    "mariadb://host:3307/shop, jdbc:mariadb://host:3307/shop",
    "sqlite:data/shop.db, jdbc:sqlite:data/shop.db",
    "sqlite:///var/shop.db, jdbc:sqlite:/var/shop.db",
    "jdbc:postgresql://host/shop, jdbc:postgresql://host/shop"
  })
  void readsDatabaseUrls(String url, String jdbcUrl) {
    assertThat(database(Map.of("DATABASE_URL", url)).jdbcUrl()).isEqualTo(jdbcUrl);
  }

  @Test
  void takesUserAndPasswordOutOfTheUrl() {
    var database = database(Map.of("DATABASE_URL", "postgresql://ann:p%40ss+w:rd@host:5432/shop"));

    assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://host:5432/shop");
    assertThat(database.user()).contains("ann");
    assertThat(database.password()).contains("p@ss+w:rd");
  }

  @Test
  void setsUserAndPasswordBeforeThoseInTheUrl() {
    var database =
        database(
            Map.of(
                "DATABASE_URL", "postgresql://ann:one@host/shop",
                "DATABASE_USER", "bob",
                "DATABASE_PASSWORD", "two"));

    assertThat(database.user()).contains("bob");
    assertThat(database.password()).contains("two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oracle://host/shop", "postgresql://ann:sec ret@host/shop", "shop"})
  void refusesAUrlThatItCannotReadWithoutShowingIt(String url) {
    assertThatThrownBy(() -> database(Map.of("DATABASE_URL", url)))
        .isInstanceOf(HarnessException.class)
        .hasMessageStartingWith("HAR-021")
        .hasMessageNotContaining("sec ret");
  }

  @Test
  void neverPrintsASecret() {
    var settings =
        Settings.of(
            Map.of(
                "DATABASE_PASSWORD", "hush",
                "DATABASE_URL", "jdbc:postgresql://host/shop?password=hush"));

    assertThat(settings.toString()).contains("DATABASE_PASSWORD").doesNotContain("hush");
    assertThat(settings.database().map(Object::toString))
        .isEqualTo(Optional.of("jdbc:postgresql://host/shop"));
  }

  private static DatabaseAddress database(Map<String, String> values) {
    return Settings.of(values).database().orElseThrow();
  }
}
