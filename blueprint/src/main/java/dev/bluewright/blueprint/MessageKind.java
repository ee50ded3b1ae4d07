package dev.bluewright.blueprint;

/** What travels over a port. Ports of one kind fit together. */
public enum MessageKind {
  /** A caller's request for an entity, which gets an answer. */
  REQUEST("requests"),
  /** Work for a store, which gets an answer. */
  OPERATION("operations"),
  /** A record or an event on its way, which gets none. */
  MESSAGE("messages");

  private final String label;

  MessageKind(String label) {
    this.label = label;
  }

  /** The name as shown, in the plural. */
  public String label() {
    return label;
  }
}
