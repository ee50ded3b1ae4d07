package dev.bluewright.generator;

import dev.bluewright.blueprint.Places;
import java.util.Map;
import java.util.Optional;

/**
 * What a generation is told beside the blueprint.
 *
 * <p>Thread safety: immutable.
 *
 * @param blueprintText the blueprint as a person wrote it, kept as it is in the project; written
 *     anew when empty
 * @param places where each part of the blueprint stands, so that findings can show it
 */
public record GeneratorOptions(Optional<String> blueprintText, Places places) {
  /** A blueprint that has no text of its own. */
  public static final GeneratorOptions DEFAULT =
      new GeneratorOptions(Optional.empty(), new Places("blueprint.yaml", Map.of()));

  /** A blueprint that was read from a text. */
  public static GeneratorOptions of(String blueprintText, Places places) {
    return new GeneratorOptions(Optional.of(blueprintText), places);
  }
}
