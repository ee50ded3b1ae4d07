package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/**
 * A place in a text that a person wrote.
 *
 * @param file name of the file as the person gave it; {@code blueprint.yaml} where there is none
 * @param line from 1; 0 where the finding is about the whole text
 * @param column from 1; 0 where the finding is about the whole line
 * @param sourceLine the line as written, without its end
 */
public record Place(String file, int line, int column, String sourceLine) {
  public Place {
    requireNonNull(file, "file");
    requireNonNull(sourceLine, "sourceLine");
  }

  /** The whole of a file. */
  public static Place ofFile(String file) {
    return new Place(file, 0, 0, "");
  }
}
