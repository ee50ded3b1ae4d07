package dev.bluewright.evaluator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.RawWire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that a shell takes as they are meant. */
final class CurlTest {
  private static final String URL = "http://127.0.0.1:8080";

  @Test
  void aShellReadsTheBodyAsItWasSent() throws IOException {
    var body = "{\"a\":\"it's $HOME `id` \\\\ \\n 'x'\"}";

    var curl = Curl.of(Call.of("POST", "/a?b='1'&c=$d").withBody("application/json", body), URL);

    assertThat(words(curl))
        .containsSequence("-X", "POST")
        .containsSequence("--data-binary", body)
        .endsWith(URL + "/a?b='1'&c=$d");
  }

  @Test
  void tokensAreVariables() {
    var curl = Curl.of(Call.of("GET", "/a").with("Authorization", "Bearer abc.def"), URL);

    assertThat(curl).contains("\"Authorization: Bearer $TOKEN\"").doesNotContain("abc.def");
  }

  @Test
  void whatNoToolSendsGoesThroughASocket() {
    var curl = Curl.of(Call.of("GET", "/a").with(RawWire.AS_IT_IS, "Bad Name: é"), URL);

    assertThat(curl).startsWith("printf").contains("\\0351").endsWith("nc '127.0.0.1' '8080'");
  }

  /** The words of a command as a shell passes them on. */
  private static List<String> words(String command) throws IOException {
    var script = command.replaceFirst("^curl", "printf '%s\\\\0'");
    var process = new ProcessBuilder("sh", "-c", script).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return List.of(out.split("\0", -1)).subList(0, out.split("\0", -1).length - 1);
  }
}
