package dev.bluewright.accounts.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, 3).
 *
 * @param keys where its keys are
 * @param people where it tells more of whoever a token is about; empty where it does not
 */
record ProviderDocument(URI keys, Optional<URI> people) {
  /**
   * Reads it.
   *
   * @throws IOException there is none, or it is that of another issuer, or names no keys
   */
  static ProviderDocument read(Issuer issuer, Fetch fetch) throws IOException {
    URI from = URI.create(issuer.document());
    Map<String, Object> said = fetch.get(from, null).json(from);
    if (!issuer.address().equals(said.get("issuer"))) {
      throw new IOException(
          from + " is of the issuer " + said.get("issuer") + "; OIDC_ISSUER names another");
    }
    URI keys =
        place(said, "jwks_uri", issuer)
            .orElseThrow(() -> new IOException(from + " names no jwks_uri that can be trusted"));
    return new ProviderDocument(keys, place(said, "userinfo_endpoint", issuer));
  }

  private static Optional<URI> place(Map<String, Object> said, String name, Issuer issuer) {
    return said.get(name) instanceof String text
        ? Places.find(text, issuer.address())
        : Optional.empty();
  }
}
