package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R8} of blueprint.yaml. */
@DisplayName("R8: Keep a history of every booking: who changed what, and when.")
final class R8KeepAHistoryOfEveryBookingWhoChangedWhatAndWhenTest {
  @Test
  void tellsWhoMadeABooking() {
    var created = BookingSample.created();
    var path = BookingSample.path(created) + "/history";

    var history = RunningSystem.get(path).body();

    var first = history.path(history.size() - 1);
    assertThat(first.path("operation").asString()).isEqualTo("create");
    assertThat(first.path("record")).isEqualTo(created.body().path("id"));
    assertThat(first.path("before").isNull()).isTrue();
    assertThat(first.path("after").path("day").asString()).isEqualTo(created.text("day"));
    assertThat(first.path("by").asString()).isEqualTo(People.of("member").id());
    assertThat(RunningSystem.delete(path).status()).isEqualTo(405);
  }

  @Test
  void tellsWhatChangedOfABooking() {
    var created = BookingSample.created();
    var value = BookingSample.body().get("day");
    var path = BookingSample.path(created) + "/history";

    var changed = RunningSystem.patch(BookingSample.path(created), Map.of("day", value));

    assertThat(changed.status()).isEqualTo(200);
    var newest = RunningSystem.get(path).body().path(0);
    assertThat(newest.path("operation").asString()).isEqualTo("update");
    assertThat(newest.path("before").path("day").asString()).isEqualTo(created.text("day"));
    assertThat(newest.path("after").path("day").asString()).isEqualTo(changed.text("day"));
    var number = newest.path("number").asString();
    var version = RunningSystem.get(path + "/" + number).body();
    assertThat(version.path("record").path("day").asString()).isEqualTo(changed.text("day"));
    assertThat(version.path("changes").path("day").path("before").asString())
        .isEqualTo(created.text("day"));
  }
}
