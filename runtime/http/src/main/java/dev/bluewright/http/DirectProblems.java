package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.problem.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/**
 * Answers as problems what Helidon refuses before a request reaches the routes. What it calls an
 * internal error is a request that its parser fell over: {@link Dispatcher} names its own faults.
 */
final class DirectProblems implements DirectHandler {
  private final @Nullable ErrorForm form;
  private final boolean encrypted;

  private DirectProblems(@Nullable ErrorForm form, boolean encrypted) {
    this.form = form;
    this.encrypted = encrypted;
  }

  /** The handlers; errors have a form of their own where one is prescribed. */
  static DirectHandlers handlers(@Nullable ErrorForm form, boolean encrypted) {
    var builder = DirectHandlers.builder();
    var problems = new DirectProblems(form, encrypted);
    for (EventType type : EventType.values()) {
      builder.addHandler(type, problems);
    }
    return builder.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType eventType,
      Status defaultStatus,
      ServerResponseHeaders headers,
      String message) {
    int code = eventType == EventType.INTERNAL_ERROR ? 400 : defaultStatus.code();
    Problem problem = Problem.of(code, detail(code));
    JsonBytes json = form == null ? problem.json() : form.document(problem);
    headers.set(
        HeaderNames.CONTENT_TYPE, form == null ? "application/problem+json" : form.mediaType());
    headers.set(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    headers.set(HeaderNames.CACHE_CONTROL, "no-store");
    if (encrypted) {
      headers.set(Sender.HTTPS_ALONE);
    }
    if (code == 503) {
      headers.set(HeaderNames.create("Retry-After"), "1");
    }
    return TransportResponse.builder()
        .status(Status.create(code, problem.title()))
        .headers(headers)
        .entity(json.toByteArray())
        .keepAlive(false)
        .build();
  }

  private static String detail(int code) {
    return switch (code) {
      case 413 -> "The body is too large.";
      case 414 -> "The address is too long.";
      case 431 -> "The header fields are too large.";
      case 503 -> "More is waiting than can be served now; try again.";
      case 505 -> "HTTP/1.1 is required.";
      default ->
          code < 500
              ? "The request is not well-formed HTTP."
              : "The request failed; the log of the service says why.";
    };
  }
}
