package dev.bluewright.harness;

/** What a full stream does with one message more; each binding has its own. */
public enum OverflowPolicy {
  /** The sender waits until there is room; nothing is lost. The default. */
  WAIT,
  /** The message that has waited longest is dropped and counted; the new one takes its place. */
  DROP_OLDEST,
  /** The new message is dropped and counted. */
  DROP_NEWEST,
  /** The sender gets {@link StreamFull}. */
  FAIL
}
