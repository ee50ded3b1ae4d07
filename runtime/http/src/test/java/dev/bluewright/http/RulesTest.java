package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesTest {
  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf =
        new Shelf(
            folder,
            UnaryOperator.identity(),
            Controller.of(Crate.ENTITY),
            Controller.of(Crate.Tray.ENTITY));
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  private static String crate(int room, int packed) {
    return shelf
        .post("/crates", "{\"room\":%d,\"packed\":%d}".formatted(room, packed))
        .header("Location");
  }

  @Test
  void actionWritesWhatItsBodyGives() {
    var crate = crate(10, 2);

    var packed = shelf.post(crate + "/pack", "{\"pieces\":3}");

    assertThat(packed.status()).isEqualTo(200);
    assertThat(packed.member("packed")).isEqualTo("5");
    assertThat(shelf.get(crate).member("packed")).isEqualTo("5");
  }

  @Test
  void actionWhoseBodyDoesNotFitIs422() {
    var crate = crate(10, 2);

    var large = shelf.post(crate + "/pack", "{\"pieces\":10}");
    var unknown = shelf.post(crate + "/pack", "{\"pieces\":1,\"colour\":\"red\"}");
    var missing = shelf.post(crate + "/pack", "");

    assertThat(large.status()).isEqualTo(422);
    assertThat(large.body()).contains("\"field\":\"pieces\"");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("\"field\":\"colour\"");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("\"field\":\"pieces\"");
    assertThat(shelf.get(crate).member("packed")).isEqualTo("2");
  }

  @Test
  void actionThatItsConditionForbidsIs409() {
    var crate = crate(10, 2);

    var refused = shelf.post(crate + "/take", "{\"pieces\":3}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("Less is packed.");
    assertThat(shelf.get(crate).member("packed")).isEqualTo("2");
  }

  @Test
  void actionThatWouldBreakCheckIs409() {
    var crate = crate(4, 2);

    var refused = shelf.post(crate + "/pack", "{\"pieces\":3}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("No more is packed than there is room.");
  }

  @Test
  void recordThatBreaksCheckIs422() {
    var created = shelf.post("/crates", "{\"room\":1,\"packed\":2}");
    var changed = shelf.send("PATCH", crate(4, 2), "{\"room\":1}");

    assertThat(created.status()).isEqualTo(422);
    assertThat(created.body()).contains("\"field\":\"packed\"", "\"code\":\"fits\"");
    assertThat(changed.status()).isEqualTo(422);
  }

  @Test
  void deletionThatIsGuardedIs409() {
    assertThat(shelf.send("DELETE", crate(4, 2), "").status()).isEqualTo(409);
    assertThat(shelf.send("DELETE", crate(4, 0), "").status()).isEqualTo(204);
  }

  @Test
  void nestedRecordThatBreaksCheckIs422AtItsPlace() {
    var created = shelf.post("/crates", "{\"room\":3,\"trays\":[{\"width\":3},{\"width\":4}]}");
    var crate = shelf.post("/crates", "{\"room\":3,\"trays\":[{\"width\":3}]}").header("Location");
    var changed = shelf.send("PATCH", crate, "{\"trays\":[{\"width\":4}]}");

    assertThat(created.status()).isEqualTo(422);
    assertThat(created.body()).contains("\"field\":\"trays[1].width\"", "\"code\":\"narrow\"");
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.body()).contains("\"field\":\"trays[0].width\"");
    assertThat(shelf.get(crate).body()).contains("\"width\":3").doesNotContain("\"width\":4");
  }
}
