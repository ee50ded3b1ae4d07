package dev.bluewright.http.problem;

/**
 * Ends the handling of a request with a problem. It carries no stack trace: it is an answer, not a
 * fault.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Makes an exception that is answered with the given problem. */
  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
