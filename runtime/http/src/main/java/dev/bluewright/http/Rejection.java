package dev.bluewright.http;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import java.util.List;

/**
 * Thrown by a hook to refuse what a client asked for; nothing is stored. It carries no stack trace:
 * it is an answer, not a fault.
 */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private Rejection(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** Answered 422: one field is not valid. */
  public static Rejection invalid(String field, String code, String message) {
    return new Rejection(Problem.invalid(List.of(new FieldError(field, code, message))));
  }

  /** Answered 409: it does not fit the state of things. */
  public static Rejection conflict(String message) {
    return new Rejection(Problem.of(409, message));
  }

  /** Answered 403: not allowed. */
  public static Rejection forbidden(String message) {
    return new Rejection(Problem.of(403, message));
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
