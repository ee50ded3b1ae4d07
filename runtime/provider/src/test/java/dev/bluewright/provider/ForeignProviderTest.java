package dev.bluewright.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People come with tokens of a provider that we did not write: Spring Authorization Server. */
final class ForeignProviderTest {
  private static final Map<String, Map<String, Object>> PEOPLE =
      Map.of(
          "ada", said("ada", "org_id", "o1", "groups", List.of("staff", "foremen")),
          "bob", said("bob", "org_id", "o1", "groups", List.of("staff")),
          "eve", said("eve", "org_id", "o2", "groups", List.of("foremen")),
          "stray", said("stray", "groups", List.of("staff")),
          "misled", said("misled", "org_id", "o1", "aud", List.of("another-api")),
          "late", said("late", "org_id", "o1", "exp", Instant.parse("2020-01-01T00:00:00Z")));

  @TempDir static Path folder;
  private static final Provider.Keys KEYS = new Provider.Keys();
  private static Provider provider;
  private static GarageApi garage;

  private static Map<String, Object> said(String name, Object... more) {
    var all = new HashMap<String, Object>();
    all.put("email", name + "@example.org");
    all.put("email_verified", true);
    for (int at = 0; at < more.length; at += 2) {
      all.put((String) more[at], more[at + 1]);
    }
    return all;
  }

  @BeforeAll
  static void start() {
    provider = new Provider(KEYS, PEOPLE);
    garage = new GarageApi(folder, provider.url());
  }

  @AfterAll
  static void stop() {
    garage.close();
    provider.close();
  }

  private static GarageApi.Reply me(String person) {
    return garage.me(provider.token(person));
  }

  @Test
  void takesATokenOfTheTokenEndpoint() {
    var ada = me("ada");

    assertThat(ada.status()).as(ada.body().toString()).isEqualTo(200);
    assertThat(ada.text("email")).isEqualTo("ada@example.org");
    assertThat(me("ada").text("id")).as("another token of hers").isEqualTo(ada.text("id"));
  }

  @Test
  void takesRolesAndTenantsFromClaims() {
    var ada = me("ada");
    var bob = me("bob");
    var eve = me("eve");

    assertThat(List.of(ada.text("role"), bob.text("role"), eve.text("role")))
        .containsExactly("foreman", "mechanic", "foreman");
    assertThat(bob.text("garageId")).isEqualTo(ada.text("garageId")).isNotEmpty();
    assertThat(eve.text("garageId")).isNotEqualTo(ada.text("garageId"));
    assertThat(garage.get("/mechanics", provider.token("eve")).body()).hasSize(1);
  }

  @Test
  void refusesWhatIsForAnotherOrOver() {
    assertThat(me("misled").status()).as("wrong audience").isEqualTo(401);
    assertThat(me("late").status()).as("expired").isEqualTo(401);
    assertThat(me("stray").status()).as("of no tenant").isEqualTo(403);
  }

  @Test
  void refusesTheSameKeyUnderAnotherIssuer() {
    try (var other = new Provider(KEYS, PEOPLE)) {
      assertThat(garage.me(other.token("ada")).status()).isEqualTo(401);
    }
  }

  @Test
  void followsAKeyThatIsReplacedAndOutlivesItsProvider(@TempDir Path other) {
    var keys = new Provider.Keys();
    var passing = new Provider(keys, PEOPLE);
    String issuer = passing.url();
    String after;
    try (var api = new GarageApi(other, issuer)) {
      assertThat(api.me(passing.token("ada")).status()).isEqualTo(200);
      keys.rotate();
      after = passing.token("ada");
      assertThat(api.me(after).status()).as("signed with the new key").isEqualTo(200);
      passing.close();
      assertThat(api.me(after).status()).as("the keys go on counting").isEqualTo(200);
    }
    try (var api = new GarageApi(other, issuer)) {
      assertThat(api.me(after).status()).as("no keys at all").isEqualTo(503);
    }
  }
}
