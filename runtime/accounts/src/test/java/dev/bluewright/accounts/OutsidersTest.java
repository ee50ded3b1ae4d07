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

/** People come with tokens of an OpenID provider. */
final class OutsidersTest {
  static final OutsideProvider PROVIDER =
      OutsideProvider.of().field("email", "email").field("name", "name");

  @TempDir Path folder;
  private TokenIssuer issuer;
  private Club club;

  @BeforeEach
  void start() {
    issuer = new TokenIssuer();
    club = club(folder, environment(), UnaryOperator.identity());
  }

  @AfterEach
  void stop() {
    club.close();
    issuer.close();
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(Club.ADMIN);
    environment.putAll(issuer.environment());
    return environment;
  }

  static Club club(
      Path folder, Map<String, String> environment, UnaryOperator<AccountsBuilder<Member>> face) {
    return club(folder, environment, face, PROVIDER);
  }

  static Club club(
      Path folder,
      Map<String, String> environment,
      UnaryOperator<AccountsBuilder<Member>> face,
      OutsideProvider provider) {
    return new Club(
        folder,
        environment,
        UnaryOperator.identity(),
        face,
        people -> people.keys().provider(provider));
  }

  private Club again(UnaryOperator<AccountsBuilder<Member>> face, OutsideProvider provider) {
    club.close();
    club = club(folder, environment(), face, provider);
    return club;
  }

  private Reply me(String token) {
    return club.send("GET", "/auth/me", token, null);
  }

