package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/**
 * What would put a finding right.
 *
 * @param word what stands at the finding's place, or in the part that begins there
 * @param by what should stand there instead
 */
public record Repair(String word, String by) {
  public Repair {
    requireNonNull(word, "word");
    requireNonNull(by, "by");
  }
}
