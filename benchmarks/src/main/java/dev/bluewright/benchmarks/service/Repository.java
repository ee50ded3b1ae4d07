package dev.bluewright.benchmarks.service;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that this program was started in. Thread safety: safe. */
public final class Repository {
  private Repository() {}

  /** The nearest folder, from the working folder upwards, that holds the Maven wrapper. */
  public static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("this is not inside a checkout of the repository");
      }
    }
    return folder;
  }
}
