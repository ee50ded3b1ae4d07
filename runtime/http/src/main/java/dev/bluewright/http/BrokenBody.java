package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;

/**
 * A body does not end where its framing says; nothing after it on the connection can be trusted.
 */
final class BrokenBody extends ProblemException {
  private static final long serialVersionUID = 1;

  BrokenBody() {
    super(Problem.of(400, "The body is shorter than announced, or its chunks are broken."));
  }
}
