package dev.bluewright.workbench.artifact;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types that code of a project may import: those of the runtime, and those of the JDK's {@code
 * java.base}. Thread safety: safe.
 */
public final class TypeNames {
  private static final String OURS = "bluewright-";
  private static final String CLASS = ".class";

  private final Path runtime;
  private @Nullable Map<String, Set<String>> bySimpleName;

  private TypeNames(Path runtime) {
    this.runtime = runtime;
  }

  /** Those of a folder of jars, which is read when the first name is asked for. */
  public static TypeNames of(Path runtime) {
    return new TypeNames(runtime);
  }

  private static Map<String, Set<String>> read(Path runtime) {
    var names = new HashMap<String, Set<String>>();
    try (Stream<Path> jars = Files.list(runtime)) {
      for (var jar : jars.filter(TypeNames::isOurs).toList()) {
        try (var opened = new JarFile(jar.toFile())) {
          opened.stream().forEach(entry -> add(entry.getName(), names));
        }
      }
      jdk(names);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The libraries in " + runtime + " cannot be read: " + failure, failure);
    }
    return names;
  }

  private static boolean isOurs(Path jar) {
    var name = jar.getFileName().toString();
    return name.startsWith(OURS) && name.endsWith(".jar");
  }

  private static void jdk(Map<String, Set<String>> names) throws IOException {
    var base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    try (Stream<Path> all = Files.walk(base.resolve("java"))) {
      all.forEach(path -> add(base.relativize(path).toString(), names));
    }
  }

  /** A class file of the top level. */
  private static void add(String file, Map<String, Set<String>> names) {
    if (!file.endsWith(CLASS) || file.contains("$") || file.contains("-")) {
      return;
    }
    var full = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    var simple = full.substring(full.lastIndexOf('.') + 1);
    names.computeIfAbsent(simple, _ -> new TreeSet<>()).add(full);
  }

  /**
   * The full names of the types with a simple name.
   *
   * @throws WorkbenchException exit code 4, the libraries cannot be read
   */
  public synchronized List<String> of(String simpleName) {
    if (bySimpleName == null) {
      bySimpleName = read(runtime);
    }
    return List.copyOf(bySimpleName.getOrDefault(simpleName, Set.of()));
  }
}
