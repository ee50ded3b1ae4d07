package dev.bluewright.accounts;

import dev.bluewright.harness.Settings;
import dev.bluewright.http.Answer;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.SetCookie.SameSite;
import java.time.Duration;
import java.time.Instant;

/**
 * The cookie that holds an access token for browsers: no script reads it, no other site has it sent
 * (RFC 6265bis), and it ends with the token. Thread safety: immutable.
 *
 * @param name name of the cookie
 * @param secure whether it is sent over https alone
 */
record SessionCookies(String name, boolean secure) {
  /** How long one signs in for; the account may end it before. */
  static final Duration LIFE = Duration.ofHours(12);

  /** A cookie of a service that is reached as the settings say. */
  static SessionCookies of(String name, Settings settings) {
    boolean encrypted = settings.find("TLS_CERT").isPresent();
    boolean behind =
        settings.find("PUBLIC_URL").filter(url -> url.startsWith("https:")).isPresent();
    return new SessionCookies(name, encrypted || behind);
  }

  /** The answer, with a token to come back with. */
  Answer begun(Answer answer, String token) {
    return with(answer, cookie(token).maxAge(LIFE));
  }

  /** The answer, after which there is no token any longer. */
  Answer ended(Answer answer) {
    return with(answer, cookie("").expires(Instant.EPOCH));
  }

  private SetCookie.Builder cookie(String token) {
    return SetCookie.builder(name, token)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.STRICT);
  }

  private static Answer with(Answer answer, SetCookie.Builder cookie) {
    return answer.with(HeaderNames.SET_COOKIE, cookie.build().text());
  }
}
