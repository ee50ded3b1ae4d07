package dev.bluewright.blueprint;

/**
 * What people may do with all that is kept of them.
 *
 * @param export whether they take it along
 * @param erase whether they have it deleted for good
 */
public record LeavingModel(boolean export, boolean erase) {
  /** Neither. */
  public static final LeavingModel NONE = new LeavingModel(false, false);
}
