package dev.bluewright.workbench.tier;

import static dev.bluewright.workbench.tier.MachineTier.machine;

import dev.bluewright.blueprint.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks whether the OpenID provider is set and answers, with whose tokens the people of a system
 * come. What the service would refuse is told before it starts.
 */
final class ProviderProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST = 256 << 10;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private ProviderProbe() {}

  /** What is missing in an environment. */
  static List<Finding> findings(Map<String, String> environment) {
    String issuer = environment.getOrDefault("OIDC_ISSUER", "").strip();
    if (issuer.isEmpty()) {
      return List.of(
          machine(
              Problem.NO_PROVIDER,
              "OIDC_ISSUER is not set; in the trial nobody comes with a token of a provider.",
              "In service it must be the provider's address, and OIDC_AUDIENCE what tokens are for."));
    }
    if (environment.getOrDefault("OIDC_AUDIENCE", "").isBlank()) {
      return List.of(
          unfit(
              "OIDC_ISSUER is set, and OIDC_AUDIENCE is not.",
              "Set it to what the provider's tokens for this service have as `aud`."));
    }
    return asked(issuer).map(List::of).orElse(List.of());
  }

  private static Optional<Finding> asked(String issuer) {
    Optional<URI> document = document(issuer);
    if (document.isEmpty()) {
      return Optional.of(
          unfit(
              "OIDC_ISSUER is no address that can be trusted.",
              "It begins with https://, or is of this machine: http://localhost."));
    }
    try {
      String text = read(document.get());
      return text.replace("\\/", "/").contains("\"" + issuer + "\"")
          ? Optional.empty()
          : Optional.of(
              unfit(
                  document.get() + " is not the document of the issuer " + issuer + ".",
                  "Take OIDC_ISSUER from `issuer` of that document, to the last slash."));
    } catch (IOException away) {
      return Optional.of(
          unfit(
              "The provider does not answer: "
                  + Optional.ofNullable(away.getMessage()).orElse("no connection")
                  + ".",
              "Check OIDC_ISSUER and the way there; "
                  + document.get()
                  + " must be readable from here."));
    }
  }

  private static Optional<URI> document(String issuer) {
    try {
      var uri = new URI(issuer);
      boolean safe =
          "https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
      return safe && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(
              URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration"))
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static String read(URI document) throws IOException {
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var response =
          client.send(
              HttpRequest.newBuilder(document).timeout(PATIENCE).build(),
              BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST));
      if (response.statusCode() != 200) {
        throw new IOException(document + " answers " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private static Finding unfit(String message, String hint) {
    return machine(Problem.PROVIDER, message, hint);
  }
}
