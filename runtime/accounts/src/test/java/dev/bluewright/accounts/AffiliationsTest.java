package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of an OpenID provider say which firm they are for. */
final class AffiliationsTest {
  private static final OutsideProvider PROVIDER =
      OutsideProvider.of().field("email", "email").tenant("org_id").tenantField("name", "org_name");

  @TempDir Path folder;
  private TokenIssuer issuer;
  private Yard yard;

  @BeforeEach
  void start() {
    issuer = new TokenIssuer();
    yard = yard(PROVIDER, AccountsBuilder::withoutPasswords);
  }

  @AfterEach
  void stop() {
    yard.close();
    issuer.close();
  }

  private Yard yard(OutsideProvider provider, UnaryOperator<AccountsBuilder<Worker>> face) {
    var environment = new HashMap<>(Club.ADMIN);
    environment.putAll(issuer.environment());
    return new Yard(folder, environment, people -> people.provider(provider), face);
  }

  private void again(OutsideProvider provider, UnaryOperator<AccountsBuilder<Worker>> face) {
    yard.close();
    yard = yard(provider, face);
  }

  private String of(String firm, String subject) {
    return issuer.token(subject, on -> on.claim("org_id", firm));
  }

  private Reply me(String token) {
    return yard.sendAs(token, "GET", "/auth/me", null);
  }

  @Test
  void whoeverComesForAFirmThatNobodyCameForFoundsItAndIsItsBoss() {
    Reply boss = me(issuer.token("ada", on -> on.claim("org_id", "o1").claim("org_name", "Kiln")));
    Reply worker = me(of("o1", "bob"));

    assertThat(boss.status()).as(boss.body().toString()).isEqualTo(200);
    assertThat(boss.text("/role")).isEqualTo("boss");
    assertThat(worker.text("/role")).isEqualTo("worker");
    assertThat(worker.text("/firmId")).isEqualTo(boss.text("/firmId")).isNotEmpty();
    Reply firms = yard.sendAs(of("o1", "bob"), "GET", "/firms", null);
    assertThat(firms.body().size()).isEqualTo(1);
    assertThat(firms.text("/0/name")).isEqualTo("Kiln");
  }

  @Test
  void aFirmOfWhichNoTokenSaysTheNameIsCalledAsTokensSayIt() {
    me(of("o-42", "ada"));

    assertThat(yard.sendAs(of("o-42", "ada"), "GET", "/firms", null).text("/0/name"))
        .isEqualTo("o-42");
  }

  @Test
  void firmsSeeNothingOfEachOther() {
    String ada = of("o1", "ada");
    String eve = of("o2", "eve");
    String job = "/jobs/" + yard.sendAs(ada, "POST", "/jobs", Map.of("title", "mine")).text("/id");

    assertThat(me(eve).text("/firmId")).isNotEqualTo(me(ada).text("/firmId"));
    assertThat(yard.sendAs(ada, "GET", job, null).status()).isEqualTo(200);
    assertThat(yard.sendAs(eve, "GET", job, null).status()).isEqualTo(404);
    assertThat(yard.sendAs(eve, "GET", "/jobs", null).body()).isEmpty();
    assertThat(yard.sendAs(eve, "GET", "/workers", null).body()).hasSize(1);
  }

  @Test
  void aTokenThatNamesNoFirmOrManyLetsNobodyIn() {
    Reply none = me(issuer.token("ada"));
    Reply many = me(issuer.token("ada", on -> on.claim("org_id", List.of("o1", "o2"))));

    assertThat(none.status()).isEqualTo(403);
    assertThat(none.text("/detail"))
        .isEqualTo("The token does not say which Firm it is for: `org_id`.");
    assertThat(many.status()).isEqualTo(403);
    assertThat(me(of("", "ada")).status()).isEqualTo(403);
    assertThat(me(of("x".repeat(256), "ada")).status()).isEqualTo(403);
    assertThat(me(issuer.token("ada", on -> on.claim("org_id", List.of("o1")))).status())
        .isEqualTo(200);
  }

