package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R5} of blueprint.yaml. */
@DisplayName("R5: Log entries are private: nobody but who wrote one can read it.")
final class R5LogEntriesArePrivateNobodyButWhoWroteOneCanReadItTest {
  @Test
  void listsLogEntries() {
    var first = LogEntrySample.created();
    var second = LogEntrySample.created();

    var list = RunningSystem.get("/log-entries?limit=100&sort=-id");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains(first.body(), second.body());
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
}
