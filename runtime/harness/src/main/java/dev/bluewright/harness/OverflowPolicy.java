package dev.bluewright.harness;

/** What a stream does with a message when it is full. */
public enum OverflowPolicy {
  /** The sender waits until there is room; nothing is lost. The default. */
  WAIT,
  /** The oldest waiting message is dropped and counted. */
  DROP_OLDEST,
  /** The new message is dropped and counted. */
  DROP_NEWEST,
  /** The sender gets {@link StreamFull}. */
  FAIL
}
