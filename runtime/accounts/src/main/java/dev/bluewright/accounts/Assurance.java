package dev.bluewright.accounts;

import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.http.Answer;
import dev.bluewright.http.Visit;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Row;
import io.helidon.http.HeaderNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure, before what cannot be undone, that it is the person and not somebody with a token of
 * theirs: by the password, or by a token for which they signed in just now.
 */
final class Assurance {
  private static final Duration JUST_NOW = Duration.ofMinutes(5);
  private static final String CHALLENGE =
      "Bearer error=\"insufficient_user_authentication\", max_age=\"%d\"" // RFC 9470, 3
          .formatted(JUST_NOW.toSeconds());

  private final Forms forms;
  private final SigningIn signingIn;
  private final Bearers bearers;

  Assurance(Forms forms, SigningIn signingIn, Bearers bearers) {
    this.forms = forms;
    this.signingIn = signingIn;
    this.bearers = bearers;
  }

  /**
   * Whether a token is too old to be sure.
   *
   * @throws ProblemException 401, the password is wrong
   * @throws Attempts.TooMany many were wrong before
   */
  boolean isMissing(Row person, Visit visit) {
    Optional<OutsideClaims> outside = bearers.findOutside(visit.authorization());
    if (outside.isPresent()) {
      return isOld(outside.get());
    }
    String password = forms.passwordAlone(visit.json().get());
    var _ = signingIn.check(person, password, visit.from());
    return false;
  }

  /** What is answered then: how fresh the person's sign-in must be. */
  static Answer challenge() {
    String detail = "Sign in again, and come with the token of that within five minutes.";
    return Answer.problem(Problem.of(401, detail)).with(HeaderNames.WWW_AUTHENTICATE, CHALLENGE);
  }

  /** A provider that does not say when the person signed in says when the token was made. */
  private static boolean isOld(OutsideClaims claims) {
    @Nullable Instant shown = claims.signedInAt() == null ? claims.issuedAt() : claims.signedInAt();
    return shown == null || shown.plus(JUST_NOW).isBefore(Instant.now());
  }
}
