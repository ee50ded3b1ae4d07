package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R9} of blueprint.yaml. */
@DisplayName(
    "R9: A boat may have a keeper, a member who inspects it, sees its bookings and deletes remarks about it.")
final class R9ABoatMayHaveAKeeperAMemberWhoInspectsItSeesItsBookingsAndTest {
  @Test
  void keepsKeeperIdOfABoat() {
    var body = BoatSample.body();

    var created = RunningSystem.created("/boats", body);

    assertThat(created.text("keeperId")).isEqualTo(String.valueOf(body.get("keeperId")));
    assertThat(RunningSystem.get(BoatSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsBoatsFromAVisitor() {
    var created = BoatSample.created();
    var stranger = People.nobody();
    var path = BoatSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    assertThat(stranger.post("/boats", BoatSample.body()).status()).isEqualTo(401);
    assertThat(stranger.patch(path, BoatSample.body()).status()).isEqualTo(401);
    assertThat(stranger.put(path, BoatSample.body()).status()).isEqualTo(401);
    assertThat(stranger.delete(path).status()).isEqualTo(401);
    assertThat(RunningSystem.get(BoatSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsBoatsFromAnotherMember() {
    var created = BoatSample.created();
    var stranger = People.another("member");
    var path = BoatSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    assertThat(stranger.post("/boats", BoatSample.body()).status()).isEqualTo(403);
    assertThat(stranger.patch(path, BoatSample.body()).status()).isEqualTo(403);
    assertThat(stranger.put(path, BoatSample.body()).status()).isEqualTo(403);
    assertThat(stranger.delete(path).status()).isEqualTo(403);
    assertThat(RunningSystem.get(BoatSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsBoatsFromAnotherCoxswain() {
    var created = BoatSample.created();
    var stranger = People.another("coxswain");
    var path = BoatSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    assertThat(stranger.post("/boats", BoatSample.body()).status()).isEqualTo(403);
    assertThat(stranger.patch(path, BoatSample.body()).status()).isEqualTo(403);
    assertThat(stranger.put(path, BoatSample.body()).status()).isEqualTo(403);
    assertThat(stranger.delete(path).status()).isEqualTo(403);
    assertThat(RunningSystem.get(BoatSample.path(created)).body()).isEqualTo(created.body());
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

  @Test
  void keepsRemarksFromAVisitor() {
    var created = RemarkSample.created();
    var stranger = People.nobody();
    var path = RemarkSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(401);
    assertThat(stranger.get("/remarks").status()).isEqualTo(401);
    assertThat(stranger.get("/remarks?count=true").status()).isEqualTo(401);
    var ofAuthor = "/members/" + created.text("authorId");
    assertThat(stranger.get(ofAuthor + "/remarks").status()).isEqualTo(401);
    var ofBoat = "/boats/" + created.text("boatId");
    assertThat(stranger.get(ofBoat + "/remarks").status()).isEqualTo(401);
    assertThat(stranger.get(ofBoat + "?expand=remarks").body().path("remarks")).isEmpty();
    assertThat(stranger.post("/remarks", RemarkSample.body()).status()).isEqualTo(401);
    assertThat(stranger.patch(path, RemarkSample.body()).status()).isEqualTo(401);
    assertThat(stranger.put(path, RemarkSample.body()).status()).isEqualTo(401);
    assertThat(stranger.delete(path).status()).isEqualTo(401);
    assertThat(RunningSystem.get(RemarkSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsRemarksFromAnotherMember() {
    var created = RemarkSample.created();
    var stranger = People.another("member");
    var path = RemarkSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    var ofAuthor = "/members/" + created.text("authorId");
    assertThat(stranger.get(ofAuthor + "/remarks").status()).isEqualTo(404);
    assertThat(stranger.patch(path, RemarkSample.body()).status()).isEqualTo(403);
    assertThat(stranger.put(path, RemarkSample.body()).status()).isEqualTo(403);
    assertThat(stranger.delete(path).status()).isEqualTo(403);
    assertThat(RunningSystem.get(RemarkSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsRemarksFromAnotherCoxswain() {
    var created = RemarkSample.created();
    var stranger = People.another("coxswain");
    var path = RemarkSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    var ofAuthor = "/members/" + created.text("authorId");
    assertThat(stranger.get(ofAuthor + "/remarks").status()).isEqualTo(404);
    assertThat(stranger.patch(path, RemarkSample.body()).status()).isEqualTo(403);
    assertThat(stranger.put(path, RemarkSample.body()).status()).isEqualTo(403);
    assertThat(stranger.delete(path).status()).isEqualTo(403);
    assertThat(RunningSystem.get(RemarkSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsRemarksFromAnotherWarden() {
    var created = RemarkSample.created();
    var stranger = People.another("warden");
    var path = RemarkSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    assertThat(stranger.patch(path, RemarkSample.body()).status()).isEqualTo(403);
    assertThat(stranger.put(path, RemarkSample.body()).status()).isEqualTo(403);
    assertThat(RunningSystem.get(RemarkSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsDeletedRemarksFromAVisitor() {
    var created = RemarkSample.created();
    var path = RemarkSample.path(created);
    assertThat(RunningSystem.delete(path).status()).isEqualTo(204);
    var stranger = People.nobody();

    assertThat(stranger.post(path + "/restore", Map.of()).status()).isEqualTo(401);
    assertThat(stranger.get("/remarks?deleted=true").status()).isEqualTo(401);
    assertThat(RunningSystem.post(path + "/restore", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void keepsDeletedRemarksFromAnotherMember() {
    var created = RemarkSample.created();
    var path = RemarkSample.path(created);
    assertThat(RunningSystem.delete(path).status()).isEqualTo(204);
    var stranger = People.another("member");

    assertThat(stranger.post(path + "/restore", Map.of()).status()).isEqualTo(404);
    assertThat(stranger.get("/remarks?deleted=true").body()).isEmpty();
    assertThat(RunningSystem.post(path + "/restore", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void keepsDeletedRemarksFromAnotherCoxswain() {
    var created = RemarkSample.created();
    var path = RemarkSample.path(created);
    assertThat(RunningSystem.delete(path).status()).isEqualTo(204);
    var stranger = People.another("coxswain");

    assertThat(stranger.post(path + "/restore", Map.of()).status()).isEqualTo(404);
    assertThat(stranger.get("/remarks?deleted=true").body()).isEmpty();
    assertThat(RunningSystem.post(path + "/restore", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void letsNobodyChooseWhoOwnsARemark() {
    var another = People.another("member");
    var created = RemarkSample.created();
    var body = RemarkSample.body();
    body.put("authorId", another.id());

    var given = RunningSystem.post("/remarks", body);
    assertThat(given.status()).isEqualTo(422);
    var changed = RunningSystem.patch(RemarkSample.path(created), Map.of("authorId", another.id()));
    assertThat(changed.status()).isEqualTo(422);
    var below = RunningSystem.post("/members/" + another.id() + "/remarks", RemarkSample.body());
    assertThat(below.status()).isIn(403, 404);
    assertThat(RunningSystem.get(RemarkSample.path(created)).body()).isEqualTo(created.body());
  }
}
