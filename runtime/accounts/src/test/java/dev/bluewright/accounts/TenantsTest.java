package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class TenantsTest {
  @TempDir static Path folder;
  private static Yard yard;

  @BeforeAll
  static void start() {
    yard = new Yard(folder);
  }

  @AfterAll
  static void stop() {
    yard.close();
  }

  private static Reply as(@Nullable Known who, String method, String path) {
    return yard.send(method, path, who, null);
  }

  private static String job(Known who) {
    Reply made = yard.send("POST", "/jobs", who, Map.of("title", "job " + UUID.randomUUID()));
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    return "/jobs/" + made.text("/id");
  }

  private static Reply invitation(@Nullable Known who, Map<String, Object> body) {
    return yard.send("POST", "/auth/invitations", who, body);
  }

  private static Known invited(Known boss) {
    Reply made = invitation(boss, Map.of());
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    return Yard.known(yard.signUp(Map.of("invitation", made.text("/token"))));
  }

  private static String firm(Known who) {
    return as(who, "GET", "/auth/me").text("/firmId");
  }

  private static String role(Known who) {
    return as(who, "GET", "/auth/me").text("/role");
  }

  private static List<String> ids(Known who, String path) {
    Reply list = as(who, "GET", path);
    assertThat(list.status()).isEqualTo(200);
    return list.body().valueStream().map(each -> each.at("/id").asString()).toList();
  }

  @Test
  void whoeverSignsUpFoundsAFirmAndIsItsBoss() {
    Known boss = yard.boss();

    assertThat(role(boss)).isEqualTo("boss");
    assertThat(ids(boss, "/firms")).containsExactly(firm(boss));
    assertThat(ids(boss, "/workers")).containsExactly(boss.id());
  }

  @Test
  void nobodySignsUpWithoutAFirmOrAnInvitation() {
    Reply neither = yard.signUp(Map.of());

    assertThat(neither.status()).isEqualTo(422);
    assertThat(neither.text("/errors/0/field")).isEqualTo("firmName");
    assertThat(yard.signUp(Map.of("firmId", UUID.randomUUID().toString())).status()).isEqualTo(422);
  }

  @Test
  void whoeverIsInvitedIsOfTheFirm() {
    Known boss = yard.boss();
    Known worker = invited(boss);

    assertThat(firm(worker)).isEqualTo(firm(boss));
    assertThat(role(worker)).isEqualTo("worker");
    assertThat(ids(boss, "/workers")).containsExactlyInAnyOrder(boss.id(), worker.id());
    assertThat(ids(worker, "/jobs?firmId=" + firm(boss))).isEmpty();
    assertThat(as(worker, "GET", job(boss)).status()).isEqualTo(200);
  }

  @Test
  void anInvitationCountsOnceAndNotOnceItIsTakenBack() {
    Known boss = yard.boss();
    String token = invitation(boss, Map.of("role", "boss")).text("/token");

    assertThat(role(Yard.known(yard.signUp(Map.of("invitation", token))))).isEqualTo("boss");
    Reply again = yard.signUp(Map.of("invitation", token));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text("/errors/0/field")).isEqualTo("invitation");

    Reply other = invitation(boss, Map.of());
    String path = "/auth/invitations/" + other.text("/id");
    assertThat(ids(boss, "/auth/invitations")).containsExactly(other.text("/id"));
    assertThat(as(yard.boss(), "DELETE", path).status()).isEqualTo(404);
    assertThat(as(boss, "DELETE", path).status()).isEqualTo(204);
    assertThat(yard.signUp(Map.of("invitation", other.text("/token"))).status()).isEqualTo(422);
  }

  @Test
  void oneInvitationMakesOnePersonHoweverManyComeWithIt() {
    String token = invitation(yard.boss(), Map.of()).text("/token");

    long made =
        List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream()
            .filter(_ -> yard.signUp(Map.of("invitation", token)).status() == 201)
            .count();

    assertThat(made).isEqualTo(1);
  }

  @Test
  void onlyWhoMayCreatePeopleInvitesThem() {
    Known boss = yard.boss();
    Known worker = invited(boss);

    assertThat(invitation(worker, Map.of()).status()).isEqualTo(403);
    assertThat(as(worker, "GET", "/auth/invitations").status()).isEqualTo(403);
    assertThat(invitation(null, Map.of()).status()).isEqualTo(401);
    assertThat(invitation(boss, Map.of("role", "owner")).status()).isEqualTo(422);
  }

  @Test
  void aPersonWhoIsCreatedIsOfTheSameFirm() {
    Known boss = yard.boss();
    String email = "created" + UUID.randomUUID() + "@example.org";
    Map<String, Object> person = Map.of("email", email, "password", Club.PASSWORD);

    Reply made = yard.send("POST", "/workers", boss, person);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/firmId")).isEqualTo(firm(boss));
    assertThat(yard.send("POST", "/auth/login", null, person).text("/user/firmId"))
        .isEqualTo(firm(boss));
  }

  @Test
  void nothingOfAnotherFirmIsThere() {
    Known one = yard.boss();
    Known other = yard.boss();
    String job = job(one);

    assertThat(as(other, "GET", job).status()).isEqualTo(404);
    assertThat(yard.send("PATCH", job, other, Map.of("title", "mine")).status()).isEqualTo(404);
    assertThat(as(other, "DELETE", job).status()).isEqualTo(404);
    assertThat(as(other, "GET", "/firms/" + firm(one)).status()).isEqualTo(404);
    assertThat(as(other, "GET", "/firms/" + firm(one) + "/jobs").status()).isEqualTo(404);
    assertThat(as(other, "GET", "/workers/" + one.id()).status()).isEqualTo(404);
    assertThat(ids(other, "/jobs?firmId=" + firm(one))).isEmpty();
    assertThat(ids(other, "/jobs?q=job")).isEmpty();
    assertThat(as(other, "GET", "/jobs?count=true").header("X-Total-Count")).isEqualTo("0");
    assertThat(total(other)).isZero();
    assertThat(total(one)).isEqualTo(1);
  }

  private static int total(Known who) {
    JsonNode totals = as(who, "GET", "/reports/totals").body();
    return totals.isEmpty() ? 0 : totals.at("/0/jobs").asInt();
  }

  @Test
  void aReferenceToAnotherFirmsRecordIsOneToNothing() {
    Known one = yard.boss();
    Known other = yard.boss();

    Reply stranger =
        yard.send("POST", "/jobs", other, Map.of("title", "stray", "workerId", one.id()));
    Reply nobody =
        yard.send("POST", "/jobs", other, Map.of("title", "stray", "workerId", UUID.randomUUID()));

    assertThat(stranger.status()).isEqualTo(nobody.status());
    assertThat(stranger.body()).isEqualTo(nobody.body());
  }

  @Test
  void nobodyWritesTheFirmOfARecord() {
    Known one = yard.boss();
    String firm = firm(yard.boss());
    String job = job(one);

    assertThat(yard.send("PATCH", job, one, Map.of("firmId", firm)).status()).isEqualTo(422);
    assertThat(yard.send("POST", "/jobs", one, Map.of("title", "x", "firmId", firm)).status())
        .isEqualTo(422);
    assertThat(yard.send("POST", "/firms/" + firm + "/jobs", one, Map.of("title", "x")).status())
        .isIn(403, 404);
    assertThat(yard.send("PATCH", "/workers/" + one.id(), one, Map.of("firmId", firm)).status())
        .isEqualTo(422);
  }

  @Test
  void whatIsUniqueAndCountedIsSoInEachFirm() {
    Known one = yard.boss();
    Known other = yard.boss();
    Map<String, Object> job = Map.of("title", "paint " + UUID.randomUUID());

    Reply first = yard.send("POST", "/jobs", one, job);
    Reply second = yard.send("POST", "/jobs", other, job);

    assertThat(first.text("/number")).isEqualTo("1");
    assertThat(second.text("/number")).isEqualTo("1");
    Reply again = yard.send("POST", "/jobs", one, job);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/errors/0/field")).isEqualTo("title");
  }

  @Test
  void theHistoryOfWhatIsGoneIsForTheFirmsOwnBoss() {
    Known one = yard.boss();
    Known other = yard.boss();
    String job = job(one);
    assertThat(as(one, "DELETE", job).status()).isEqualTo(204);

    assertThat(as(one, "GET", job + "/history").body()).hasSize(2);
    assertThat(as(other, "GET", job + "/history").status()).isEqualTo(404);
    assertThat(as(other, "GET", job + "/history/1").status()).isEqualTo(404);
  }

  @Test
  void aKeyActsWithinTheFirmOfItsPerson() {
    Known one = yard.boss();
    String job = job(one);
    String key = yard.send("POST", "/auth/keys", one, Map.of("name", "k")).text("/key");
    Known program = new Known(one.id(), "", key, "");
    String others = job(yard.boss());

    assertThat(as(program, "GET", job).status()).isEqualTo(200);
    assertThat(as(program, "GET", others).status()).isEqualTo(404);
    assertThat(invitation(program, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void aFirmThatIsDeletedTakesItsPeopleAlong() {
    Known boss = yard.boss();
    job(boss);
    Known other = yard.boss();

    assertThat(as(other, "DELETE", "/firms/" + firm(boss)).status()).isEqualTo(404);
    assertThat(as(boss, "DELETE", "/firms/" + firm(boss)).status()).isEqualTo(204);
    assertThat(
            yard.send(
                    "POST",
                    "/auth/login",
                    null,
                    Map.of("email", boss.email(), "password", Club.PASSWORD))
                .status())
        .isEqualTo(401);
  }

  @Test
  void theFirstAccountIsOfAFirmThatIsCalledLikeTheService() {
    Reply reply =
        yard.send(
            "POST",
            "/auth/login",
            null,
            Map.of("email", Club.ADMIN.get("ADMIN_LOGIN"), "password", Club.PASSWORD));

    assertThat(reply.text("/user/role")).isEqualTo("boss");
    assertThat(as(Yard.known(reply), "GET", "/firms").body()).hasSize(1);
  }
}
