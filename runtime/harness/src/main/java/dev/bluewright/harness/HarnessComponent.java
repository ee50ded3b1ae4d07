package dev.bluewright.harness;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A part of a system: it takes messages at its input ports, sends messages from its output ports,
 * and is started, watched and stopped by the {@link SystemExecutionHarness}.
 *
 * <p>What it does with a message is the handler of an {@link InputPort}. Thread safety: {@link
 * #prepare}, {@link #setup} and {@link #cleanup} never run at the same time as a handler behind a
 * stream; {@link #health} may be called by any thread at any time.
 */
public interface HarnessComponent {

  /** The name of the component; unique within its system. */
  String name();

  /** The ports at which messages come in; the same list at every call once the system starts. */
  default List<InputPort<?>> inputs() {
    return List.of();
  }

  /**
   * The ports from which messages go out; the same list at every call once the system starts. The
   * harness starts what they lead to first, and refuses a listed port that is not bound.
   */
  default List<OutputPort<?>> outputs() {
    return List.of();
  }

  /**
   * Adds the registries in which the component publishes the system's metrics; called once, before
   * any metric is registered.
   */
  default void publish(CompositeMeterRegistry meters) {}

  /**
   * Makes what setup will need and for which nothing has to be open yet: a start is shorter by what
   * is done here, for it is done on a thread of its own while other components are set up. Called
   * at most once, and done before the first {@link #setup}; a restart calls only that.
   *
   * @throws Exception what keeps the component from working; the start fails as if setup threw it
   */
  default void prepare(ComponentContext context) throws Exception {}

  /**
   * Opens what the component needs. Everything that it sends to is set up by then. Called again
   * after {@link #cleanup} when the component is restarted.
   *
   * @throws PrerequisiteMissing if the machine or a database lacks something
   * @throws Exception anything else that keeps the component from working
   */
  default void setup(ComponentContext context) throws Exception {}

  /**
   * Finishes what was accepted and closes everything. Called after its streams are empty, and also
   * when {@link #setup} threw; what it sends to still runs.
   */
  default void cleanup() throws Exception {}

  /** How the component is; answers within milliseconds, from what it knows already. */
  default Health health() {
    return Health.up();
  }

  /** Where the component can be reached from outside, once it is set up. */
  default Optional<URI> address() {
    return Optional.empty();
  }

  /** What happens when its handlers fail. */
  default Supervision supervision() {
    return Supervision.standard();
  }
}
