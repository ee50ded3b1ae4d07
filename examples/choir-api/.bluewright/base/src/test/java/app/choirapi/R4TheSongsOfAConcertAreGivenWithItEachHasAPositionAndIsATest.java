package app.choirapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R4} of blueprint.yaml. */
@DisplayName("R4: The songs of a concert are given with it: each has a position and is a piece")
final class R4TheSongsOfAConcertAreGivenWithItEachHasAPositionAndIsATest {
  @Test
  void listsSongsOfAConcert() {
    var created = ConcertSample.created();
    var other = SongSample.created();
    var body = SongSample.body();
    body.put("concertId", created.body().path("id"));
    var member = RunningSystem.created("/songs", body);

    var list = RunningSystem.get(ConcertSample.path(created) + "/songs");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).containsExactly(member.body());
    assertThat(list.body()).doesNotContain(other.body());
  }

  @Test
  void createsASongBelowAConcert() {
    var created = ConcertSample.created();
    var body = SongSample.body();
    body.remove("concertId");

    var member = RunningSystem.created(ConcertSample.path(created) + "/songs", body);

    assertThat(member.body().path("concertId")).isEqualTo(created.body().path("id"));
    assertThat(RunningSystem.get(SongSample.path(member)).body()).isEqualTo(member.body());
  }

  @Test
  void createsAConcertWithSongs() {
    var first = SongSample.body();
    first.remove("concertId");
    var second = SongSample.body();
    second.remove("concertId");
    var body = ConcertSample.body();
    body.put("songs", List.of(first, second));

    var created = RunningSystem.created("/concerts", body);

    assertThat(created.body().path("songs")).hasSize(2);
    assertThat(RunningSystem.get(ConcertSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsPositionOfASong() {
    var body = SongSample.body();

    var created = RunningSystem.created("/songs", body);

    assertThat(created.text("position")).isEqualTo(String.valueOf(body.get("position")));
    assertThat(RunningSystem.get(SongSample.path(created)).body()).isEqualTo(created.body());
  }

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
