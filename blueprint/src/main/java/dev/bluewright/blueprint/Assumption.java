package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/**
 * Something that the description does not say and that had to be decided.
 *
 * @param about the part of the blueprint, such as {@code Task.description}
 * @param says what was decided
 * @param because the reason
 */
public record Assumption(String about, String says, String because) {
  public Assumption {
    requireNonNull(about, "about");
    requireNonNull(says, "says");
    requireNonNull(because, "because");
  }
}
