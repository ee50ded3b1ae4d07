package app.choirapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R7} of blueprint.yaml. */
@DisplayName("R7: A piece that is sung in a concert cannot be deleted")
final class R7APieceThatIsSungInAConcertCannotBeDeletedTest {
  @Test
  void keepsPieceIdOfASong() {
    var body = SongSample.body();

    var created = RunningSystem.created("/songs", body);

    assertThat(created.text("pieceId")).isEqualTo(String.valueOf(body.get("pieceId")));
    assertThat(RunningSystem.get(SongSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsAPieceThatIsThePieceOfASong() {
    var owner = PieceSample.created();
    var body = SongSample.body();
    body.put("pieceId", owner.body().path("id"));
    var created = RunningSystem.created("/songs", body);

    var deleted = RunningSystem.delete(PieceSample.path(owner));

    assertThat(deleted.status()).isEqualTo(409);
    assertThat(RunningSystem.get(SongSample.path(created)).body()).isEqualTo(created.body());
  }
}
