package dev.bluewright.store;

/** Which rows of an entity an operation of a viewer takes in. */
public enum Reach {
  /** No row. */
  NONE,
  /** The rows that the viewer owns. */
  OWN,
  /** Every row. */
  ALL;

  Reach orWider(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Reach orNarrower(Reach other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
