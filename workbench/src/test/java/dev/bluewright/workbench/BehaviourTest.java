package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sentences say of how records behave, asked of the service that is made of them. */
final class BehaviourTest {
  private static final String KENNEL =
      """
      - Kennels have a name.
      - Dogs have a name, a weight and a status (arrived, boarding, collected, cancelled).
      - A dog belongs to a kennel.
      - Dogs move from arrived to boarding to collected.
      - Only arrived dogs can be cancelled.
      - Once collected, a dog cannot be changed.
      - Record when a dog is collected.
      - The weight must be positive.
      - Each kennel shows its number of dogs.
      - A kennel cannot be deleted while it has dogs.
      - Stays have an arrival date and a departure date.
      - A stay belongs to a dog.
      - The departure date must be after the arrival date.
      - Deleting a dog deletes its stays.
      - Members have a name.
      - Members can like dogs.
      - Members can follow other members.
      - Members can rate kennels from 1 to 5.
      - A member can rate a kennel only once.
      - Each kennel shows its average rating.
      - Dog names must be unique per kennel.
      - Each dog gets a unique code automatically.
      - Dogs are listed newest first, 2 per page.
      - Bowls have a name and a stock.
      - Selling a bowl reduces its stock.
      - Runs have a name and a status (free, closed).
      - A run belongs to a kennel.
      - A kennel can have at most three free runs.
      - Wings have a name and a status (open, closed).
      - A bed belongs to a wing.
      - Beds have a name.
      - A wing cannot be closed while it has beds.
      """;

  @TempDir Path folder;

  @Test
  void aSystemBehavesAsItsSentencesSay() throws Exception {
    try (var service = RunningLauncher.run(KENNEL, folder.resolve("kennel"))) {
      var kennel = created(service.post("/kennels", "{\"name\":\"North\"}"));
      var dog = created(service.post("/dogs", dog("Rex", kennel, 4)));
      statesAreKept(service, dog);
      valuesAreChecked(service, kennel, dog);
      tiesAreMadeOnceAndCounted(service, kennel, dog);
      listsAreOrderedAndPaged(service, kennel);
      amountsAreTaken(service);
      limitsHoldHoweverManyAskAtOnce(service, kennel);
      actionsWaitForOthers(service);
    }
  }

  private static void statesAreKept(RunningLauncher service, String dog) throws Exception {
    assertThat(service.post("/dogs/" + dog + "/collect", "{}").statusCode()).isEqualTo(409);
    assertThat(service.post("/dogs/" + dog + "/board", "{}").statusCode()).isEqualTo(200);
    assertThat(service.post("/dogs/" + dog + "/cancel", "{}").statusCode()).isEqualTo(409);
    assertThat(service.patch("/dogs/" + dog, "{\"status\":\"cancelled\"}").statusCode())
        .isEqualTo(409);
    assertThat(service.post("/dogs/" + dog + "/collect", "{}").body())
        .contains("\"collectedAt\":\"20");
    assertThat(service.patch("/dogs/" + dog, "{\"weight\":9}").statusCode()).isEqualTo(409);
  }

  private static void valuesAreChecked(RunningLauncher service, String kennel, String dog)
      throws Exception {
    assertThat(service.post("/dogs", dog("Fido", kennel, 0)).statusCode()).isEqualTo(422);
    assertThat(service.post("/dogs", dog("Rex", kennel, 4)).statusCode()).isEqualTo(409);
    assertThat(service.get("/dogs/" + dog).body()).containsPattern("\"code\":\"[A-Z0-9]{8}\"");
    assertThat(service.post("/stays", stay(dog, "2030-05-02", "2030-05-01")).statusCode())
        .isEqualTo(422);
    var stay = created(service.post("/stays", stay(dog, "2030-05-01", "2030-05-02")));
    assertThat(service.get("/kennels/" + kennel).body()).contains("\"dogCount\":1");
    assertThat(service.delete("/kennels/" + kennel).statusCode()).isEqualTo(409);
    assertThat(service.delete("/dogs/" + dog).statusCode()).isEqualTo(204);
    assertThat(service.get("/stays/" + stay).statusCode()).isEqualTo(404);
  }

