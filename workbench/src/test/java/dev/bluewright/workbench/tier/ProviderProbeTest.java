package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bluewright.blueprint.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the machine tier says of a provider of tokens. */
final class ProviderProbeTest {
  private static List<String> codes(Map<String, String> environment) {
    return ProviderProbe.findings(environment).stream().map(Finding::code).toList();
  }

  private static Map<String, String> of(String issuer) {
    return Map.of("OIDC_ISSUER", issuer, "OIDC_AUDIENCE", "api");
  }

  @Test
  void saysThatNoneIsSet() {
    assertThat(codes(Map.of())).containsExactly("MAC-012");
    assertThat(codes(Map.of("OIDC_ISSUER", "https://id.example.org"))).containsExactly("MAC-013");
  }

  @Test
  void trustsNobodyInBetween() {
    for (String issuer : List.of("http://id.example.org", "id.example.org", "https://u:p@x.org")) {
      assertThat(codes(of(issuer))).as(issuer).containsExactly("MAC-013");
    }
  }

  @Test
  void asksForTheDocument() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String issuer = "http://localhost:" + server.getAddress().getPort();
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          try (exchange) {
            byte[] body = ("{\"issuer\": \"" + issuer + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    try {
      assertThat(codes(of(issuer))).isEmpty();
      assertThat(codes(of(issuer + "/"))).as("another issuer").containsExactly("MAC-013");
      assertThat(codes(of(issuer + "/realm"))).as("not there").containsExactly("MAC-013");
    } finally {
      server.stop(0);
    }
    assertThat(codes(of(issuer))).as("away").containsExactly("MAC-013");
  }
}
