package dev.bluewright.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.WritableHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other sites call the API from a browser, by the protocol CORS of the Fetch
 * standard.
 */
final class Cors {
  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9, _-]{1,1000}");
  private static final HeaderName MAX_AGE = HeaderNames.create("Access-Control-Max-Age");
  private static final String EXPOSED =
      "ETag, Idempotent-Replayed, Link, Location, Retry-After, X-Total-Count";

  private final List<String> origins;

  Cors(List<String> origins) {
    this.origins = origins;
  }

  /** Whether a browser asks what it may do, before it does it. */
  boolean asksFirst(Verb verb, @Nullable String requestedMethod) {
    return verb == Verb.OPTIONS && requestedMethod != null && !origins.isEmpty();
  }

  /** Says on an answer who may read it. */
  void allow(@Nullable String origin, WritableHeaders<?> headers) {
    if (origins.contains("*")) {
      headers.set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    } else if (!origins.isEmpty()) {
      headers.set(HeaderNames.VARY, "Origin");
      if (origin == null || !origins.contains(origin)) {
        return;
      }
      headers.set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    } else {
      return;
    }
    headers.set(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
  }

  /** The answer to a browser that asks first. */
  Answer permission(@Nullable String requestedHeaders) {
    Answer answer =
        Answer.empty(io.helidon.http.Status.NO_CONTENT_204)
            .with(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, PUT, PATCH, DELETE")
            .with(MAX_AGE, "3600");
    return requestedHeaders == null || !NAMES.matcher(requestedHeaders).matches()
        ? answer
        : answer.with(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, requestedHeaders);
  }
}
