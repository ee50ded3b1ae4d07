package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.boatclubapi.People.Someone;
import app.boatclubapi.RunningSystem.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Attacks, all of which must fail. From {@code accounts} and the access of each entity of
 * blueprint.yaml.
 */
final class AccessTest {
  /** Somebody who has signed in and has no part in other tests. */
  private static Someone someone() {
    return People.another("member");
  }

  private static Answer me(String token) {
    return People.send("GET", "/auth/me", token, Map.of());
  }

  /** A part of a token with other words in it. */
  private static String changed(String part, String from, String to) {
    var words = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return encoded(words.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void letsInWhoeverHasSignedIn() {
    var someone = someone();

    assertThat(me(someone.accessToken()).status()).isEqualTo(200);
    assertThat(me(someone.accessToken()).text("id")).isEqualTo(someone.id());
  }

  @Test
  void asksWhoComesWithoutAToken() {
    var answer = me("");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void refusesATokenThatWasTouched() {
    var token = someone().accessToken();
    var parts = token.split("\\.");
    var longer = changed(parts[1], "\"exp\":\\d+", "\"exp\":99999999999");
    var expired = changed(parts[1], "\"exp\":\\d+", "\"exp\":1");

    assertThat(me(parts[0] + "." + longer + "." + parts[2]).status()).isEqualTo(401);
    assertThat(me(parts[0] + "." + expired + "." + parts[2]).status()).isEqualTo(401);
    assertThat(me(parts[0] + "." + parts[1] + ".").status()).isEqualTo(401);
    assertThat(me(token + "x").status()).isEqualTo(401);
  }

  @Test
  void refusesATokenWithoutASignature() {
    var parts = someone().accessToken().split("\\.");
    var unsigned = changed(parts[0], "\"alg\":\"\\w+\"", "\"alg\":\"none\"");

    assertThat(me(unsigned + "." + parts[1] + ".").status()).isEqualTo(401);
    assertThat(me(unsigned + "." + parts[1] + "." + parts[2]).status()).isEqualTo(401);
  }

  @Test
  void refusesATokenOfAnotherKey() throws GeneralSecurityException {
    var parts = someone().accessToken().split("\\.");
    var signed = parts[0] + "." + parts[1];
    var mac = Mac.getInstance("HmacSHA256");
    var key = "a key that the service never had".getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));

    assertThat(me(signed + "." + encoded(signature)).status()).isEqualTo(401);
  }

  @Test
  void refusesARefreshTokenInPlaceOfAnAccessToken() {
    assertThat(me(someone().refreshToken()).status()).isEqualTo(401);
  }

  @Test
  void endsEverySessionWhenARefreshTokenComesTwice() {
    var someone = someone();
    var token = Map.<String, Object>of("refreshToken", someone.refreshToken());
    var next = People.send("POST", "/auth/refresh", "", token);
    assertThat(next.status()).isEqualTo(200);

    assertThat(People.send("POST", "/auth/refresh", "", token).status()).isEqualTo(401);

    var second = Map.<String, Object>of("refreshToken", next.text("refreshToken"));
    assertThat(People.send("POST", "/auth/refresh", "", second).status()).isEqualTo(401);
    assertThat(me(next.text("accessToken")).status()).isEqualTo(401);
  }

  @Test
  void endsEverySessionAtLogOut() {
    var someone = someone();
    var token = Map.<String, Object>of("refreshToken", someone.refreshToken());

    var out = People.send("POST", "/auth/logout", someone.accessToken(), Map.of());

    assertThat(out.status()).isEqualTo(204);
    assertThat(me(someone.accessToken()).status()).isEqualTo(401);
    assertThat(People.send("POST", "/auth/refresh", "", token).status()).isEqualTo(401);
  }

  @Test
  void doesNotTellWhetherThereIsAnAccount() {
    var there = People.credentials(someone().login(), "not this one");
    var absent = People.credentials("absent@example.org", "not this one");

    var wrong = People.send("POST", "/auth/login", "", there);
    var unknown = People.send("POST", "/auth/login", "", absent);

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void keepsMembersFromAVisitor() {
    var created = MemberSample.created();
    var stranger = People.nobody();
    var path = MemberSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(401);
    assertThat(stranger.get("/members").status()).isEqualTo(401);
    assertThat(stranger.get("/members?count=true").status()).isEqualTo(401);
    assertThat(stranger.post("/members", MemberSample.body()).status()).isEqualTo(401);
    assertThat(stranger.patch(path, MemberSample.body()).status()).isEqualTo(401);
    assertThat(stranger.put(path, MemberSample.body()).status()).isEqualTo(401);
    assertThat(stranger.delete(path).status()).isEqualTo(401);
    assertThat(RunningSystem.get(MemberSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsMembersFromAnotherMember() {
    var created = MemberSample.created();
    var stranger = People.another("member");
    var path = MemberSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/members").body()).hasSize(1);
    assertThat(stranger.get("/members?count=true").header("X-Total-Count")).isEqualTo("1");
    var words = URLEncoder.encode(created.text("name"), StandardCharsets.UTF_8);
    assertThat(stranger.get("/members?name=" + words).body()).isEmpty();
    assertThat(stranger.get("/members?q=" + words).body()).isEmpty();
    assertThat(stranger.post("/members", MemberSample.body()).status()).isEqualTo(403);
    assertThat(stranger.patch(path, MemberSample.body()).status()).isEqualTo(404);
    assertThat(stranger.put(path, MemberSample.body()).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(403);
    assertThat(RunningSystem.get(MemberSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsMembersFromAnotherCoxswain() {
    var created = MemberSample.created();
    var stranger = People.another("coxswain");
    var path = MemberSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/members").body()).hasSize(1);
    assertThat(stranger.get("/members?count=true").header("X-Total-Count")).isEqualTo("1");
    var words = URLEncoder.encode(created.text("name"), StandardCharsets.UTF_8);
    assertThat(stranger.get("/members?name=" + words).body()).isEmpty();
    assertThat(stranger.get("/members?q=" + words).body()).isEmpty();
    assertThat(stranger.post("/members", MemberSample.body()).status()).isEqualTo(403);
    assertThat(stranger.patch(path, MemberSample.body()).status()).isEqualTo(404);
    assertThat(stranger.put(path, MemberSample.body()).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(403);
    assertThat(RunningSystem.get(MemberSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsMembersFromAnotherWarden() {
    var created = MemberSample.created();
    var stranger = People.another("warden");
    var path = MemberSample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(200);
    assertThat(stranger.post("/members", MemberSample.body()).status()).isEqualTo(403);
    assertThat(RunningSystem.get(MemberSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void letsNobodyGiveThemselvesARole() {
    var body = MemberSample.body();
    body.put("role", "warden");
    var someone = People.another("member");
    var path = "/members/" + someone.id();
    var before = People.send("GET", "/auth/me", someone.accessToken(), Map.of());

    assertThat(People.register(body).status()).isEqualTo(422);
    assertThat(someone.patch(path, Map.of("role", "warden")).status()).isIn(403, 404);
    assertThat(someone.put(path, body).status()).isIn(403, 404);
    var after = People.send("GET", "/auth/me", someone.accessToken(), Map.of());
    assertThat(after.body()).isEqualTo(before.body());
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
  void keepsLogEntriesFromAVisitor() {
    var created = LogEntrySample.created();
    var stranger = People.nobody();
    var path = LogEntrySample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(401);
    assertThat(stranger.get("/log-entries").status()).isEqualTo(401);
    assertThat(stranger.get("/log-entries?count=true").status()).isEqualTo(401);
    var ofOwner = "/members/" + created.text("ownerId");
    assertThat(stranger.get(ofOwner + "/log-entries").status()).isEqualTo(401);
    assertThat(stranger.post("/log-entries", LogEntrySample.body()).status()).isEqualTo(401);
    assertThat(stranger.patch(path, LogEntrySample.body()).status()).isEqualTo(401);
    assertThat(stranger.put(path, LogEntrySample.body()).status()).isEqualTo(401);
    assertThat(stranger.delete(path).status()).isEqualTo(401);
    assertThat(RunningSystem.get(LogEntrySample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsLogEntriesFromAnotherMember() {
    var created = LogEntrySample.created();
    var stranger = People.another("member");
    var path = LogEntrySample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/log-entries").body()).isEmpty();
    assertThat(stranger.get("/log-entries?count=true").header("X-Total-Count")).isEqualTo("0");
    var words = URLEncoder.encode(created.text("title"), StandardCharsets.UTF_8);
    assertThat(stranger.get("/log-entries?title=" + words).body()).isEmpty();
    assertThat(stranger.get("/log-entries?q=" + words).body()).isEmpty();
    var ofOwner = "/members/" + created.text("ownerId");
    assertThat(stranger.get(ofOwner + "/log-entries").status()).isEqualTo(404);
    assertThat(stranger.patch(path, LogEntrySample.body()).status()).isEqualTo(404);
    assertThat(stranger.put(path, LogEntrySample.body()).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(404);
    assertThat(RunningSystem.get(LogEntrySample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsLogEntriesFromAnotherCoxswain() {
    var created = LogEntrySample.created();
    var stranger = People.another("coxswain");
    var path = LogEntrySample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/log-entries").body()).isEmpty();
    assertThat(stranger.get("/log-entries?count=true").header("X-Total-Count")).isEqualTo("0");
    var words = URLEncoder.encode(created.text("title"), StandardCharsets.UTF_8);
    assertThat(stranger.get("/log-entries?title=" + words).body()).isEmpty();
    assertThat(stranger.get("/log-entries?q=" + words).body()).isEmpty();
    var ofOwner = "/members/" + created.text("ownerId");
    assertThat(stranger.get(ofOwner + "/log-entries").status()).isEqualTo(404);
    assertThat(stranger.patch(path, LogEntrySample.body()).status()).isEqualTo(404);
    assertThat(stranger.put(path, LogEntrySample.body()).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(404);
    assertThat(RunningSystem.get(LogEntrySample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsLogEntriesFromAnotherWarden() {
    var created = LogEntrySample.created();
    var stranger = People.another("warden");
    var path = LogEntrySample.path(created);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/log-entries").body()).isEmpty();
    assertThat(stranger.get("/log-entries?count=true").header("X-Total-Count")).isEqualTo("0");
    var words = URLEncoder.encode(created.text("title"), StandardCharsets.UTF_8);
    assertThat(stranger.get("/log-entries?title=" + words).body()).isEmpty();
    assertThat(stranger.get("/log-entries?q=" + words).body()).isEmpty();
    var ofOwner = "/members/" + created.text("ownerId");
    assertThat(stranger.get(ofOwner + "/log-entries").body()).isEmpty();
    assertThat(stranger.get(ofOwner + "?expand=logEntries").body().path("logEntries")).isEmpty();
    assertThat(stranger.patch(path, LogEntrySample.body()).status()).isEqualTo(404);
    assertThat(stranger.put(path, LogEntrySample.body()).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(404);
    assertThat(RunningSystem.get(LogEntrySample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void letsNobodyChooseWhoOwnsALogEntry() {
    var another = People.another("member");
    var created = LogEntrySample.created();
    var body = LogEntrySample.body();
    body.put("ownerId", another.id());

    var given = RunningSystem.post("/log-entries", body);
    assertThat(given.status()).isEqualTo(422);
    var changed =
        RunningSystem.patch(LogEntrySample.path(created), Map.of("ownerId", another.id()));
    assertThat(changed.status()).isEqualTo(422);
    var below =
        RunningSystem.post("/members/" + another.id() + "/log-entries", LogEntrySample.body());
    assertThat(below.status()).isIn(403, 404);
    assertThat(RunningSystem.get(LogEntrySample.path(created)).body()).isEqualTo(created.body());
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
