package dev.bluewright.accounts.oidc;

import dev.bluewright.harness.PrerequisiteMissing;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses that a provider may be asked at: nobody in between can answer for it. */
final class Places {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private Places() {}

  /**
   * Refuses an issuer that could not be trusted.
   *
   * @throws PrerequisiteMissing it is no address, or on the way to it others could answer
   */
  static void require(String issuer) {
    if (find(issuer).isEmpty()) {
      throw new PrerequisiteMissing(
          "OIDC_ISSUER must begin with https://, or be of this machine: http://localhost.", null);
    }
  }

  /** An address that may be asked; empty when it is none. */
  static Optional<URI> find(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && uri.getRawUserInfo() == null && isSafe(uri)
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** An address that a provider names; one that is away is not on this machine all of a sudden. */
  static Optional<URI> find(String text, String issuer) {
    return find(text).filter(uri -> uri.getScheme().equals("https") || issuer.startsWith("http:"));
  }

  private static boolean isSafe(URI uri) {
    return "https".equals(uri.getScheme())
        || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
  }
}
