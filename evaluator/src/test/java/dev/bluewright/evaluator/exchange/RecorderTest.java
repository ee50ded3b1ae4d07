package dev.bluewright.evaluator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records what a server says that tells secrets, and more of them than can be known. */
final class RecorderTest {
  private static final String MANY =
      IntStream.range(0, 3_000)
          .mapToObj(i -> "\"token\":\"filled-up-" + i + "\"")
          .collect(Collectors.joining("},{", "[{", "}]"));

  private HttpServer server;
  private Recorder recorder;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/many", exchange -> answer(exchange, MANY));
    server.createContext(
        "/.env", exchange -> answer(exchange, "DEBUG=true\nDB_PASSWORD=told-in-a-line\n"));
    server.createContext(
        "/login",
        exchange -> {
          exchange.getResponseHeaders().set("Set-Cookie", "sid=told-in-a-cookie; Path=/");
          answer(
              exchange,
              "{\"id\":7,\"token\":\"told-in-a-member\",\"next\":\"/a?token=told-in-a-query\"}");
        });
    server.start();
    recorder =
        new Recorder(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            new Secrets(),
            new Patience());
  }

  @AfterEach
  void close() {
    recorder.close();
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void keepsOutWhatIsToldAndWhatIsSentThoughThereIsNoRoom(boolean full) {
    if (full) {
      recorder.send(Call.of("GET", "/many"));
    }

    var login = recorder.send(login());
    recorder.send(Call.of("GET", "/.env"));

    assertThat(login.answer().status()).isEqualTo(200);
    assertThat(login.answer().body()).as("as it came").contains("told-in-a-member");
    var kept = recorder.exchanges();
    assertThat(kept.toString()).doesNotContain("told-in", "sent-in");
    assertThat(kept).allMatch(each -> each.answer().status() == 200);
    assertThat(kept.getLast().answer().body()).contains("DEBUG=true");
    assertThat(kept.get(kept.size() - 2).answer().body()).contains("\"id\":7");
  }

  @Test
  void keepsOutWhatIsSentThoughThereIsNoRoomForIt() {
    recorder.send(Call.of("GET", "/many"));
    recorder.send(new Call("PUT", "/many", Map.of(), Optional.of(MANY.replace("filled", "more"))));

    recorder.send(login());

    assertThat(recorder.exchanges().toString()).doesNotContain("told-in", "sent-in", "up-2999");
  }

  private static Call login() {
    return new Call(
        "POST",
        "/login?api_key=sent-in-a-query",
        Map.of("Authorization", "Bearer sent-in-a-header"),
        Optional.of("{\"login\":\"ann\",\"password\":\"sent-in-a-body\"}"));
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
