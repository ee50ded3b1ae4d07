package dev.bluewright.http;

import dev.bluewright.harness.Answerable;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Deadline;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderName;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request to a resource of an entity, with the place for its answer.
 *
 * <p>Thread safety: one thread sends it and awaits the answer; another may give it.
 */
public final class Exchange implements Answerable {
  private final Verb verb;
  private final Target target;
  private final String path;
  private final String query;
  private final Function<HeaderName, @Nullable String> headers;
  private final SentBody body;
  private final long offset;
  private final Viewer viewer = Viewer.current();
  private volatile @Nullable Answer answer;
  private volatile @Nullable Thread waiter;

  /**
   * A request.
   *
   * @param offset how many rows of a list are passed over
   */
  Exchange(
      Verb verb,
      Target target,
      String path,
      String query,
      Function<HeaderName, @Nullable String> headers,
      SentBody body,
      long offset) {
    this.verb = verb;
    this.target = target;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
    this.offset = offset;
  }

  /** The method. */
  public Verb verb() {
    return verb;
  }

  /** The resource. */
  public Target target() {
    return target;
  }

  /** The path as the client wrote it. */
  public String path() {
    return path;
  }

  /** The part behind the question mark as the client wrote it, perhaps empty. */
  public String query() {
    return query;
  }

  /** Who asks. */
  public Viewer viewer() {
    return viewer;
  }

  /** Rows of a list to pass over, where pages have numbers. */
  long offset() {
    return offset;
  }

  /** A header; several of one name are joined with commas. */
  public Optional<String> findHeader(HeaderName name) {
    return Optional.ofNullable(headers.apply(name));
  }

  /**
   * Reads the body; call it once.
   *
   * @throws ProblemException 413, more than the endpoint takes
   */
  public byte[] body() {
    return body.whole().get();
  }

  /** Whether the body can be taken as a stream. */
  boolean streams() {
    return body.stream() != null;
  }

  /** The document that the texts of a form are, which come with files. */
  byte[] document(byte[] texts) {
    return body.texts().apply(texts);
  }

  /** The body as it comes in, of any length; instead of {@link #body}. */
  InputStream stream() {
    Supplier<InputStream> stream = body.stream();
    if (stream == null) {
      throw new IllegalStateException("The body is not a stream.");
    }
    return stream.get();
  }

  /** Gives the answer; the first one counts. */
  public void answer(Answer given) {
    if (answer == null) {
      answer = given;
      LockSupport.unpark(waiter);
    }
  }

  /** Answers 503: nobody will handle the request. */
  @Override
  public void undelivered(Throwable reason) {
    answer(Answer.problem(Problem.of(503, "The request could not be handled now; try again.")));
  }

  /** Waits for the answer, no longer than the {@link Deadline} that this thread works within. */
  Answer await() {
    Answer given = answer;
    if (given != null) {
      return given;
    }
    waiter = Thread.currentThread();
    while ((given = answer) == null) {
      long left = Deadline.nanosLeft();
      if (left <= 0) {
        return Answer.problem(Problem.of(503, "The request took too long; try again."));
      }
      LockSupport.parkNanos(this, left);
    }
    return given;
  }
}
