package dev.bluewright.examples;

import dev.bluewright.generator.project.ProjectFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the golden projects anew, after a deliberate change; read the difference before commit.
 */
final class GoldenUpdate {
  private GoldenUpdate() {}

  /** Run it in the folder {@code examples/}, as its README says. */
  public static void main(String[] arguments) throws IOException {
    for (var name : GoldenProjects.names().toList()) {
      var folder = GoldenProjects.EXAMPLES.resolve(name);
      for (var file : GoldenProjects.generated(name).files().values()) {
        write(folder.resolve(file.path()), file.text(), file.kind() == Kind.EXECUTABLE);
      }
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
