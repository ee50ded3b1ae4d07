package dev.bluewright.interpreter.fact;

/** What is said of two people who are each other's: friends, connections, contacts. */
public enum Companionship {
  /** One asks the other. */
  ASKED,
  /** One makes the other a friend, and need not ask. */
  ADDED,
  /** Whoever was asked says yes. */
  ACCEPTED,
  /** Whoever was asked says no. */
  DECLINED,
  /** Whoever asked takes it back. */
  TAKEN_BACK,
  /** Both see what was asked. */
  REQUESTS_SEEN,
  /** Each sees whose friend they are. */
  LISTED,
  /** They are no longer. */
  PARTED,
  /** How many there are. */
  COUNTED,
  /** Nobody asks oneself. */
  NOT_ONESELF,
  /** Two are each other's once at most. */
  ONCE,
  /** If one is the other's, the other is the one's. */
  MUTUAL,
  /** It is spoken of and no more, as a label does. */
  NAMED;

  /** Whether it tells that people become each other's, and does not only speak of those who are. */
  public boolean founds() {
    return switch (this) {
      case ASKED, ADDED, ACCEPTED, DECLINED, REQUESTS_SEEN -> true;
      case TAKEN_BACK, LISTED, PARTED, COUNTED, NOT_ONESELF, ONCE, MUTUAL, NAMED -> false;
    };
  }

  /** Whether it tells what nobody does. */
  public boolean forbids() {
    return this == NOT_ONESELF || this == ONCE;
  }

  /** Whether it tells that one is asked before they are each other's. */
  public boolean asks() {
    return switch (this) {
      case ASKED, ACCEPTED, DECLINED, REQUESTS_SEEN, TAKEN_BACK -> true;
      case ADDED, LISTED, PARTED, COUNTED, NOT_ONESELF, ONCE, MUTUAL, NAMED -> false;
    };
  }
}
