package dev.bluewright.harness;

import java.util.List;

/**
 * A part of a system that the harness owns: it declares ports, and is set up before the first
 * message and cleaned up after the last.
 *
 * <p>What a component does with a message is its {@code process} method, which it hands to each of
 * its {@linkplain InputPort input ports}. Thread safety: {@code setup} and {@code cleanup} are
 * never called at the same time; {@code process} of a stateless component is called by many threads
 * at once, that of a draining port by one.
 */
public interface HarnessComponent {

  /** Name of this component, unique in its system: letters, digits and dashes. */
  String name();

  /** The ports where this component takes messages in; the same objects at every call. */
  default List<InputPort<?>> inputs() {
    return List.of();
  }

  /**
   * Prepares the component; called in dependency order before any message, and again at a restart.
   *
   * @throws Exception anything that keeps the component from working; the system then does not
   *     start, or, at a restart, the restart counts as failed
   */
  default void setup(ComponentContext context) throws Exception {}

  /** Gives back what {@link #setup} took; called in reverse order once no message is left. */
  default void cleanup() throws Exception {}

  /** How the component feels; must answer within milliseconds and never wait for a resource. */
  default Health health() {
    return Health.up();
  }
}
