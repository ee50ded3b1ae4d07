package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfirmedAddressTest {
  @TempDir static Path folder;
  private static MailServer mails;
  private static Club club;
  private static int next;

  @BeforeAll
  static void start() {
    mails = new MailServer();
    var environment = new HashMap<>(Club.ADMIN);
    environment.put("SMTP_URL", mails.url());
    environment.put("MAIL_FROM", "Club <club@example.org>");
    environment.put("CONFIRM_PAGE", "https://club.example.org/welcome");
    club =
        new Club(
            folder,
            environment,
            UnaryOperator.identity(),
            accounts ->
                accounts
                    .confirm()
                    .reset()
                    .mail("confirm", "Welcome to {system}", "Grüße! Follow {link} now."));
  }

  @AfterAll
  static void stop() {
    club.close();
    mails.close();
  }

  private static Reply signUp(Club club, String email) {
    var body = Map.of("name", "Ada", "email", email, "password", Club.PASSWORD);
    return club.send("POST", "/auth/register", null, body);
  }

  private static String address() {
    return "new" + next++ + "@example.org";
  }

  private static Reply confirm(String token) {
    return club.send("POST", "/auth/confirm", null, Map.of("token", token));
  }

  @Test
  void whoSignsUpIsLetInOnceTheAddressIsConfirmed() {
    String email = address();

    Reply made = signUp(club, email);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/user/email")).isEqualTo(email);
    assertThat(made.body().has("accessToken")).isFalse();
    Reply early = club.logIn(email, Club.PASSWORD);
    assertThat(early.status()).isEqualTo(403);
    assertThat(early.text("/detail")).contains("not confirmed");
    assertThat(club.logIn(email, "another one").status()).isEqualTo(401);

    var mail = mails.next();
    assertThat(mail.to()).isEqualTo(email);
    assertThat(mail.subject()).isEqualTo("Welcome to system");
    assertThat(mail.text())
        .startsWith("Grüße! Follow https://club.example.org/welcome?token=" + mail.token());
    assertThat(confirm(mail.token()).status()).isEqualTo(204);
    assertThat(club.logIn(email, Club.PASSWORD).status()).isEqualTo(200);
    assertThat(confirm(mail.token()).status()).isEqualTo(422);
  }

  @Test
  void theMailIsSentAgainToWhomItIsFor() {
    String email = address();
    signUp(club, email);
    mails.next();

    assertThat(resend(email).status()).isEqualTo(202);
    assertThat(resend("nobody@example.org").status()).isEqualTo(202);
    assertThat(confirm(mails.next().token()).status()).isEqualTo(204);
    assertThat(resend(email).status()).isEqualTo(202);

    assertThat(mails.poll(1)).isNull();
  }

  private static Reply resend(String email) {
    return club.send("POST", "/auth/confirm/resend", null, Map.of("email", email));
  }

  @Test
  void aTokenToConfirmSetsNoPasswordAndTheOtherWayRoundItConfirms() {
    String email = address();
    signUp(club, email);
    String toConfirm = mails.next().token();
    var body = Map.of("token", toConfirm, "password", "battery staple");
    assertThat(club.send("POST", "/auth/password/reset", null, body).status()).isEqualTo(422);

    club.send("POST", "/auth/password/forgot", null, Map.of("email", email));
    String toReset = mails.next().token();
    assertThat(confirm(toReset).status()).isEqualTo(422);
    body = Map.of("token", toReset, "password", "battery staple");
    assertThat(club.send("POST", "/auth/password/reset", null, body).status()).isEqualTo(204);

    mails.next();
    assertThat(club.logIn(email, "battery staple").status()).isEqualTo(200);
  }

  @Test
  void whoeverChangesTheAddressConfirmsTheOtherOne() {
    String email = address();
    signUp(club, email);
    confirm(mails.next().token());
    Known known = Club.known(club.logIn(email, Club.PASSWORD), email);
    String other = address();
    club.send("PATCH", "/members/" + known.id(), known.token(), Map.of("email", other));

    assertThat(club.logIn(other, Club.PASSWORD).status()).isEqualTo(403);
    resend(other);
    var mail = mails.next();
    assertThat(mail.to()).isEqualTo(other);
    confirm(mail.token());
    assertThat(club.logIn(other, Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void whoWasMadeByOthersNeedsNoMail() {
    assertThat(club.logIn("chair@example.org", Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void nobodySignsUpWhereNoMailCanBeSent(@TempDir Path other) {
    try (var mute =
        new Club(other, Club.ADMIN, UnaryOperator.identity(), AccountsBuilder::confirm)) {
      Reply refused = signUp(mute, address());

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text("/detail")).contains("SMTP_URL");
      assertThat(mute.send("GET", "/members?count=true", mute.admin().token(), null).body())
          .hasSize(1);
    }
  }
}
