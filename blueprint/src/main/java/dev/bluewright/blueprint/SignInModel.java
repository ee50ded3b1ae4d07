package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How people show who they are.
 *
 * @param passwords whether they have one of the service's own
 * @param provider what the tokens of an outside provider say of them, where they come with such
 */
public record SignInModel(boolean passwords, Optional<ProviderModel> provider) {
  /** With a password alone. */
  public static final SignInModel PASSWORDS = new SignInModel(true, Optional.empty());

  public SignInModel {
    requireNonNull(provider, "provider");
  }
}
