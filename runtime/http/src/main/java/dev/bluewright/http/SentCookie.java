package dev.bluewright.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token that a browser sends by itself (RFC 6265). It counts for nothing that changes records
 * where the header {@code Origin} names another site than this one, beside what {@code SameSite}
 * keeps browsers from (RFC 6265bis, 8.8).
 *
 * <p>Thread safety: immutable.
 */
final class SentCookie {
  private final String name;
  private final @Nullable String site;

  SentCookie(String name, Optional<String> publicUrl) {
    this.name = name;
    this.site = publicUrl.map(SentCookie::site).orElse(null);
  }

  /** The token of a request; null where it brings none, or a page of another site sent it. */
  @Nullable String token(Verb verb, ServerRequestHeaders headers) {
    boolean counts = changesNothing(verb) || isOfThisSite(headers);
    return counts ? headers.cookies().first(name).orElse(null) : null;
  }

  private static boolean changesNothing(Verb verb) {
    return switch (verb) {
      case GET, HEAD, OPTIONS -> true;
      case POST, PUT, PATCH, DELETE, OTHER -> false;
    };
  }

  private boolean isOfThisSite(ServerRequestHeaders headers) {
    if (!headers.contains(HeaderNames.ORIGIN)) {
      return true; // programs send none; browsers always do with what changes something
    }
    String origin = site(headers.get(HeaderNames.ORIGIN).get());
    return origin != null
        && (origin.equals(site)
            || (headers.contains(HeaderNames.HOST)
                && origin.equalsIgnoreCase(headers.get(HeaderNames.HOST).get())));
  }

  /** The host with its port; null for what has none, such as {@code null}. */
  private static @Nullable String site(String url) {
    try {
      return URI.create(url).getAuthority();
    } catch (IllegalArgumentException noUrl) {
      return null;
    }
  }
}
