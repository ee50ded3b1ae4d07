package dev.bluewright.evaluator.load;

/** Where the requests of a load come from. Thread safety: safe. */
@FunctionalInterface
public interface Requests {
  /** The request that is sent next. */
  Request next();
}
