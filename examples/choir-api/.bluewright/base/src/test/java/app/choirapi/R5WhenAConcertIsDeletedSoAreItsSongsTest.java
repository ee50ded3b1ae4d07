package app.choirapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R5} of blueprint.yaml. */
@DisplayName("R5: When a concert is deleted, so are its songs")
final class R5WhenAConcertIsDeletedSoAreItsSongsTest {
  @Test
  void keepsConcertIdOfASong() {
    var body = SongSample.body();

    var created = RunningSystem.created("/songs", body);

    assertThat(created.text("concertId")).isEqualTo(String.valueOf(body.get("concertId")));
    assertThat(RunningSystem.get(SongSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void deletesASongWithItsConcert() {
    var owner = ConcertSample.created();
    var body = SongSample.body();
    body.put("concertId", owner.body().path("id"));
    var created = RunningSystem.created("/songs", body);

    var deleted = RunningSystem.delete(ConcertSample.path(owner));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(RunningSystem.get(SongSample.path(created)).status()).isEqualTo(404);
  }
}
