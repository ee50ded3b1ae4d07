package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsTest {
  @TempDir static Path folder;
  private static Club club;

  @BeforeAll
  static void start() {
    club = new Club(folder, Club.ADMIN);
  }

  @AfterAll
  static void stop() {
    club.close();
  }

  @Test
  void whoRegistersIsKnown() {
    var reply =
        club.send(
            "POST",
            "/auth/register",
            null,
            Map.of("name", " Grace ", "email", "grace@example.org", "password", Club.PASSWORD));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.text("/user/name")).isEqualTo("Grace");
    assertThat(reply.text("/user/role")).isEqualTo("member");
    assertThat(reply.text("/tokenType")).isEqualTo("Bearer");
    assertThat(reply.body().path("expiresIn").asInt()).isEqualTo(900);
    assertThat(reply.body().toString()).doesNotContain("hash").doesNotContain(Club.PASSWORD);
    assertThat(reply.header("Cache-Control")).contains("no-store");
    var me = club.send("GET", "/auth/me", reply.text("/accessToken"), null);
    assertThat(me.body()).isEqualTo(reply.body().path("user"));
  }

  @Test
  void aTokenMayComeWithoutTheNameOfItsScheme() {
    Known known = club.registered();

    assertThat(club.sendAs(known.token(), "GET", "/auth/me", null).status()).isEqualTo(200);
    assertThat(club.sendAs("bearer " + known.token(), "GET", "/auth/me", null).status())
        .isEqualTo(200);
    assertThat(club.sendAs("Basic " + known.token(), "GET", "/auth/me", null).status())
        .isEqualTo(401);
    assertThat(club.sendAs(known.token() + "x", "GET", "/auth/me", null).status()).isEqualTo(401);
  }

  @Test
  void aLoginIsTakenOnce() {
    Known known = club.registered();

    var again =
        club.send(
            "POST",
            "/auth/register",
            null,
            Map.of("name", "Eve", "email", known.email(), "password", Club.PASSWORD));

    assertThat(again.status()).isEqualTo(409);
  }

  @Test
  void whatIsWrongIsSaidMemberByMember() {
    var reply =
        club.send(
            "POST",
            "/auth/register",
            null,
            Map.of("email", "nothing", "password", "short", "role", "admin", "x", 1));

    assertThat(reply.status()).isIn(400, 422);
    assertThat(
            reply.body().path("errors").valueStream().map(error -> error.path("field").asString()))
        .contains("name", "email", "password", "role", "x");
  }

  @Test
  void whoLogsInGetsTheSamePerson() {
    Known known = club.registered();

    var reply = club.logIn(known.email(), Club.PASSWORD);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("/user/id")).isEqualTo(known.id());
  }

  @Test
  void logOutEndsEveryToken() {
    Known known = club.registered();
    Known elsewhere = Club.known(club.logIn(known.email(), Club.PASSWORD), known.email());

    assertThat(club.send("POST", "/auth/logout", known.token(), null).status()).isEqualTo(204);

    assertThat(club.send("GET", "/auth/me", known.token(), null).status()).isEqualTo(401);
    assertThat(club.send("GET", "/auth/me", elsewhere.token(), null).status()).isEqualTo(401);
    var refresh =
        club.send("POST", "/auth/refresh", null, Map.of("refreshToken", elsewhere.refreshToken()));
    assertThat(refresh.status()).isEqualTo(401);
    assertThat(club.logIn(known.email(), Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aChangedPasswordIsTheOnlyOne() {
    Known known = club.registered();
    var change = Map.of("currentPassword", Club.PASSWORD, "newPassword", "battery staple");

    var reply = club.send("PUT", "/auth/password", known.token(), change);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(club.send("GET", "/auth/me", reply.text("/accessToken"), null).status())
        .isEqualTo(200);
    assertThat(club.send("GET", "/auth/me", known.token(), null).status()).isEqualTo(401);
    assertThat(club.logIn(known.email(), Club.PASSWORD).status()).isEqualTo(401);
    assertThat(club.logIn(known.email(), "battery staple").status()).isEqualTo(200);
  }

  @Test
  void theWrongCurrentPasswordChangesNothing() {
    Known known = club.registered();
    var change = Map.of("currentPassword", "another", "newPassword", "battery staple");

    assertThat(club.send("PUT", "/auth/password", known.token(), change).status()).isEqualTo(401);

    assertThat(club.logIn(known.email(), Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void theFirstAdminGivesRoles() {
    Known admin = club.admin();
    Known member = club.registered();
    String path = "/members/" + member.id();

    assertThat(club.send("GET", "/members", member.token(), null).body()).hasSize(1);
    assertThat(club.send("PATCH", path, admin.token(), Map.of("role", "admin")).status())
        .isEqualTo(200);
    Known raised = Club.known(club.logIn(member.email(), Club.PASSWORD), member.email());
    assertThat(club.send("GET", "/auth/me", raised.token(), null).text("/role")).isEqualTo("admin");
  }

  @Test
  void whoIsDeletedIsGoneWithEverything() {
    Known known = club.registered();
    club.send("POST", "/notes", known.token(), Map.of("text", "mine"));

    assertThat(club.send("DELETE", "/members/" + known.id(), known.token(), null).status())
        .isEqualTo(204);

    assertThat(club.logIn(known.email(), Club.PASSWORD).status()).isEqualTo(401);
    var refresh =
        club.send("POST", "/auth/refresh", null, Map.of("refreshToken", known.refreshToken()));
    assertThat(refresh.status()).isEqualTo(401);
  }

  @Test
  void whoIsGoneMayStillLogOut() {
    Known known = club.registered();
    assertThat(club.send("GET", "/auth/me", known.token(), null).status()).isEqualTo(200);
    club.send("DELETE", "/members/" + known.id(), known.token(), null);

    assertThat(club.send("POST", "/auth/logout", known.token(), null).status()).isEqualTo(204);
    assertThat(club.send("GET", "/auth/me", known.token(), null).status()).isEqualTo(401);
  }

  @Test
  void otherMethodsAreRefusedByName() {
    var reply = club.send("DELETE", "/auth/login", null, null);

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).contains("POST");
  }
}
