package dev.bluewright.harness;

/**
 * How one component feels.
 *
 * @param state up, degraded (works, but something waits or is away) or down
 * @param detail one sentence for an operator; empty when up; never holds a secret
 */
public record Health(State state, String detail) {

  /** The three states, from good to bad. */
  public enum State {
    UP,
    DEGRADED,
    DOWN
  }

  private static final Health WELL = new Health(State.UP, "");

  /** Works as it should. */
  public static Health up() {
    return WELL;
  }

  /** Works, though something is missing or slow. */
  public static Health degraded(String detail) {
    return new Health(State.DEGRADED, detail);
  }

  /** Does not work. */
  public static Health down(String detail) {
    return new Health(State.DOWN, detail);
  }
}
