package dev.bluewright.evaluator.fuzz;

/** How an exchange with the system ended. */
sealed interface Exchange {
  /** With an answer. */
  record Answered(Response response) implements Exchange {}

  /** The system closed the connection without a whole answer. */
  record Closed(String how) implements Exchange {}

  /** No whole answer within the time. */
  record Hung() implements Exchange {}

  /** No connection could be made. */
  record Refused(String why) implements Exchange {}
}
