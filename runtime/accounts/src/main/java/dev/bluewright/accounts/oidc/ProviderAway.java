package dev.bluewright.accounts.oidc;

import java.io.Serial;

/** The provider cannot be asked now, so nothing is known of a token. */
public final class ProviderAway extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ProviderAway(String message, Throwable cause) {
    super(message, cause);
  }
}
