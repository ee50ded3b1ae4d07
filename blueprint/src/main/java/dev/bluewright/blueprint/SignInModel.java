package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How people show who they are.
 *
 * @param passwords whether they have one of the service's own
 * @param cookie name of the cookie that holds a token for browsers, where there is one
 * @param provider what the tokens of an outside provider say of them, where they come with such
 */
public record SignInModel(
    boolean passwords, Optional<String> cookie, Optional<ProviderModel> provider) {
  /** With a password alone. */
  public static final SignInModel PASSWORDS =
      new SignInModel(true, Optional.empty(), Optional.empty());

  public SignInModel {
    requireNonNull(cookie, "cookie");
    requireNonNull(provider, "provider");
  }

  /** The same with a cookie of a name. */
  public SignInModel withCookie(Optional<String> name) {
    return new SignInModel(passwords, name, provider);
  }
}
