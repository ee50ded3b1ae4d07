package dev.bluewright.generator.build;

import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.text.Resources;
import java.util.Map;

/** Versions of libraries in generated projects: those that this release itself is built with. */
final class Versions {
  private static final Map<String, String> VERSIONS = Resources.properties("build/versions");

  private Versions() {}

  static String of(String library) {
    var version = VERSIONS.get(library);
    if (version == null) {
      throw new GeneratorException("no version of " + library);
    }
    return version;
  }
}
