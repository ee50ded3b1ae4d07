package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R2} of blueprint.yaml. */
@DisplayName("R2: Everybody can look at the boats; only the warden adds, changes and removes them.")
final class R2EverybodyCanLookAtTheBoatsOnlyTheWardenAddsChangesAndTest {
  @Test
  void listsBoats() {
    var first = BoatSample.created();
    var second = BoatSample.created();

    var list = RunningSystem.get("/boats?limit=100&sort=-id");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains(first.body(), second.body());
  }

  @Test
  void createsABoat() {
    var body = BoatSample.body();

    var created = RunningSystem.post("/boats", body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith(BoatSample.path(created));
    assertThat(created.text("name")).isEqualTo(String.valueOf(body.get("name")));
    assertThat(created.text("seats")).isEqualTo(String.valueOf(body.get("seats")));
    assertThat(created.text("inspectedOn")).isEqualTo(String.valueOf(body.get("inspectedOn")));
    assertThat(created.text("keeperId")).isEqualTo(String.valueOf(body.get("keeperId")));
    assertThat(RunningSystem.get(BoatSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void changesABoat() {
    var created = BoatSample.created();
    var value = BoatSample.body().get("name");

    var changed = RunningSystem.patch(BoatSample.path(created), Map.of("name", value));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("name")).isEqualTo(String.valueOf(value));
    assertThat(RunningSystem.get(BoatSample.path(created)).body()).isEqualTo(changed.body());
  }

  @Test
  void deletesABoat() {
    var created = BoatSample.created();

    var deleted = RunningSystem.delete(BoatSample.path(created));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(RunningSystem.get(BoatSample.path(created)).status()).isEqualTo(404);
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
}
