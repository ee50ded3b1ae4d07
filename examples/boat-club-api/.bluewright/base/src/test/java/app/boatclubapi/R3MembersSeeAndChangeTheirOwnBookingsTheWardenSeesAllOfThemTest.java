package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R3} of blueprint.yaml. */
@DisplayName(
    "R3: Members see and change their own bookings. The warden sees all of them and can close one.")
final class R3MembersSeeAndChangeTheirOwnBookingsTheWardenSeesAllOfThemTest {
  @Test
  void readsABooking() {
    var created = BookingSample.created();

    var read = RunningSystem.get(BookingSample.path(created));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(created.body());
  }

  @Test
  void changesABooking() {
    var created = BookingSample.created();
    var value = BookingSample.body().get("day");

    var changed = RunningSystem.patch(BookingSample.path(created), Map.of("day", value));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("day")).isEqualTo(String.valueOf(value));
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(changed.body());
  }

  @Test
  void closesABooking() {
    var created = BookingSample.created();

    var done = RunningSystem.post(BookingSample.path(created) + "/close", Map.of());

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text("status")).isEqualTo("closed");
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(done.body());
  }

  @Test
  void keepsBookingsFromAVisitor() {
    var created = BookingSample.created();
    var stranger = People.nobody();
    var path = BookingSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(401);
    assertThat(stranger.get(path + "/history").status()).isEqualTo(401);
    assertThat(stranger.get("/bookings").status()).isEqualTo(401);
    assertThat(stranger.get("/bookings?count=true").status()).isEqualTo(401);
    var ofBoat = "/boats/" + created.text("boatId");
    assertThat(stranger.get(ofBoat + "/bookings").status()).isEqualTo(401);
    assertThat(stranger.get(ofBoat + "?expand=bookings").body().path("bookings")).isEmpty();
    var ofOwner = "/members/" + created.text("ownerId");
    assertThat(stranger.get(ofOwner + "/bookings").status()).isEqualTo(401);
    assertThat(stranger.post("/bookings", BookingSample.body()).status()).isEqualTo(401);
    assertThat(stranger.patch(path, BookingSample.body()).status()).isEqualTo(401);
    assertThat(stranger.put(path, BookingSample.body()).status()).isEqualTo(401);
    assertThat(stranger.delete(path).status()).isEqualTo(401);
    assertThat(stranger.post(path + "/close", Map.of()).status()).isEqualTo(401);
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsBookingsFromAnotherMember() {
    var created = BookingSample.created();
    var stranger = People.another("member");
    var path = BookingSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get(path + "/history").status()).isEqualTo(404);
    assertThat(stranger.get("/bookings").body()).isEmpty();
    assertThat(stranger.get("/bookings?count=true").header("X-Total-Count")).isEqualTo("0");
    var words = URLEncoder.encode(created.text("purpose"), StandardCharsets.UTF_8);
    assertThat(stranger.get("/bookings?purpose=" + words).body()).isEmpty();
    assertThat(stranger.get("/bookings?q=" + words).body()).isEmpty();
    var ofBoat = "/boats/" + created.text("boatId");
    assertThat(stranger.get(ofBoat + "/bookings").body()).isEmpty();
    assertThat(stranger.get(ofBoat + "?expand=bookings").body().path("bookings")).isEmpty();
    var ofOwner = "/members/" + created.text("ownerId");
    assertThat(stranger.get(ofOwner + "/bookings").status()).isEqualTo(404);
    assertThat(stranger.patch(path, BookingSample.body()).status()).isEqualTo(404);
    assertThat(stranger.put(path, BookingSample.body()).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(404);
    assertThat(stranger.post(path + "/close", Map.of()).status()).isEqualTo(403);
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsBookingsFromAnotherCoxswain() {
    var created = BookingSample.created();
    var stranger = People.another("coxswain");
    var path = BookingSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get(path + "/history").status()).isEqualTo(404);
    assertThat(stranger.get("/bookings").body()).isEmpty();
    assertThat(stranger.get("/bookings?count=true").header("X-Total-Count")).isEqualTo("0");
    var words = URLEncoder.encode(created.text("purpose"), StandardCharsets.UTF_8);
    assertThat(stranger.get("/bookings?purpose=" + words).body()).isEmpty();
    assertThat(stranger.get("/bookings?q=" + words).body()).isEmpty();
    var ofBoat = "/boats/" + created.text("boatId");
    assertThat(stranger.get(ofBoat + "/bookings").body()).isEmpty();
    assertThat(stranger.get(ofBoat + "?expand=bookings").body().path("bookings")).isEmpty();
    var ofOwner = "/members/" + created.text("ownerId");
    assertThat(stranger.get(ofOwner + "/bookings").status()).isEqualTo(404);
    assertThat(stranger.patch(path, BookingSample.body()).status()).isEqualTo(404);
    assertThat(stranger.put(path, BookingSample.body()).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(404);
    assertThat(stranger.post(path + "/close", Map.of()).status()).isEqualTo(403);
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsBookingsFromAnotherWarden() {
    var created = BookingSample.created();
    var stranger = People.another("warden");
    var path = BookingSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    assertThat(stranger.patch(path, BookingSample.body()).status()).isEqualTo(403);
    assertThat(stranger.put(path, BookingSample.body()).status()).isEqualTo(403);
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void letsNobodyChooseWhoOwnsABooking() {
    var another = People.another("member");
    var created = BookingSample.created();
    var body = BookingSample.body();
    body.put("ownerId", another.id());

    var given = RunningSystem.post("/bookings", body);
    assertThat(given.status()).isEqualTo(422);
    var changed = RunningSystem.patch(BookingSample.path(created), Map.of("ownerId", another.id()));
    assertThat(changed.status()).isEqualTo(422);
    var below = RunningSystem.post("/members/" + another.id() + "/bookings", BookingSample.body());
    assertThat(below.status()).isIn(403, 404);
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void refusesToStartABookingWhoseStatusOthersSet() {
    var body = BookingSample.body();
    body.put("status", "closed");

    var refused = RunningSystem.post("/bookings", body);

    assertThat(refused.status()).isEqualTo(403);
  }
}
