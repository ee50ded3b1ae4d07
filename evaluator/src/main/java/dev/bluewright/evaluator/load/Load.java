package dev.bluewright.evaluator.load;

/**
 * What a load left behind, and the capacity that follows from it.
 *
 * <p>Thread safety: immutable.
 */
public record Load(LoadRun run, Capacity capacity) {
  /**
   * With its capacity computed.
   *
   * @throws LoadException a log cannot be read
   */
  public static Load of(LoadRun run) {
    return new Load(run, Capacity.of(run));
  }
}
