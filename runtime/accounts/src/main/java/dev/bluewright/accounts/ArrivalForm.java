package dev.bluewright.accounts;

import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a person's values of what a token says; they are held to what every body is held to.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class ArrivalForm {
  private static final String EMAIL = "email";

  private final People<?> people;
  private final OutsideProvider provider;
  private final ClaimForm form;
  private final @Nullable String firstSubject;
  private final @Nullable String firstRole;

  /**
   * Reads tokens of a provider.
   *
   * @param firstSubject who has the first role, as the provider knows them; null for nobody
   */
  ArrivalForm(
      People<?> people,
      OutsideProvider provider,
      @Nullable String firstSubject,
      @Nullable String firstRole) {
    this.people = people;
    this.provider = provider;
    this.form = new ClaimForm(people.entity(), provider.fields());
    this.firstSubject = firstSubject;
    this.firstRole = firstRole;
  }

  /** The fields of which a token does not say what they begin with. */
  List<Column> lacks(OutsideClaims claims) {
    return form.lacks(claims);
  }

  /**
   * The values.
   *
   * @throws ProblemException 403, the token does not say what a person must have
   */
  Row person(OutsideClaims claims) {
    Map<Column, Object> values = form.values(claims);
    people.findRole().ifPresent(role -> role(claims).ifPresent(each -> values.put(role, each)));
    return form.read(values, "a person");
  }

  /** The role that whoever a token is about has; empty for the usual one. */
  Optional<String> role(OutsideClaims claims) {
    return firstRole != null && claims.subject().equals(firstSubject)
        ? Optional.of(firstRole)
        : provider.role(claims);
  }

  /** Who has the first role, as the provider knows them; empty where nobody is named. */
  Optional<String> first() {
    return firstRole == null ? Optional.empty() : Optional.ofNullable(firstSubject);
  }

  @Nullable String firstRole() {
    return firstRole;
  }

  /** Whether the provider made sure that the login is the person's. */
  boolean vouches(OutsideClaims claims) {
    return EMAIL.equals(provider.fields().get(people.login().name()))
        && claims.find("email_verified").filter(ClaimForm::isTrue).isPresent();
  }
}
