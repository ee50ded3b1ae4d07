package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R11} of blueprint.yaml. */
@DisplayName("R11: Members who forget their password can set another one by email.")
final class R11MembersWhoForgetTheirPasswordCanSetAnotherOneByEmailTest {
  @Test
  void replacesAForgottenPasswordOfAMember() {
    var body = MemberSample.body();
    var someone = People.signedUp(body);
    var old = People.credentials(someone.login(), People.PASSWORD);
    var whose = Map.<String, Object>of("email", someone.login());

    var asked = People.send("POST", "/auth/password/forgot", "", whose);
    var token = Mailbox.token(body.get("email"));
    var given = Map.<String, Object>of("token", token, "password", "a new battery");
    var set = People.send("POST", "/auth/password/reset", "", given);
    var again = People.send("POST", "/auth/password/reset", "", given);

    assertThat(asked.status()).isEqualTo(202);
    assertThat(set.status()).isEqualTo(204);
    assertThat(again.status()).isEqualTo(422);
    assertThat(People.send("GET", "/auth/me", someone.accessToken(), Map.of()).status())
        .isEqualTo(401);
    assertThat(People.send("POST", "/auth/login", "", old).status()).isEqualTo(401);
  }

  @Test
  void doesNotTellWhetherSomebodyForgot() {
    var body = MemberSample.body();
    var someone = People.signedUp(body);
    var whose = Map.<String, Object>of("email", someone.login());
    var nobodys = Map.<String, Object>of("email", "nobody@example.org");

    var there = People.send("POST", "/auth/password/forgot", "", whose);
    var absent = People.send("POST", "/auth/password/forgot", "", nobodys);

    assertThat(absent.status()).isEqualTo(there.status());
    assertThat(absent.body()).isEqualTo(there.body());
  }
}
