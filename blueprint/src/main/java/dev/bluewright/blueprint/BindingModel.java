package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A way for messages from an output port to an input port.
 *
 * @param from the output port
 * @param to the input port
 * @param buffer most messages that may wait, 1 to 1,048,576; fused where both ends hold no state,
 *     1,024 otherwise
 * @param policy what happens when the buffer is full; wait unless given
 * @param consumers how many take messages at the same time, 1 to 1,024
 */
public record BindingModel(
    PortReference from,
    PortReference to,
    Optional<Integer> buffer,
    Optional<Policy> policy,
    Optional<Integer> consumers) {

  private static final int STANDARD_BUFFER = 1024;

  /** What happens to a message when the buffer is full. */
  public enum Policy {
    /** The sender waits. */
    WAIT("wait"),
    /** The message that has waited longest is dropped. */
    DROP_OLDEST("dropOldest"),
    /** The message is dropped. */
    DROP_NEWEST("dropNewest"),
    /** The sender is told. */
    FAIL("fail");

    private final String label;

    Policy(String label) {
      this.label = label;
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }
  }

  public BindingModel {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /** A binding with the runtime's own choices. */
  public BindingModel(PortReference from, PortReference to) {
    this(from, to, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** How many messages may wait, where anything is said of it that takes a buffer. */
  public Optional<Integer> slots() {
    return policy.isPresent() || consumers.isPresent()
        ? buffer.or(() -> Optional.of(STANDARD_BUFFER))
        : buffer;
  }
}
