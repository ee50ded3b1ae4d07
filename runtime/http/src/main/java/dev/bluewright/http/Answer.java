package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.store.Row;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to answer a request with: a status, headers, and a body that is not copied.
 *
 * <p>Thread safety: made by one thread, then handed over; nobody changes it afterwards.
 */
public final class Answer {
  private static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
  private static final Header PROBLEM =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/problem+json");
  private static final Header REVALIDATE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache");
  private static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Header RETRY =
      HeaderValues.createCached(HeaderNames.create("Retry-After"), "1");
  private static final Header BEARER =
      HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, "Bearer");
  private static final byte[] NOTHING = new byte[0];

  private final Status status;
  private final byte[] body;
  private final int length;
  private final List<Header> headers = new ArrayList<>(5);
  private @Nullable Problem problem;
  private @Nullable Streamed streamed;
  private List<Row> rows = List.of();
  private boolean more;

  private Answer(Status status, byte[] body, int length) {
    this.status = status;
    this.body = body;
    this.length = length;
  }

  /** A JSON document that clients may keep if they ask again before using it. */
  public static Answer json(Status status, JsonBytes json) {
    return new Answer(status, json.array(), json.size()).with(JSON).with(REVALIDATE);
  }

  /** Writes a body while it is sent. */
  @FunctionalInterface
  public interface Streamed {
    /**
     * Writes all of the body. What it throws ends the connection, so that nobody takes a part for
     * the whole.
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** A JSON document of any length, which is in memory only in parts, and which nobody keeps. */
  public static Answer streamed(Status status, Streamed body) {
    Answer answer = new Answer(status, NOTHING, 0).with(JSON).with(NO_STORE);
    answer.streamed = body;
    return answer;
  }

  /**
   * Bytes of a length that is known, which are in memory only in parts; its headers say who may
   * keep them.
   */
  public static Answer file(Status status, String contentType, long length, Streamed body) {
    Answer answer =
        new Answer(status, NOTHING, 0)
            .with(HeaderNames.CONTENT_TYPE, contentType)
            .with(HeaderNames.CONTENT_LENGTH, Long.toString(length));
    answer.streamed = body;
    return answer;
  }

  /** No body. */
  public static Answer empty(Status status) {
    return new Answer(status, NOTHING, 0);
  }

  /** Text or a file that is not JSON of an entity. */
  public static Answer of(Status status, String contentType, byte[] body) {
    return new Answer(status, body, body.length)
        .with(HeaderValues.create(HeaderNames.CONTENT_TYPE, contentType));
  }

  /** Text that must be fresh each time. */
  public static Answer fresh(Status status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8)).with(NO_STORE);
  }

  /** An error; 503 says when to try again, 401 what to come with. */
  public static Answer problem(Problem problem) {
    JsonBytes json = problem.json();
    Answer answer =
        new Answer(Status.create(problem.status(), problem.title()), json.array(), json.size())
            .with(PROBLEM)
            .with(NO_STORE);
    answer.problem = problem;
    return switch (problem.status()) {
      case 401 -> answer.with(BEARER);
      case 503 -> answer.with(RETRY);
      default -> answer;
    };
  }

  /** Says which rows the body shows, in their order, and whether there are more after them. */
  Answer showing(List<Row> shown, boolean others) {
    rows = shown;
    more = others;
    return this;
  }

  /** The rows that the body shows. */
  List<Row> rows() {
    return rows;
  }

  /** Whether there are more rows after those of the body. */
  boolean more() {
    return more;
  }

  /** What writes the body while it is sent; empty when {@link #body} holds it. */
  Optional<Streamed> findStreamed() {
    return Optional.ofNullable(streamed);
  }

  /** What went wrong; empty when nothing did. */
  Optional<Problem> findProblem() {
    return Optional.ofNullable(problem);
  }

  /** The value of a header that it carries; the last one counts. */
  Optional<String> findHeader(HeaderName name) {
    return headers.stream()
        .filter(header -> header.headerName().equals(name))
        .map(Header::get)
        .reduce((_, last) -> last);
  }

  /** Adds a header. */
  public Answer with(Header header) {
    headers.add(header);
    return this;
  }

  /** Adds a header. */
  public Answer with(HeaderName name, String value) {
    return with(HeaderValues.create(name, value));
  }

  /** The status. */
  public Status status() {
    return status;
  }

  /** The body; only the first {@link #length} bytes count. */
  byte[] body() {
    return body;
  }

  /** Bytes of the body. */
  int length() {
    return length;
  }

  /** The headers, without Content-Length and Date. */
  List<Header> headers() {
    return headers;
  }
}
