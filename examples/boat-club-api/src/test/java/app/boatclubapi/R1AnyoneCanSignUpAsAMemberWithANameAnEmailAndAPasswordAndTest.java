package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R1} of blueprint.yaml. */
@DisplayName(
    "R1: Anyone can sign up as a member with a name, an email and a password, and sign in.")
final class R1AnyoneCanSignUpAsAMemberWithANameAnEmailAndAPasswordAndTest {
  @Test
  void registersAMember() {
    var body = MemberSample.body();

    var answer = People.register(body);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("user").path("email").asString()).isEqualTo(body.get("email"));
    assertThat(answer.text("accessToken")).isNotEmpty();
    assertThat(answer.text("refreshToken")).isNotEmpty();
    assertThat(answer.body().toString()).doesNotContain(People.PASSWORD);
  }

  @Test
  void refusesALoginThatIsTaken() {
    var body = MemberSample.body();
    People.signedUp(body);

    assertThat(People.register(body).status()).isEqualTo(409);
  }

  @Test
  void signsInAMember() {
    var someone = People.signedUp(MemberSample.body());

    var again = People.signedIn(someone.login());

    assertThat(again.id()).isEqualTo(someone.id());
    assertThat(People.send("GET", "/auth/me", again.accessToken(), Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void refusesAWrongPassword() {
    var someone = People.signedUp(MemberSample.body());
    var wrong = People.credentials(someone.login(), "not this one");

    var answer = People.send("POST", "/auth/login", "", wrong);

    assertThat(answer.status()).isEqualTo(401);
  }
}
