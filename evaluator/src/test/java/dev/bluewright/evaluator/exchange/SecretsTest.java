package dev.bluewright.evaluator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
  private static final String PASSWORD = "p\"ä/s\\ <s>&w'ö rd";

  private final Secrets secrets = new Secrets();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"password\":\"p\\\"ä/s\\\\ <s>&w'ö rd\"}",
        "{\"password\":\"\\u0070\\u0022\\u00e4\\/s\\u005c\\u0020\\u003cs\\u003e\\u0026w\\u0027\\u00f6"
            + " rd\"}",
        "{\"said\":\"{\\\"password\\\":\\\"p\\\\\\\"ä/s\\\\\\\\ <s>&w'ö rd\\\"}\"}",
        "{\"broken\": \"\\u0070\\\"ä/s\\\\ <s>&w'ö rd\", ",
        "a=p%22%C3%A4%2Fs%5C+%3Cs%3E%26w%27%C3%B6+rd",
        "a=p%22%c3%a4%2fs%5c%20%3cs%3e%26w%27%c3%b6%20rd",
        "<p>p&quot;ä/s\\ &lt;s&gt;&amp;w&#39;ö rd</p>",
        "<p>p\"ä/s\\ &lt;s&gt;&amp;w'ö rd</p>",
        "It was p\"ä/s\\ <s>&w'ö rd."
      })
  void keepsAPasswordOutHoweverItIsWritten(String body) {
    secrets.add(PASSWORD);

    assertThat(kept(body)).contains("(secret-1)").doesNotContain(" rd", "+rd", "20rd");
  }

  @Test
  void jsonStaysJson() {
    secrets.add("17");

    var body = kept("{\"id\":17,\"more\":[170,\"a17b\",true,null,1.5e3],\"\":\"\"}");

    assertThat(body)
        .isEqualTo(
            "{\"id\":\"(secret-1)\",\"more\":[\"(secret-1)0\",\"a(secret-1)b\",true,null,1.5e3],\"\":\"\"}");
  }

  @Test
  void leavesWhatHoldsNoneAsItWas() {
    secrets.add(PASSWORD);
    var body = "{ \"a\" : \"\\u0041\\/\" , \"b\":1.0}";

    assertThat(kept(body)).isEqualTo(body);
  }

  @Test
  @Timeout(20)
  void readsATextThatNeverEndsInOnePass() {
    secrets.add(PASSWORD);
    var open = "{\"a\":\"" + "\\\"".repeat(1 << 18);

    assertThat(kept(open + PASSWORD)).isEqualTo(open + "(secret-1)");
  }

  @Test
  void aLogHoldsNeitherWhatIsKnownNorWhatItAloneTells() {
    secrets.add("open sesame");
    var log =
        """
        10:00 INFO signed in with open sesame
        10:01 INFO first account: password=Tr0ub4dor-9, mail a@example.org
        10:02 DEBUG Authorization: Bearer abcdefghij0123
        {"level":"info","refreshToken":"abc def ghi","path":"/notes"}
        10:03 INFO Set-Cookie: sid=0123456789abc; Path=/
        """;

    assertThat(secrets.withoutInLog(log))
        .isEqualTo(
            """
            10:00 INFO signed in with (secret-1)
            10:01 INFO first account: password=(secret), mail a@example.org
            10:02 DEBUG Authorization: Bearer (secret)
            {"level":"info","refreshToken":"(secret)","path":"/notes"}
            10:03 INFO Set-Cookie: (secret); Path=/
            """);
  }

  @Test
  void readsLinesOfALogHoweverLongTheyAre() {
    var quoted = "{\"msg\":\"%s\",\"token\":\"%s\"}\n";
    var longest = "\\n".repeat(1 << 18);

    assertThat(secrets.withoutInLog(quoted.formatted(longest, longest)))
        .isEqualTo(quoted.formatted(longest, "(secret)"));
  }

  @Test
  @Timeout(20)
  void readsALineOfNothingButNamesInOnePass() {
    var names = "a:".repeat(1 << 18) + "\n";

    assertThat(secrets.withoutInLog(names)).isEqualTo(names);
  }

  @Test
  void tellsSecretsApartOfWhichOneBeginsWithAnother() {
    secrets.add("secretly");
    secrets.add("secret");

    assertThat(secrets.without("secret, secretly")).isEqualTo("(secret-2), (secret-1)");
  }

  @Test
  void learnsTokensOfWhoeverSignsIn() {
    var call =
        new Call(
            "POST",
            "/login",
            Map.of("Cookie", "sid=in-a-cookie; theme=dark", "X-Api-Key", "in-a-header"),
            Optional.of("{\"login\":\"ann\",\"password\":\"of-the-request\"}"));
    var answer =
        new Answer(
            200,
            Map.of("set-cookie", List.of("session=newly-set; Path=/")),
            "{\"data\":{\"access_token\":\"the-access-token\",\"refreshToken\":\"the-refresh-token\","
                + "\"apiKeys\":[{\"key\":\"key_0123456789\"}],\"tokenType\":\"Bearer\"}}");

    assertThat(Confided.in(call)).contains("in-a-cookie", "in-a-header", "of-the-request");
    assertThat(Confided.in(answer))
        .containsExactlyInAnyOrder(
            "newly-set", "the-access-token", "the-refresh-token", "key_0123456789");
  }

  @Test
  void copesWithLongTexts() {
    secrets.add(PASSWORD);
    var text = "\"" + "\\n".repeat(1_000_000) + "\"";

    assertThat(kept(text)).isEqualTo(text);
  }

  private String kept(String body) {
    var exchange =
        new Exchange(
            1, Instant.EPOCH, Duration.ZERO, Call.of("GET", "/"), new Answer(200, Map.of(), body));
    return secrets.without(exchange).answer().body();
  }
}