  private static void tiesAreMadeOnceAndCounted(RunningLauncher service, String kennel, String gone)
      throws Exception {
    var dog = created(service.post("/dogs", dog("Ada", kennel, 4)));
    var ann = created(service.post("/members", "{\"name\":\"Ann\"}"));
    var bob = created(service.post("/members", "{\"name\":\"Bob\"}"));
    var like = "{\"memberId\":\"%s\",\"dogId\":\"%s\"}";
    created(service.post("/likes", like.formatted(ann, dog)));
    assertThat(service.post("/likes", like.formatted(ann, dog)).statusCode()).isEqualTo(409);
    assertThat(service.post("/likes", like.formatted(ann, gone)).statusCode()).isEqualTo(422);
    assertThat(service.get("/dogs/" + dog).body()).contains("\"likeCount\":1");
    var follow = "{\"followerId\":\"%s\",\"followedId\":\"%s\"}".formatted(ann, bob);
    created(service.post("/follows", follow));
    assertThat(service.post("/follows", follow).statusCode()).isEqualTo(409);
    assertThat(service.get("/members/" + bob).body()).contains("\"followerCount\":1");
    created(service.post("/ratings", rating(kennel, ann, 5)));
    created(service.post("/ratings", rating(kennel, bob, 2)));
    assertThat(service.post("/ratings", rating(kennel, bob, 3)).statusCode()).isEqualTo(409);
    assertThat(service.post("/ratings", rating(kennel, bob, 6)).statusCode()).isEqualTo(422);
    assertThat(service.get("/kennels/" + kennel).body()).contains("\"averageRating\":3.50");
  }

  private static void listsAreOrderedAndPaged(RunningLauncher service, String kennel)
      throws Exception {
    created(service.post("/dogs", dog("Bea", kennel, 4)));
    created(service.post("/dogs", dog("Cid", kennel, 4)));
    var page = service.get("/dogs");
    assertThat(page.body()).containsSubsequence("Cid", "Bea").doesNotContain("Ada");
    assertThat(page.headers().firstValue("Link")).isPresent();
  }

  private static void amountsAreTaken(RunningLauncher service) throws Exception {
    var bowl = created(service.post("/bowls", "{\"name\":\"Tin\",\"stock\":3}"));
    assertThat(service.post("/bowls/" + bowl + "/sell", "{\"quantity\":2}").body())
        .contains("\"stock\":1");
    assertThat(service.post("/bowls/" + bowl + "/sell", "{\"quantity\":2}").statusCode())
        .isEqualTo(409);
  }

  private static void limitsHoldHoweverManyAskAtOnce(RunningLauncher service, String kennel)
      throws Exception {
    var run = "{\"name\":\"Run\",\"status\":\"%s\",\"kennelId\":\"" + kennel + "\"}";
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          Collections.nCopies(
              60,
              (Callable<Integer>) () -> service.post("/runs", run.formatted("free")).statusCode());
      var statuses = new ArrayList<Integer>();
      for (var answer : clients.invokeAll(asked)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
      assertThat(statuses).filteredOn(status -> status == 409).hasSize(57);
    }
    var closed = created(service.post("/runs", run.formatted("closed")));
    assertThat(service.patch("/runs/" + closed, "{\"status\":\"free\"}").statusCode())
        .isEqualTo(409);
  }

  private static void actionsWaitForOthers(RunningLauncher service) throws Exception {
    var wing = created(service.post("/wings", "{\"name\":\"East\"}"));
    var bed = "{\"name\":\"One\",\"wingId\":\"%s\"}".formatted(wing);
    var one = created(service.post("/beds", bed));
    assertThat(service.post("/wings/" + wing + "/close", "{}").statusCode()).isEqualTo(409);
    assertThat(service.delete("/beds/" + one).statusCode()).isEqualTo(204);
    assertThat(service.post("/wings/" + wing + "/close", "{}").statusCode()).isEqualTo(200);
  }

  private static String dog(String name, String kennel, int weight) {
    return "{\"name\":\"%s\",\"weight\":%d,\"kennelId\":\"%s\"}".formatted(name, weight, kennel);
  }

  private static String stay(String dog, String from, String to) {
    return "{\"arrivalDate\":\"%s\",\"departureDate\":\"%s\",\"dogId\":\"%s\"}"
        .formatted(from, to, dog);
  }

  private static String rating(String kennel, String member, int score) {
    return "{\"score\":%d,\"kennelId\":\"%s\",\"memberId\":\"%s\"}"
        .formatted(score, kennel, member);
  }

  private static String created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }
}
