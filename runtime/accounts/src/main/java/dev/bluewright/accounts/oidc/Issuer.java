package dev.bluewright.accounts.oidc;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Whose tokens count, as the environment says:
 *
 * <ul>
 *   <li>{@code OIDC_ISSUER}: the provider's address, exactly as its tokens have it as {@code iss};
 *       {@code https}, or {@code http} on this machine
 *   <li>{@code OIDC_AUDIENCE}: what a token must be for, one of several separated by blanks
 *   <li>{@code OIDC_TOKENS}: {@code access}, or {@code id} for a provider whose access tokens only
 *       it can read; access unless set
 * </ul>
 *
 * @param address value of {@code iss}
 * @param audiences one of which a token must have as {@code aud}
 * @param kind which tokens count
 */
public record Issuer(String address, Set<String> audiences, Kind kind) {
  private static final String DOCUMENT = "/.well-known/openid-configuration";

  /** Which tokens of the provider count. */
  public enum Kind {
    /** Those for an API. */
    ACCESS,
    /** Those that tell a client who signed in. */
    ID
  }

  /**
   * The one that the environment names; empty where it names none.
   *
   * @throws PrerequisiteMissing what it says cannot be used
   */
  public static Optional<Issuer> of(Settings settings) {
    return settings
        .find("OIDC_ISSUER")
        .map(address -> new Issuer(usable(address), audiences(settings), kind(settings)));
  }

  private static String usable(String address) {
    Places.require(address);
    URI uri = URI.create(address);
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new PrerequisiteMissing("OIDC_ISSUER has a ? or a #, which no issuer has.", null);
    }
    return address;
  }

  private static Set<String> audiences(Settings settings) {
    return settings
        .find("OIDC_AUDIENCE")
        .map(text -> Set.of(text.split("\\s+")))
        .orElseThrow(
            () ->
                new PrerequisiteMissing(
                    "OIDC_ISSUER is set, so OIDC_AUDIENCE must be set too: what tokens must be for,"
                        + " else tokens for other services would count here.",
                    null));
  }

  private static Kind kind(Settings settings) {
    return switch (settings.text("OIDC_TOKENS", "access")) {
      case "access" -> Kind.ACCESS;
      case "id" -> Kind.ID;
      default -> throw new PrerequisiteMissing("OIDC_TOKENS is access or id.", null);
    };
  }

  /** Where its document is (OpenID Connect Discovery 1.0, 4). */
  String document() {
    return address.replaceAll("/+$", "") + DOCUMENT;
  }
}
