package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no client writes, but what is done with a record. */
final class WithheldTest {
  private static final String REFUSAL =
      "{\"field\":\"coins\",\"code\":\"readOnly\",\"message\":\"coins is set by the service.\"}";

  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf = new Shelf(folder, UnaryOperator.identity(), Controller.of(Coffer.ENTITY));
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  private static String coffer() {
    return shelf.post("/coffers", "{\"name\":\"oak\"}").header("Location");
  }

  @Test
  void newRecordBeginsWithTheDefault() {
    assertThat(shelf.get(coffer()).member("coins")).isEqualTo("3");
  }

  @Test
  void bodyThatGivesItIs422() {
    var coffer = coffer();

    var created = shelf.post("/coffers", "{\"name\":\"oak\",\"coins\":3}");
    var changed = shelf.send("PATCH", coffer, "{\"coins\":9}");
    var replaced = shelf.send("PUT", coffer, "{\"name\":\"ash\",\"coins\":9}");

    assertThat(created.status()).isEqualTo(422);
    assertThat(created.body()).contains(REFUSAL);
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.body()).contains(REFUSAL);
    assertThat(replaced.status()).isEqualTo(422);
    assertThat(shelf.get(coffer).member("name")).isEqualTo("oak");
    assertThat(shelf.get(coffer).member("coins")).isEqualTo("3");
  }

  @Test
  void actionMovesItWithinItsRange() {
    var coffer = coffer();

    var moved = shelf.post(coffer + "/put-in", "{\"number\":4}");
    var tooMany = shelf.post(coffer + "/put-in", "{\"number\":3}");

    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.member("coins")).isEqualTo("7");
    assertThat(tooMany.status()).isEqualTo(409);
    assertThat(shelf.get(coffer).member("coins")).isEqualTo("7");
  }

  @Test
  void otherChangesLeaveItAsItIs() {
    var coffer = coffer();
    shelf.post(coffer + "/put-in", "{\"number\":4}");

    var replaced = shelf.send("PUT", coffer, "{\"name\":\"ash\"}");

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.member("coins")).isEqualTo("7");
    assertThat(shelf.get("/coffers?coins=7&name=ash").body()).contains("\"coins\":7");
  }
}
