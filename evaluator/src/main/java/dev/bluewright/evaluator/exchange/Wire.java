package dev.bluewright.evaluator.exchange;

/** How a request gets to the system, and its answer back. */
@FunctionalInterface
public interface Wire {
  /** Sends a request; {@link Answer#none} says why nothing came. */
  Answer answer(Call call);
}
