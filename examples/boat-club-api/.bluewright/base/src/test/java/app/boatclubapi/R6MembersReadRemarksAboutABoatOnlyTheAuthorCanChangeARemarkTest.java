package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R6} of blueprint.yaml. */
@DisplayName("R6: Members read remarks about a boat; only the author can change a remark.")
final class R6MembersReadRemarksAboutABoatOnlyTheAuthorCanChangeARemarkTest {
  @Test
  void readsARemark() {
    var created = RemarkSample.created();

    var read = RunningSystem.get(RemarkSample.path(created));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(created.body());
  }

  @Test
  void givesARemarkToWhoeverCreatesIt() {
    var created = RemarkSample.created();

    assertThat(created.text("authorId")).isEqualTo(People.of("member").id());
    assertThat(RunningSystem.get(RemarkSample.path(created)).body()).isEqualTo(created.body());
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
