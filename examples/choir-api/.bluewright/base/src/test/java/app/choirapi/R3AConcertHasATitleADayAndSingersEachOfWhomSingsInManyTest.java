package app.choirapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R3} of blueprint.yaml. */
@DisplayName("R3: A concert has a title, a day, and singers, each of whom sings in many concerts")
final class R3AConcertHasATitleADayAndSingersEachOfWhomSingsInManyTest {
  @Test
  void keepsTitleOfAConcert() {
    var body = ConcertSample.body();

    var created = RunningSystem.created("/concerts", body);

    assertThat(created.text("title")).isEqualTo(String.valueOf(body.get("title")));
    assertThat(RunningSystem.get(ConcertSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsDayOfAConcert() {
    var body = ConcertSample.body();

    var created = RunningSystem.created("/concerts", body);

    assertThat(created.text("day")).isEqualTo(String.valueOf(body.get("day")));
    assertThat(RunningSystem.get(ConcertSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void pairsAConcertWithSingers() {
    var created = ConcertSample.created();
    var other = SingerSample.created();
    var list = ConcertSample.path(created) + "/singers";
    var pair = list + "/" + other.text("id");

    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).hasSize(1);
    assertThat(RunningSystem.get(list).body().path(0).path("id"))
        .isEqualTo(other.body().path("id"));
    assertThat(RunningSystem.delete(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).isEmpty();
  }

  @Test
  void createsAConcertWithSingers() {
    var other = SingerSample.created();
    var body = ConcertSample.body();
    body.put("singerIds", List.of(other.body().path("id")));

    var created = RunningSystem.created("/concerts", body);

    assertThat(created.body().path("singerIds")).containsExactly(other.body().path("id"));
    assertThat(RunningSystem.get(ConcertSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void pairsASingerWithConcerts() {
    var created = SingerSample.created();
    var other = ConcertSample.created();
    var list = SingerSample.path(created) + "/concerts";
    var pair = list + "/" + other.text("id");

    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).hasSize(1);
    assertThat(RunningSystem.get(list).body().path(0).path("id"))
        .isEqualTo(other.body().path("id"));
    assertThat(RunningSystem.delete(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).isEmpty();
  }

  @Test
  void listsConcerts() {
    var first = ConcertSample.created();
    var second = ConcertSample.created();

    var list = RunningSystem.get("/concerts?limit=100&sort=-id&expand=songs");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains(first.body(), second.body());
  }
}
