package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.Viewer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForgottenPasswordTest {
  @TempDir static Path folder;
  private static MailServer mails;
  private static Club club;

  @BeforeAll
  static void start() {
    mails = new MailServer();
    club = with(folder, mails.url());
  }

  @AfterAll
  static void stop() {
    club.close();
    mails.close();
  }

  static Club with(Path folder, String smtp) {
    var environment = new HashMap<>(Club.ADMIN);
    environment.put("SMTP_URL", smtp);
    environment.put("MAIL_FROM", "club@example.org");
    return new Club(folder, environment, UnaryOperator.identity(), AccountsBuilder::reset);
  }

  static Reply forgot(Club club, String email) {
    return club.send("POST", "/auth/password/forgot", null, Map.of("email", email));
  }

  private static Reply reset(String token, String password) {
    var body = Map.of("token", token, "password", password);
    return club.send("POST", "/auth/password/reset", null, body);
  }

  @Test
  void whoForgotThePasswordSetsAnotherOneWithAMail() {
    Known known = club.registered();

    assertThat(forgot(club, known.email()).status()).isEqualTo(202);
    var mail = mails.next();
    assertThat(mail.to()).isEqualTo(known.email());
    assertThat(mail.from()).isEqualTo("club@example.org");
    assertThat(mail.subject()).contains("system");
    Reply done = reset(mail.token(), "battery staple");

    assertThat(done.status()).isEqualTo(204);
    assertThat(club.logIn(known.email(), Club.PASSWORD).status()).isEqualTo(401);
    assertThat(club.logIn(known.email(), "battery staple").status()).isEqualTo(200);
    assertThat(club.send("GET", "/auth/me", known.token(), null).status()).isEqualTo(401);
    var refresh =
        club.send("POST", "/auth/refresh", null, Map.of("refreshToken", known.refreshToken()));
    assertThat(refresh.status()).isEqualTo(401);
    assertThat(mails.next().subject()).contains("has changed");
  }

  @Test
  void aTokenCountsOnceAndSoDoAllThatCameBeforeIt() {
    Known known = club.registered();
    forgot(club, known.email());
    forgot(club, known.email());
    String first = mails.next().token();
    String second = mails.next().token();

    assertThat(reset(second, "battery staple").status()).isEqualTo(204);
    mails.next();

    assertThat(reset(second, "another staple").status()).isEqualTo(422);
    assertThat(reset(first, "another staple").status()).isEqualTo(422);
    assertThat(club.logIn(known.email(), "battery staple").status()).isEqualTo(200);
  }

  @Test
  void whatIsNoTokenChangesNothing() {
    Known known = club.registered();
    for (String token : List.of("", "x", known.token(), known.refreshToken(), Digests.token())) {
      assertThat(reset(token, "battery staple").status()).isEqualTo(422);
    }
    assertThat(club.logIn(known.email(), Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aShortPasswordLeavesTheTokenAsItWas() {
    Known known = club.registered();
    forgot(club, known.email());
    String token = mails.next().token();

    Reply refused = reset(token, "short");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("password");
    assertThat(reset(token, "battery staple").status()).isEqualTo(204);
    mails.next();
  }

  @Test
  void aTokenIsForTheAddressThatItWasSentTo() {
    Known known = club.registered();
    forgot(club, known.email());
    String token = mails.next().token();
    var moved = Map.of("email", "elsewhere@example.org");
    assertThat(club.send("PATCH", "/members/" + known.id(), known.token(), moved).status())
        .isEqualTo(200);

    assertThat(reset(token, "battery staple").status()).isEqualTo(422);
  }

  @Test
  void theAnswerDoesNotTellWhetherThereIsAnAccount() {
    Known known = club.registered();

    Reply there = forgot(club, known.email());
    Reply absent = forgot(club, "nobody@example.org");

    assertThat(absent.status()).isEqualTo(there.status()).isEqualTo(202);
    assertThat(absent.response().body()).isEqualTo(there.response().body()).isEmpty();
    assertThat(absent.response().headers().map().keySet())
        .isEqualTo(there.response().headers().map().keySet());
    assertThat(mails.next().to()).isEqualTo(known.email());
    assertThat(mails.poll(1)).isNull();
  }

  @Test
  void theTimeDoesNotTellWhetherThereIsAnAccount() {
    int rounds = 16;
    Known[] known = new Known[rounds];
    for (int at = 0; at < rounds; at++) {
      known[at] = club.registered();
    }
    long[] there = new long[rounds];
    long[] absent = new long[rounds];
    for (int at = 0; at < rounds; at++) {
      String email = known[at].email();
      there[at] = took(() -> forgot(club, email));
      String nobody = "nobody" + at + "@example.org";
      absent[at] = took(() -> forgot(club, nobody));
    }
    for (int at = 0; at < rounds; at++) {
      mails.next();
    }

    assertThat(median(absent) / (double) median(there)).isBetween(0.4, 2.5);
  }

  private static long took(Runnable request) {
    long start = System.nanoTime();
    request.run();
    return System.nanoTime() - start;
  }

  private static long median(long[] values) {
    return LongStream.of(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }

  @Test
  void whoAsksAgainAndAgainIsSlowedDownForAnAccountThatIsNotThereToo() {
    for (String email : List.of(club.registered().email(), "never@example.org")) {
      int[] statuses = new int[6];
      Arrays.setAll(statuses, _ -> forgot(club, email).status());
      assertThat(statuses).containsExactly(202, 202, 202, 202, 202, 429);
      assertThat(forgot(club, email).header("Retry-After")).isNotEmpty();
    }
    for (int at = 0; at < 5; at++) {
      mails.next();
    }
  }

  @Test
  void neitherTokensNorPasswordsAreInTheDatabase() {
    Known known = club.registered();
    forgot(club, known.email());
    String token = mails.next().token();

    for (var entity : List.of("bluewright_mail_token", "bluewright_waiting_mail")) {
      assertThat(rows(club, entity)).doesNotContain(token);
    }
    assertThat(rows(club, "bluewright_mail_token")).contains(Digests.of(token));
  }

  private static String rows(Club club, String table) {
    var entity =
        Arrays.stream(club.people.entities())
            .filter(each -> each.table().equals(table))
            .findFirst()
            .orElseThrow();
    var read = Viewer.SERVICE.call(() -> new ReadMany(entity, Query.first(1000)));
    club.store.accept(read);
    return ((Outcome.Rows) read.await()).rows().toString();
  }

  @Test
  void whatCouldNotBeSentIsSentLaterByWhoeverRunsThen(@TempDir Path other) {
    int port;
    try (var gone = new MailServer()) {
      port = gone.port();
    }
    String email;
    String smtp = "smtp://localhost:" + port + "?tls=off";
    try (var first = with(other, smtp)) {
      email = first.registered().email();
      assertThat(forgot(first, email).status()).isEqualTo(202);
    }
    try (var back = new MailServer(port, UnaryOperator.identity());
        var second = with(other, smtp)) {
      var mail = back.next();
      assertThat(mail.to()).isEqualTo(email);
      var body = Map.of("token", mail.token(), "password", "battery staple");
      assertThat(second.send("POST", "/auth/password/reset", null, body).status()).isEqualTo(204);
    }
  }

  @Test
  void aServerThatIsBusyGetsTheMailAgainAndOneThatRefusesForGoodDoesNot(@TempDir Path other) {
    try (var server = new MailServer();
        var busy = with(other, server.url())) {
      String email = busy.registered().email();
      server.refusing.set(451);
      forgot(busy, email);
      while (server.tries.get() == 0) {
        Thread.onSpinWait();
      }
      while (!busy.metrics().contains("bluewright_mail_failed_total 1")) {
        Thread.onSpinWait();
      }
      assertThat(rows(busy, "bluewright_mail_token")).isEqualTo("[]");
      server.refusing.set(0);
      assertThat(server.next().to()).isEqualTo(email);

      server.refusing.set(554);
      forgot(busy, email);
      while (!busy.metrics().contains("bluewright_mail_given_up_total 1")) {
        Thread.onSpinWait();
      }
      server.refusing.set(0);
      assertThat(server.poll(6)).isNull();
      assertThat(busy.metrics())
          .contains("bluewright_mail_sent_total 1", "bluewright_mail_failed_total 2");
    }
  }

  @Test
  void aServiceThatCanSendNoMailSaysSoToEverybodyAlike(@TempDir Path other) {
    try (var mute = new Club(other, Club.ADMIN, UnaryOperator.identity(), AccountsBuilder::reset)) {
      Reply there = forgot(mute, mute.registered().email());
      Reply absent = forgot(mute, "nobody@example.org");

      assertThat(there.status()).isEqualTo(503);
      assertThat(there.text("/detail")).contains("SMTP_URL");
      assertThat(absent.response().body()).isEqualTo(there.response().body());
    }
  }

  @Test
  void whereNothingIsSaidOfForgottenPasswordsThereIsNoSuchAddress(@TempDir Path other) {
    try (var plain = new Club(other, Map.of())) {
      assertThat(forgot(plain, "nobody@example.org").status()).isEqualTo(404);
    }
  }
}
