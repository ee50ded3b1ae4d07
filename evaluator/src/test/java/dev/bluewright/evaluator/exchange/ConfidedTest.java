package dev.bluewright.evaluator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds secrets in texts of many kinds. */
final class ConfidedTest {
  private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEBUG=1\nDB_PASSWORD=hidden-away\nPORT=80\n",
        "A=b\r\nexport JWT_SECRET=\"hidden-away\" # of the keys\r\n",
        "spring.datasource.password: 'hidden-away'",
        "database:\n  - user: ann\n    password: hidden-away\n",
        "[client]\npwd = hidden-away;\n",
        "{\"secretKey\":\"hidden-away\"}",
        "{\"privateKey\":\"hidden-away\",\"open\":\"shown to all\"}",
        "{\"signing_key\":\"hidden-away\"}",
        "{\"pwd\":\"hidden-away\"}",
        "{\"passwordHash\":\"hidden-away\"}",
        "{\"credentials\":{\"pin\":\"hidden-away\"}}",
        "{\"next\":\"/files?page=2&access_token=hidden-away\"}",
        "<a href='/reset?token=hidden-away'>Again</a>"
      })
  void findsItInAnAnswer(String body) {
    assertThat(in(body)).isEqualTo(List.of("hidden-away"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: short",
        "Password: is needed for all that follows.",
        "type: object\nrequired: [password, token]\n",
        "password: {type: string, minLength: 8}",
        "{\"access\":\"authenticated\",\"refresh\":\"each day and each night\"}",
        "{\"count\":12345678,\"title\":\"The key of the house\"}",
        "eyJhbGciOiJIUzI1NiJ9 is a word"
      })
  void findsNoneWhereThereIsNone(String body) {
    assertThat(in(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"access\":\"%s\"}", "{\"refresh\":\"%s\"}", "access=%s"})
  void findsTokensThatAreNamedByWhatTheyAreFor(String body) {
    assertThat(in(body.formatted("0123456789abcdefghij"))).containsExactly("0123456789abcdefghij");
  }

  @Test
  void findsTokensByTheirShape() {
    assertThat(in("{\"said\":\"It is " + JWT + ".\"}")).containsExactly(JWT);
    assertThat(in("<p>" + JWT + "</p>")).containsExactly(JWT);
    assertThat(Confided.in(Call.of("GET", "/open/" + JWT))).containsExactly(JWT);
  }

  @Test
  void findsItInForms() {
    var call =
        Call.of("POST", "/login")
            .withBody(
                "application/x-www-form-urlencoded", "password=hidden%2Daw%61y&user=ann-marie");

    assertThat(Confided.in(call)).containsExactly("hidden%2Daw%61y", "hidden-away");
  }

  @Test
  void findsItInQueries() {
    var call = Call.of("GET", "/files?api_key=hidden-away&sort=title");
    var answer = new Answer(302, Map.of("location", List.of("/home?session_token=hidden-too")), "");

    assertThat(Confided.in(call)).containsExactly("hidden-away");
    assertThat(Confided.in(answer)).containsExactly("hidden-too");
  }

  @Test
  void findsItInLinesThatAreSent() {
    var call =
        new Call("PUT", "/settings", Map.of(), Optional.of("user: ann\npassword: hidden-away\n"));

    assertThat(Confided.in(call)).containsExactly("hidden-away");
  }

  @Test
  void copesWithLongTexts() {
    assertThat(in("password: ".repeat(200_000))).isEmpty();
    assertThat(in("eyJ" + "a".repeat(2_000_000))).isEmpty();
    assertThat(in("?key=".repeat(400_000))).hasSizeLessThan(3);
  }

  private static List<String> in(String body) {
    return Confided.in(new Answer(200, Map.of(), body));
  }
}
