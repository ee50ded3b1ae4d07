package dev.bluewright.accounts;

import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who comes with a header: with a token of this service, with one of a provider, or with
 * a key.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Bearers {
  private static final String BEARER = "Bearer ";

  private final People<?> people;
  private final AccessTokens tokens;
  private final Standings standings;
  private final Optional<ApiKeys> keys;
  private final Optional<Outsiders> outsiders;

  Bearers(
      People<?> people,
      AccessTokens tokens,
      Standings standings,
      Optional<ApiKeys> keys,
      Optional<Outsiders> outsiders) {
    this.people = people;
    this.tokens = tokens;
    this.standings = standings;
    this.keys = keys;
    this.outsiders = outsiders;
  }

  /**
   * Who it is.
   *
   * @throws ProblemException 401, what they come with does not count; 503, nobody knows now
   */
  Viewer viewer(@Nullable String authorization, @Nullable String key) {
    if (key != null && keys.isPresent()) {
      if (authorization != null) {
        throw refused("Come with a key or with a token, not with both.");
      }
      return keys.get()
          .find(key)
          .orElseThrow(() -> refused("The key does not count, or no longer."));
    }
    if (authorization == null) {
      return Viewer.ANONYMOUS;
    }
    return token(authorization)
        .flatMap(this::bearer)
        .orElseThrow(() -> refused("The token does not count, or no longer."));
  }

  /** What the token of a provider says that somebody comes with; empty when it is of another. */
  Optional<OutsideClaims> findOutside(@Nullable String authorization) {
    return Optional.ofNullable(authorization)
        .flatMap(Bearers::token)
        .flatMap(token -> outsiders.flatMap(each -> each.read(token)));
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(Problem.of(401, detail));
  }

  private Optional<Viewer> bearer(String token) {
    if (keys.isPresent() && ApiKeys.isOne(token)) {
      return keys.get().find(token);
    }
    Optional<AccessTokens.Claims> own = tokens.read(token);
    return own.isPresent()
        ? own.flatMap(this::viewer)
        : outsiders.flatMap(each -> each.find(token));
  }

  private Optional<Viewer> viewer(AccessTokens.Claims claims) {
    return people
        .findId(claims.subject())
        .flatMap(standings::find)
        .filter(standing -> standing.generation() == claims.generation())
        .map(Standings.Standing::viewer);
  }

  /**
   * The scheme's name may be written in any letter case (RFC 9110, 11.1), or be left out: a token
   * alone is nothing else.
   */
  private static Optional<String> token(String authorization) {
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    return Optional.of(authorization.strip()).filter(alone -> alone.indexOf(' ') < 0);
  }
}
