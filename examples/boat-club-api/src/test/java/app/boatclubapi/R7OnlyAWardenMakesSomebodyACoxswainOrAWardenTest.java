package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R7} of blueprint.yaml. */
@DisplayName("R7: Only a warden makes somebody a coxswain or a warden.")
final class R7OnlyAWardenMakesSomebodyACoxswainOrAWardenTest {
  @Test
  void knowsMemberAsSuch() {
    var someone = People.of("member");

    var answer = People.send("GET", "/auth/me", someone.accessToken(), Map.of());

    assertThat(answer.text("role")).isEqualTo("member");
  }

  @Test
  void knowsCoxswainAsSuch() {
    var someone = People.of("coxswain");

    var answer = People.send("GET", "/auth/me", someone.accessToken(), Map.of());

    assertThat(answer.text("role")).isEqualTo("coxswain");
  }

  @Test
  void knowsWardenAsSuch() {
    var someone = People.of("warden");

    var answer = People.send("GET", "/auth/me", someone.accessToken(), Map.of());

    assertThat(answer.text("role")).isEqualTo("warden");
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
}
