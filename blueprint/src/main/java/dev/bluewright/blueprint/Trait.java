package dev.bluewright.blueprint;

/** A property that an entity takes on whole, with the columns and behaviour that belong to it. */
public enum Trait {
  /** {@code createdAt} and {@code updatedAt}, kept by the store. */
  TIMESTAMPS("timestamps"),
  /** {@code version}, {@code ETag} and {@code If-Match}. */
  VERSIONED("versioned"),
  /** A deleted record is kept, hidden, and can be restored. */
  SOFT_DELETE("softDelete"),
  /** Every change is kept, with who made it and when. */
  HISTORY("history"),
  /** A record belongs to the user who made it. */
  OWNED("owned");

  private final String label;

  Trait(String label) {
    this.label = label;
  }

  /** The name as written in a blueprint. */
  public String label() {
    return label;
  }
}
