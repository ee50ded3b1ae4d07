package dev.bluewright.evaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NextPageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?page=2&q=a%20b | /v1/things?page=2&q=a%20b",
        "things?page=2 | /v1/things?page=2",
        "./2 | /v1/2",
        "/v1/things?page=2 | /v1/things?page=2",
        "/app/v1/things?page=2 | /v1/things?page=2",
        "http://127.0.0.1:8080/app/v1/things?page=2 | /v1/things?page=2",
        "https://things.example.org/v1/things?page=2 | /v1/things?page=2",
        "//elsewhere.example.org/v1/things | /v1/things"
      })
  void isAskedForAtTheAddressThatIsJudged(String link, String target) {
    assertThat(next("<" + link + ">; rel=\"next\"")).contains(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a b>; rel=next",
        "<http://[::/x>; rel=next",
        "<mailto:ann@example.org>; rel=next",
        "<?page=1>; rel=prev",
        "<?page=1>; title=next",
        "<?page=1",
        "nothing"
      })
  void isNoneWhereTheLinkIsNone(String header) {
    assertThat(next(header)).isEmpty();
  }

  @Test
  void isFoundAmongOthers() {
    assertThat(next("<?p=1>; rel=\"first\", <?p=2>; title=\"more\"; rel=\"section next\""))
        .contains("/v1/things?p=2");
    assertThat(next("<".repeat(200_000))).isEmpty();
  }

  private static Optional<String> next(String header) {
    var exchange =
        new Exchange(
            1,
            Instant.EPOCH,
            Duration.ZERO,
            Call.of("GET", "/v1/things?page=1"),
            new Answer(200, Map.of("link", List.of(header)), "[]"));
    return NextPage.of(URI.create("http://127.0.0.1:8080/app"), exchange);
  }
}
