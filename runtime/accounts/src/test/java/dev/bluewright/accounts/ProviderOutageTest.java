package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider that is away, changes its keys, or answers what nobody can believe. */
final class ProviderOutageTest {
  @TempDir Path folder;
  private TokenIssuer issuer;

  @BeforeEach
  void start() {
    issuer = new TokenIssuer();
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  private Club club() {
    return OutsidersTest.club(folder, issuer.environment(), UnaryOperator.identity());
  }

  private Reply me(Club club, String subject) {
    return club.send("GET", "/auth/me", issuer.token(subject), null);
  }

  private static String health(Club club) {
    return club.send("GET", "/health/ready", null, null).body().toString();
  }

  @Test
  void aProviderThatIsAwayWhenTheServiceStartsIsAskedLater() {
    issuer.down();
    try (Club club = club()) {
      var own = club.registered();
      assertThat(club.send("GET", "/auth/me", own.token(), null).status()).isEqualTo(200);
      Reply early = me(club, "ada");
      assertThat(early.status()).isEqualTo(503);
      assertThat(early.header("Retry-After")).isNotEmpty();
      assertThat(health(club)).contains("\"UP\"", "DEGRADED", issuer.url());
      assertThat(club.send("GET", "/auth/me", own.token() + "x", null).status()).isEqualTo(401);
    }
    issuer.up();
    try (Club club = club()) {
      assertThat(me(club, "ada").status()).isEqualTo(200);
      assertThat(health(club)).doesNotContain("DEGRADED");
    }
  }

  @Test
  void keysGoOnWhileTheProviderIsAway() {
    try (Club club = club()) {
      assertThat(me(club, "ada").status()).isEqualTo(200);
      issuer.down();

      assertThat(me(club, "ada").status()).isEqualTo(200);
      assertThat(me(club, "bob").status()).isEqualTo(200);
      issuer.key = TokenIssuer.newKey();
      assertThat(me(club, "ada").status()).as("a key that nobody knows yet").isEqualTo(503);
    }
  }

  @Test
  void newKeysArePickedUp() {
    try (Club club = club()) {
      assertThat(me(club, "ada").status()).isEqualTo(200);
      String old = issuer.token("bob");
      issuer.key = TokenIssuer.newKey();

      assertThat(me(club, "ada").status()).isEqualTo(200);
      assertThat(club.send("GET", "/auth/me", old, null).status())
          .as("of a key that was taken back")
          .isEqualTo(401);
    }
  }

  @Test
  void noRedirectIsFollowed() {
    issuer.status = 302;
    assertNoKeys();
  }

  @Test
  void theDocumentOfAnotherIssuerDoesNotCount() {
    issuer.claimedIssuer = "https://other.example.org";
    assertNoKeys();
  }

  @Test
  void tooManyKeysAreNone() {
    issuer.keysAnswer = TokenIssuer.keys(101);
    assertNoKeys();
  }

  @Test
  void anEndlessAnswerIsNone() {
    issuer.keysAnswer = "{\"keys\": [], \"filler\": \"" + "x".repeat(1 << 20) + "\"}";
    assertNoKeys();
  }

  @Test
  void whatIsNoJsonIsNone() {
    issuer.keysAnswer = "<html>";
    assertNoKeys();
  }

  private void assertNoKeys() {
    try (Club club = club()) {
      assertThat(me(club, "ada").status()).isEqualTo(503);
      assertThat(me(club, "ada").status()).isEqualTo(503);
      assertThat(health(club)).contains("DEGRADED");
    }
  }

  @Test
  void withoutAnIssuerTheServiceStartsAndSaysSo() {
    try (Club club = OutsidersTest.club(folder, Map.of(), AccountsBuilder::withoutPasswords)) {
      Reply refused = me(club, "ada");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text("/detail")).contains("OIDC_ISSUER");
      assertThat(club.send("GET", "/auth/me", null, null).status()).isEqualTo(401);
      assertThat(health(club)).contains("OIDC_ISSUER");
    }
  }
}