  @Test
  void nobodyChangesToAnotherFirmBecauseATokenSaysSo() {
    String firm = me(of("o1", "ada")).text("/firmId");
    me(of("o2", "eve"));

    Reply changed = me(of("o2", "ada"));
    assertThat(changed.status()).isEqualTo(403);
    assertThat(changed.text("/detail"))
        .isEqualTo("The token is for another Firm than the one that the account is of.");
    assertThat(me(of("o3", "ada")).status()).as("a firm that there is not").isEqualTo(403);
    assertThat(me(issuer.token("ada")).status()).isEqualTo(403);
    assertThat(me(of("o1", "ada")).text("/firmId")).isEqualTo(firm);
  }

  @Test
  void aTokenForAnotherFirmGivesNoRole() {
    again(PROVIDER.roles("roles").grant("boss", "head"), on -> on.withoutPasswords());
    Instant now = Instant.now();

    assertThat(me(withRole("o1", now.minusSeconds(20), "clerk")).text("/role"))
        .as("where tokens give roles, nobody has one for coming first")
        .isEqualTo("worker");
    assertThat(me(withRole("o2", now.minusSeconds(10), "head")).status()).isEqualTo(403);
    assertThat(me(withRole("o1", now.minusSeconds(20), "clerk")).text("/role")).isEqualTo("worker");
    assertThat(me(withRole("o1", now, "head")).text("/role")).isEqualTo("boss");
  }

  private String withRole(String firm, Instant at, String role) {
    return issuer.token(
        "ada",
        on -> on.issueTime(Date.from(at)).claim("org_id", firm).claim("roles", List.of(role)));
  }

  @Test
  void whomTheBossMadeIsOfTheFirmAndComesForNoOther() {
    String boss = of("o1", "ada");
    var person = Map.of("email", "bob@example.org", "role", "boss");
    assertThat(me(boss).status()).isEqualTo(200);
    assertThat(yard.sendAs(boss, "POST", "/workers", person).status()).isEqualTo(201);

    assertThat(me(of("o9", "bob")).status()).isEqualTo(403);
    again(PROVIDER, AccountsBuilder::withoutPasswords); // a refusal is kept for ten seconds
    assertThat(me(of("o1", "bob")).text("/role")).isEqualTo("boss");
    assertThat(me(of("o9", "eve")).text("/role"))
        .as("nobody founded it when bob was refused")
        .isEqualTo("boss");
  }

  @Test
  void whoComeAtOnceFoundOneFirm() throws Exception {
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> asked =
          IntStream.range(0, 24)
              .mapToObj(at -> (Callable<Reply>) () -> me(of("crowd", "w" + at)))
              .toList();
      var replies = many.invokeAll(asked).stream().map(each -> each.resultNow()).toList();

      assertThat(replies).extracting(Reply::status).containsOnly(200);
      assertThat(Set.copyOf(replies.stream().map(each -> each.text("/firmId")).toList()))
          .hasSize(1);
      assertThat(replies.stream().filter(each -> each.text("/role").equals("boss"))).hasSize(1);
    }
  }

  @Test
  void aFirmThatIsDeletedIsFoundedAnewByWhoComesNext() {
    String ada = of("o1", "ada");
    String firm = me(ada).text("/firmId");
    assertThat(yard.sendAs(ada, "DELETE", "/firms/" + firm, null).status()).isEqualTo(204);
    again(PROVIDER, AccountsBuilder::withoutPasswords); // what is known is looked up anew

    Reply bob = me(of("o1", "bob"));
    assertThat(bob.text("/role")).isEqualTo("boss");
    assertThat(bob.text("/firmId")).isNotEqualTo(firm);
  }

  @Test
  void passwordsStandBesideIt() {
    again(PROVIDER, UnaryOperator.identity());
    var boss = yard.boss();

    assertThat(yard.send("GET", "/auth/me", boss, null).text("/role")).isEqualTo("boss");
    assertThat(me(of("o1", "ada")).text("/firmId"))
        .isNotEqualTo(yard.send("GET", "/auth/me", boss, null).text("/firmId"));
  }

  @Test
  void withoutPasswordsNobodyIsInvited() {
    assertThat(yard.sendAs(of("o1", "ada"), "POST", "/auth/invitations", Map.of()).status())
        .isEqualTo(404);
  }
}
