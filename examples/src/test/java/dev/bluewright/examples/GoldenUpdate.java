package dev.bluewright.examples;

import dev.bluewright.generator.project.ProjectFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a golden project anew, after a deliberate change; read the difference before you commit
 * it.
 */
final class GoldenUpdate {
  private GoldenUpdate() {}

  static void write(String name) throws IOException {
    var folder = GoldenProjects.EXAMPLES.resolve(name);
    for (var file : GoldenProjects.generated(name).files().values()) {
      write(folder.resolve(file.path()), file.text(), file.kind() == Kind.EXECUTABLE);
    }
  }

  private static void write(Path path, String text, boolean executable) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    if (executable && !path.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + path + " executable");
    }
  }
}
