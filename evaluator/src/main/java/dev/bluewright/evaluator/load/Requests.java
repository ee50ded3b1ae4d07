package dev.bluewright.evaluator.load;

/** Where the requests of a load come from. Asked by one thread at a time. */
@FunctionalInterface
public interface Requests {
  /** The request that is sent next. */
  Request next();
}
