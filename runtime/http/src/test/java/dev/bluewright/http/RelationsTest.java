package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.http.Shelf.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RelationsTest {
  private static final JsonMapper JSON = new JsonMapper();
  @TempDir static Path folder;
  private static Shelf choir;

  @BeforeAll
  static void start() {
    choir = Choir.open(folder);
  }

  @AfterAll
  static void stop() {
    choir.close();
  }

  private static JsonNode json(Reply reply) {
    return JSON.readTree(reply.body());
  }

  private static String singer(String name) {
    return created("/singers", "{\"name\":\"" + name + "\"}");
  }

  private static String created(String path, String body) {
    Reply reply = choir.post(path, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return json(reply).path("id").asString();
  }

  private static String concert(String... singers) {
    return created(
        "/concerts",
        "{\"title\":\"spring\",\"singerIds\":" + JSON.writeValueAsString(List.of(singers)) + "}");
  }

  private static List<String> ids(JsonNode array) {
    List<String> ids = new ArrayList<>();
    array.forEach(each -> ids.add(each.isString() ? each.asString() : each.path("id").asString()));
    return ids;
  }

  @Test
  void createsARecordWithItsPairsAndShowsTheirIds() {
    String ann = singer("Ann");
    String bob = singer("Bob");

    String concert = concert(ann, bob, ann);

    JsonNode read = json(choir.get("/concerts/" + concert));
    assertThat(ids(read.path("singerIds"))).containsExactly(ann, bob);
    assertThat(ids(json(choir.get("/concerts/" + concert + "/singers")))).containsExactly(ann, bob);
    assertThat(ids(json(choir.get("/singers/" + ann + "/concerts")))).containsExactly(concert);
    assertThat(ids(json(choir.get("/concerts?singerId=" + bob)))).containsExactly(concert);
    assertThat(ids(json(choir.get("/concerts?singerId[in]=" + ann + "," + bob))))
        .containsExactly(concert);
    assertThat(choir.get("/concerts/" + concert + "/singers?count=true&name=Ann"))
        .satisfies(
            list -> {
              assertThat(list.header("X-Total-Count")).isEqualTo("1");
              assertThat(ids(json(list))).containsExactly(ann);
            });
  }

  @Test
  void refusesPairsWithNothingAndSaysWhich() {
    String ann = singer("Ann");

    Reply refused =
        choir.post(
            "/concerts",
            "{\"title\":\"x\",\"singerIds\":[\"%s\",\"%s\"]}".formatted(ann, UUID.randomUUID()));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(json(refused).path("errors").path(0).path("field").asString())
        .isEqualTo("singerIds[1]");
    assertThat(choir.post("/concerts", "{\"title\":\"x\",\"singerIds\":[7]}").body())
        .contains("\"singerIds[0]\"");
    assertThat(choir.post("/concerts", "{\"title\":\"x\",\"singerIds\":null}").status())
        .isEqualTo(422);
  }

  @Test
  void pairsOnceHoweverManyAskAtTheSameTime() throws Exception {
    String concert = concert();
    String ann = singer("Ann");
    String pair = "/concerts/" + concert + "/singers/" + ann;

    List<Future<Reply>> replies = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        replies.add(executor.submit(() -> choir.send("PUT", pair, "")));
      }
    }

    for (Future<Reply> reply : replies) {
      assertThat(reply.get().status()).isEqualTo(204);
    }
    assertThat(ids(json(choir.get("/concerts/" + concert)).path("singerIds"))).containsExactly(ann);
  }

  @Test
  void partsAPairAndMissesWhatIsNotThere() {
    String ann = singer("Ann");
    String concert = concert(ann);
    String pairs = "/concerts/" + concert + "/singers/";

    assertThat(choir.send("DELETE", pairs + ann, "").status()).isEqualTo(204);
    assertThat(choir.send("DELETE", pairs + ann, "").status()).isEqualTo(204);
    assertThat(json(choir.get("/concerts/" + concert)).path("singerIds")).isEmpty();
    assertThat(choir.send("PUT", pairs + UUID.randomUUID(), "").status()).isEqualTo(404);
    assertThat(choir.send("DELETE", pairs + "nobody", "").status()).isEqualTo(404);
    assertThat(choir.send("PUT", "/concerts/" + UUID.randomUUID() + "/singers/" + ann, "").status())
        .isEqualTo(404);
    assertThat(choir.send("PATCH", pairs + ann, "{}").header("Allow"))
        .isEqualTo("PUT, DELETE, OPTIONS");
    assertThat(choir.send("PUT", "/singers/" + ann + "/concerts/" + concert, "").status())
        .isEqualTo(204);
    assertThat(ids(json(choir.get("/concerts/" + concert)).path("singerIds"))).containsExactly(ann);
  }

  @Test
  void pairsRecordsOfOneEntityInOneDirection() {
    String ann = singer("Ann");
    String bob = singer("Bob");

    choir.send("PUT", "/singers/" + ann + "/pupils/" + bob, "");

    assertThat(ids(json(choir.get("/singers/" + ann + "/pupils")))).containsExactly(bob);
    assertThat(ids(json(choir.get("/singers/" + bob + "/teachers")))).containsExactly(ann);
    assertThat(json(choir.get("/singers/" + bob + "/pupils"))).isEmpty();
    assertThat(ids(json(choir.get("/singers/" + ann)).path("pupilIds"))).containsExactly(bob);
  }

  @Test
  void aPatchReplacesThePairsThatItNames() {
    String ann = singer("Ann");
    String bob = singer("Bob");
    String concert = concert(ann);

    Reply untouched = choir.send("PATCH", "/concerts/" + concert, "{\"title\":\"autumn\"}");
    Reply patched =
        choir.send("PATCH", "/concerts/" + concert, "{\"singerIds\":[\"" + bob + "\"]}");

    assertThat(ids(json(untouched).path("singerIds"))).containsExactly(ann);
    assertThat(ids(json(patched).path("singerIds"))).containsExactly(bob);
    assertThat(patched.header("ETag")).isEqualTo("\"3\"");
    Reply cleared = choir.send("PUT", "/concerts/" + concert, "{\"title\":\"x\",\"singerIds\":[]}");
    assertThat(json(cleared).path("singerIds")).isEmpty();
  }

  @Test
  void createsAndReadsChildrenWithTheirParent() {
    String piece = created("/pieces", "{\"name\":\"Ave\"}");
    Reply reply =
        choir.post(
            "/concerts",
            """
            {"title":"nested","songs":[{"title":"first"},{"title":"second","minutes":9,"pieceId":%s}]}
            """
                .formatted(piece));

    assertThat(reply.status()).isEqualTo(201);
    JsonNode songs = json(reply).path("songs");
    assertThat(songs).hasSize(2);
    assertThat(songs.path(0).path("minutes").asInt()).isEqualTo(3);
    assertThat(songs.path(1).path("title").asString()).isEqualTo("second");
    assertThat(songs.path(1).path("concertId")).isEqualTo(json(reply).path("id"));
    String path = reply.header("Location");
    assertThat(json(choir.get(path))).isEqualTo(json(reply));
    assertThat(ids(json(choir.get(path + "/songs")))).isEqualTo(ids(songs));
    assertThat(json(choir.get("/concerts?title=nested")).path(0).has("songs")).isFalse();
    JsonNode expanded = json(choir.get("/concerts?title=nested&expand=songs.piece"));
    assertThat(expanded.path(0).path("songs").path(1).path("piece").path("name").asString())
        .isEqualTo("Ave");
    assertThat(expanded.path(0).path("songs").path(0).path("piece").isNull()).isTrue();
  }

  @Test
  void saysEverythingThatIsWrongWithChildrenAtItsPlace() {
    Reply refused =
        choir.post(
            "/concerts",
            """
            {"songs":[{"title":"ok"},{"minutes":99,"mood":"high"},7,{"title":"x","concertId":"a"}]}
            """);

    assertThat(refused.status()).isEqualTo(422);
    List<String> fields = new ArrayList<>();
    json(refused).path("errors").forEach(error -> fields.add(error.path("field").asString()));
    assertThat(fields)
        .containsExactlyInAnyOrder(
            "title",
            "songs[1].title",
            "songs[1].minutes",
            "songs[1].mood",
            "songs[2]",
            "songs[3].concertId");
    assertThat(refused.body()).contains("songs[1].minutes must be at most 60.");
  }

  @Test
  void createsNothingWhenAChildRefersToNothing() {
    Reply refused =
        choir.post(
            "/concerts",
            "{\"title\":\"half\",\"songs\":[{\"title\":\"a\"},{\"title\":\"b\",\"pieceId\":99999}]}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("songs[1].pieceId");
    assertThat(json(choir.get("/concerts?title=half"))).isEmpty();
  }

  @Test
  void takesAHundredChildrenAndNoMore() {
    String hundred = "{\"title\":\"s\"},".repeat(99) + "{\"title\":\"s\"}";

    assertThat(choir.post("/concerts", "{\"title\":\"long\",\"songs\":[" + hundred + "]}").status())
        .isEqualTo(201);
    Reply more =
        choir.post(
            "/concerts", "{\"title\":\"long\",\"songs\":[{\"title\":\"s\"}," + hundred + "]}");
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.body()).contains("songs must have at most 100 members.");
  }

  @Test
  void repeatsAParentWithItsChildrenOnce() {
    String body = "{\"title\":\"again\",\"songs\":[{\"title\":\"once\"}]}";

    Reply first = choir.post("/concerts", body, "Idempotency-Key", "k1");
    Reply second = choir.post("/concerts", body, "Idempotency-Key", "k1");

    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(json(second)).isEqualTo(json(first));
    assertThat(json(choir.get("/songs?title=once"))).hasSize(1);
  }

  @Test
  void aPatchReplacesChildrenAndADeletionTakesThemAlong() {
    String concert =
        created("/concerts", "{\"title\":\"replaced\",\"songs\":[{\"title\":\"old\"}]}");

    Reply patched =
        choir.send(
            "PATCH",
            "/concerts/" + concert,
            "{\"songs\":[{\"title\":\"new\"},{\"title\":\"newer\"}]}");

    assertThat(json(patched).path("songs")).hasSize(2);
    assertThat(json(choir.get("/songs?title=old"))).isEmpty();
    assertThat(choir.send("DELETE", "/concerts/" + concert, "").status()).isEqualTo(204);
    assertThat(json(choir.get("/songs?title=newer"))).isEmpty();
  }

  @Test
  void createsBelowTheAddressOfTheParentWithTheHooksOfTheChild() {
    String concert = created("/concerts", "{\"title\":\"below\"}");
    String songs = "/concerts/" + concert + "/songs";

    Reply reply = choir.post(songs, "{\"title\":\"added\"}");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Location")).startsWith("/songs/");
    assertThat(reply.member("concertId")).isEqualTo(concert);
    assertThat(choir.post(songs, "{\"title\":\"same\",\"concertId\":\"" + concert + "\"}").status())
        .isEqualTo(201);
    assertThat(
            choir
                .post(songs, "{\"title\":\"x\",\"concertId\":\"" + UUID.randomUUID() + "\"}")
                .status())
        .isEqualTo(422);
    assertThat(choir.post(songs, "{\"title\":\"nothing\"}").body()).contains("cannot be sung");
    assertThat(
            choir.post("/concerts/" + UUID.randomUUID() + "/songs", "{\"title\":\"x\"}").status())
        .isEqualTo(404);
  }

  @Test
  void hasOneAtMost() {
    String ann = singer("Ann");
    assertThat(choir.get("/singers/" + ann + "/folder").status()).isEqualTo(404);
    String folder = created("/folders", "{\"number\":7,\"singerId\":\"" + ann + "\"}");

    assertThat(choir.get("/singers/" + ann + "/folder").member("id")).isEqualTo(folder);
    assertThat(json(choir.get("/singers/" + ann + "?expand=folder")).path("folder").path("number"))
        .hasToString("7");
    assertThat(json(choir.get("/singers?expand=folder")).path(0).has("folder")).isTrue();
    Reply second = choir.post("/folders", "{\"number\":8,\"singerId\":\"" + ann + "\"}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("\"singerId\"");
  }

  @Test
  void refusesClearsOrCascadesADeletionAsTheRelationSays() {
    String voice = created("/voices", "{\"name\":\"alto\"}");
    String ann = created("/singers", "{\"name\":\"Ann\",\"voiceId\":" + voice + "}");
    created("/folders", "{\"number\":7,\"singerId\":\"" + ann + "\"}");

    Reply refused = choir.send("DELETE", "/singers/" + ann, "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("Other records refer to this one: folders.singerId.");
    assertThat(choir.send("DELETE", "/voices/" + voice, "").status()).isEqualTo(204);
    assertThat(choir.get("/singers/" + ann).member("voiceId")).isEqualTo("null");
  }

  @Test
  void expandsWhatIsThereToTheSecondLevelAndNothingElse() {
    String ann = singer("Ann");
    String concert = concert(ann);

    JsonNode expanded =
        json(choir.get("/singers/" + ann + "?expand=concerts.songs,concerts.singers,pupils"));

    assertThat(ids(expanded.path("concerts"))).containsExactly(concert);
    assertThat(ids(expanded.path("concerts").path(0).path("singers"))).containsExactly(ann);
    assertThat(expanded.path("concerts").path(0).path("songs")).isEmpty();
    assertThat(choir.get("/singers?expand=concerts.songs.piece").status()).isEqualTo(400);
    assertThat(choir.get("/singers?expand=wishes").status()).isEqualTo(400);
    assertThat(choir.get("/singers?expand=" + "pupils,".repeat(11) + "pupils").status())
        .isEqualTo(400);
  }

  @Test
  void aRecordThatShowsOthersIsNeverCalledUnchanged() {
    String ann = singer("Ann");
    String concert = concert();
    choir.send("PUT", "/concerts/" + concert + "/singers/" + ann, "");

    Reply known = choir.get("/concerts/" + concert, "If-None-Match", "\"1\"");

    assertThat(known.status()).isEqualTo(200);
    assertThat(known.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void pagesThroughPairs() {
    String concert = concert(singer("a"), singer("b"), singer("c"));

    Reply first = choir.get("/concerts/" + concert + "/singers?limit=2");

    assertThat(json(first)).hasSize(2);
    String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
    assertThat(json(choir.get(next))).hasSize(1);
  }
}