  @Test
  void whoComesForTheFirstTimeBecomesAPerson() {
    Reply first = me(issuer.token("ada"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text("/email")).isEqualTo("ada@example.org");
    assertThat(first.text("/name")).isEqualTo("Ada of ada");
    assertThat(first.text("/role")).isEqualTo("member");
    assertThat(me(issuer.token("ada")).text("/id")).isEqualTo(first.text("/id"));
    assertThat(me(issuer.token("bob")).text("/id")).isNotEqualTo(first.text("/id"));
  }

  @Test
  void whoComesManyTimesAtOnceBecomesOnePerson() throws Exception {
    try (var other = club(folder, environment(), UnaryOperator.identity());
        var many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> asked =
          IntStream.range(0, 40)
              .mapToObj(
                  at ->
                      (Callable<String>)
                          () ->
                              (at % 2 == 0 ? club : other)
                                  .send("GET", "/auth/me", issuer.token("crowd"), null)
                                  .text("/id"))
              .toList();
      var ids = many.invokeAll(asked).stream().map(each -> each.resultNow()).toList();
      assertThat(Set.copyOf(ids)).hasSize(1).doesNotContain("");
    }
  }

  @Test
  void whatAPersonMakesIsTheirs() {
    String ada = issuer.token("ada");
    Reply made = club.send("POST", "/notes", ada, Map.of("text", "mine"));

    assertThat(made.status()).isEqualTo(201);
    String note = "/notes/" + made.text("/id");
    assertThat(club.send("GET", note, issuer.token("ada"), null).status()).isEqualTo(200);
    assertThat(club.send("GET", note, issuer.token("bob"), null).status()).isEqualTo(404);
  }

  @Test
  void passwordsAndTokensGoSideBySide() {
    var own = club.registered();
    assertThat(me(own.token()).text("/email")).isEqualTo(own.email());
    assertThat(me(issuer.token("ada")).text("/email")).isEqualTo("ada@example.org");
  }

  @Test
  void nobodyTakesTheAccountOfAnotherByAnAddress() {
    var own = club.registered();
    String subject = own.email().substring(0, own.email().indexOf('@'));

    Reply taken = me(issuer.token(subject));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(me(own.token()).status()).isEqualTo(200);
  }

  @Test
  void whomTheAdministratorMadeIsWhoTheProviderVouchesFor() {
    again(on -> on.signUpClosed().routes(List.of()), PROVIDER);
    var admin = club.admin();
    for (String name : List.of("made", "doubtful")) {
      var person = Map.of("name", "Made", "email", name + "@example.org");
      assertThat(club.send("POST", "/members", admin.token(), person).status()).isEqualTo(201);
    }

    assertThat(me(issuer.token("stranger")).status()).isEqualTo(403);
    assertThat(me(issuer.token("doubtful", on -> on.claim("email_verified", false))).status())
        .isEqualTo(409);
    assertThat(me(issuer.token("made")).text("/name")).isEqualTo("Made");
    assertThat(me(issuer.token("other", on -> on.claim("email", "made@example.org"))).status())
        .isEqualTo(409);
  }

  @Test
  void withoutPasswordsThereIsNoOtherWayIn() {
    again(AccountsBuilder::withoutPasswords, PROVIDER);

    assertThat(club.logIn("chair@example.org", Club.PASSWORD).status()).isEqualTo(404);
    for (String path : List.of("/auth/register", "/auth/refresh")) {
      assertThat(club.send("POST", path, null, Map.of()).status()).isEqualTo(404);
    }
    assertThat(me(issuer.token("ada")).status()).isEqualTo(200);
  }

  @Test
  void rolesComeFromAClaimAndGoWithIt() {
    again(
        AccountsBuilder::withoutPasswords,
        PROVIDER.roles("realm.roles").grant("admin", "chair", "treasurer"));
    Instant now = Instant.now();

    assertThat(me(roles("ada", now.minusSeconds(20), "guest")).text("/role")).isEqualTo("member");
    String chair = roles("ada", now.minusSeconds(10), "guest", "chair");
    assertThat(me(chair).text("/role")).isEqualTo("admin");
    assertThat(club.send("GET", "/members", chair, null).body().size()).isEqualTo(2);
    assertThat(me(roles("ada", now, "guest")).text("/role")).isEqualTo("member");
    assertThat(me(chair).text("/role")).as("an older token gives nothing back").isEqualTo("member");
  }

  private String roles(String subject, Instant at, String... roles) {
    return issuer.token(
        subject, on -> on.issueTime(Date.from(at)).claim("realm", Map.of("roles", List.of(roles))));
  }

  @Test
  void theEnvironmentNamesTheFirstAdministrator() {
    assertThat(me(issuer.token("chair-1")).text("/role")).isEqualTo("member");
    club.close();
    var environment = new HashMap<>(issuer.environment());
    environment.put("ADMIN_SUBJECT", "chair-1");
    club = club(folder, environment, AccountsBuilder::withoutPasswords);

    assertThat(me(issuer.token("chair-1")).text("/role")).isEqualTo("admin");
    assertThat(me(issuer.token("chair-2")).text("/role")).isEqualTo("member");
  }

  @Test
  void whatTheTokenDoesNotSayTheProviderIsAsked() {
    issuer.person = Map.of("sub", "terse", "email", "terse@example.org", "name", "Terse");
    String terse = issuer.token("terse", on -> on.claim("email", null).claim("name", null));

    assertThat(me(terse).text("/name")).isEqualTo("Terse");
    assertThat(me(terse).status()).isEqualTo(200);
    assertThat(issuer.peopleAsked.get()).isEqualTo(1);
  }

  @Test
  void whatTheProviderSaysOfAnotherDoesNotCount() {
    issuer.person = Map.of("sub", "somebody-else", "email", "else@example.org", "name", "Else");
    String terse = issuer.token("terse", on -> on.claim("email", null));

    Reply refused = me(terse);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/detail")).contains("email");
    for (int at = 0; at < 20; at++) {
      assertThat(me(terse).status()).isEqualTo(403);
    }
    assertThat(issuer.peopleAsked.get()).as("a refusal is kept").isEqualTo(1);
  }

  @Test
  void valuesOfATokenAreHeldToTheRulesOfFields() {
    assertThat(me(issuer.token("odd", on -> on.claim("email", "no address"))).status())
        .isEqualTo(403);
    assertThat(me(issuer.token("long", on -> on.claim("name", "é".repeat(500)))).text("/name"))
        .isEqualTo("é".repeat(100));
    assertThat(me(issuer.token("sly", on -> on.claim("role", "admin"))).text("/role"))
        .isEqualTo("member");
  }

  @Test
  void aLogOutEndsTheTokensThatThereAre() throws InterruptedException {
    String token = issuer.token("ada");
    String another = issuer.token("ada", on -> on.jwtID("another"));
    assertThat(club.send("POST", "/auth/logout", token, null).status()).isEqualTo(204);

    assertThat(me(token).status()).isEqualTo(401);
    assertThat(me(another).status()).isEqualTo(401);
    Thread.sleep(1100); // moments in tokens are whole seconds
    assertThat(me(issuer.token("ada")).status()).isEqualTo(200);
  }

  @Test
  void whoIsBlockedStaysOut() {
    Reply ada = me(issuer.token("ada"));
    var blocked = Map.of("blocked", true);
    String path = "/members/" + ada.text("/id");
    assertThat(club.send("PATCH", path, club.admin().token(), blocked).status()).isEqualTo(200);
    club.close();
    club = club(folder, environment(), UnaryOperator.identity());

    assertThat(me(issuer.token("ada")).status()).isEqualTo(401);
  }

  @Test
  void aPersonMakesKeysAndTheyWork() {
    Reply key = club.send("POST", "/auth/keys", issuer.token("ada"), Map.of("name", "script"));
    assertThat(key.status()).isEqualTo(201);
    assertThat(club.send("GET", "/notes", key.text("/key"), null).status()).isEqualTo(200);
  }

  @Test
  void whoIsErasedIsNotMadeAgainByTheSameToken() throws InterruptedException {
    again(on -> on.withoutPasswords().export().erase(), PROVIDER);
    String token = issuer.token("ada");
    String id = me(token).text("/id");
    assertThat(club.send("GET", "/auth/export", token, null).text("/person/id")).isEqualTo(id);

    String old = issuer.token("ada", on -> on.claim("auth_time", minutesAgo(10).getEpochSecond()));
    Reply refused = club.send("POST", "/auth/erase", old, null);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.response().headers().allValues("WWW-Authenticate").toString())
        .contains("insufficient_user_authentication");
    assertThat(club.send("POST", "/auth/erase", token, null).status()).isEqualTo(204);

    assertThat(me(token).status()).isEqualTo(401);
    assertThat(me(issuer.token("ada", on -> on.issueTime(Date.from(minutesAgo(1))))).status())
        .isEqualTo(401);
    Thread.sleep(1100); // moments in tokens are whole seconds
    club.close();
    club = club(folder, environment(), AccountsBuilder::withoutPasswords);
    assertThat(me(issuer.token("ada")).text("/id")).isNotEqualTo(id).isNotEmpty();
  }

  private static Instant minutesAgo(int minutes) {
    return Instant.now().minusSeconds(60L * minutes);
  }
}
