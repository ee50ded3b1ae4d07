package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator does with the accounts of others. */
final class AdministrationTest {
  @TempDir Path folder;
  private Club club;

  @BeforeEach
  void open() {
    club =
        new Club(
            folder,
            Club.ADMIN,
            UnaryOperator.identity(),
            accounts -> accounts.routes(List.of(AccountRoute.of("POST", "/members", "create"))));
  }

  @AfterEach
  void close() {
    club.close();
  }

  @Test
  void anAdministratorMakesAnAccountThatSignsIn() {
    var made = make(club.admin().token(), "made@example.org", "admin");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/role")).isEqualTo("admin");
    assertThat(made.body().toString()).doesNotContain(Club.PASSWORD).doesNotContain("Token");
    assertThat(made.header("Location")).isEqualTo("/members/" + made.text("/id"));
    assertThat(club.logIn("made@example.org", Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aPersonWithoutAPasswordCannotSignIn() {
    var body = Map.of("name", "Nobody", "email", "nobody@example.org");

    var made = club.send("POST", "/members", club.admin().token(), body);

    assertThat(made.status()).isEqualTo(201);
    assertThat(club.logIn("nobody@example.org", Club.PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void nobodyElseMakesAccounts() {
    Known member = club.registered();

    assertThat(make(member.token(), "x@example.org", "member").status()).isEqualTo(403);
    assertThat(make(null, "x@example.org", "member").status()).isEqualTo(401);
    assertThat(make("forged.forged.forged", "x@example.org", "member").status()).isEqualTo(401);
    assertThat(club.logIn("x@example.org", Club.PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void aLoginThatIsTakenIsNotMadeAgain() {
    Known member = club.registered();

    assertThat(make(club.admin().token(), member.email(), "member").status()).isEqualTo(409);
  }

  @Test
  void whoeverIsBlockedIsOutUntilTheyAreNot() {
    Known member = club.registered();

    block(member, true);

    assertThat(status(member)).isEqualTo(401);
    assertThat(club.logIn(member.email(), Club.PASSWORD).status()).isEqualTo(403);
    assertThat(club.logIn(member.email(), "not this one").status()).isEqualTo(401);
    var refresh = Map.of("refreshToken", member.refreshToken());
    assertThat(club.send("POST", "/auth/refresh", null, refresh).status()).isEqualTo(401);

    block(member, false);

    assertThat(club.logIn(member.email(), Club.PASSWORD).status()).isEqualTo(200);
    assertThat(status(member)).isEqualTo(200);
    assertThat(club.send("POST", "/auth/refresh", null, refresh).status()).isEqualTo(200);
  }

  @Test
  void aRoleCountsAsSoonAsItIsGiven() {
    Known member = club.registered();
    assertThat(make(member.token(), "x@example.org", "member").status()).isEqualTo(403);

    give(member, "admin");
    assertThat(make(member.token(), "x@example.org", "member").status()).isEqualTo(201);

    give(member, "member");
    assertThat(make(member.token(), "y@example.org", "member").status()).isEqualTo(403);
  }

  @Test
  void nobodyBlocksOrUnblocksThemselves() {
    Known member = club.registered();

    var reply =
        club.send("PATCH", "/members/" + member.id(), member.token(), Map.of("blocked", true));

    assertThat(reply.status()).isEqualTo(403);
  }

  private Club.Reply make(@Nullable String token, String email, String role) {
    var body = Map.of("name", "Made", "email", email, "role", role, "password", Club.PASSWORD);
    return club.send("POST", "/members", token, body);
  }

  private void block(Known member, boolean blocked) {
    var reply =
        club.send(
            "PATCH", "/members/" + member.id(), club.admin().token(), Map.of("blocked", blocked));
    assertThat(reply.status()).isEqualTo(200);
  }

  private void give(Known member, String role) {
    var reply =
        club.send("PATCH", "/members/" + member.id(), club.admin().token(), Map.of("role", role));
    assertThat(reply.status()).isEqualTo(200);
  }

  private int status(Known member) {
    return club.send("GET", "/auth/me", member.token(), null).status();
  }
}
