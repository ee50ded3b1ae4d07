package dev.bluewright.workbench.service;

import static java.util.stream.Collectors.joining;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a generated project with the JDK's own compiler, without Maven. Stateless. */
public final class ProjectCompiler {
  private ProjectCompiler() {}

  /**
   * Compiles a project's classes and copies its resources.
   *
   * @param project the project's folder
   * @param runtime the folder with the jars that a generated system runs with
   * @return the folder with the classes, inside of the project's {@code .bluewright} folder
   * @throws WorkbenchException the code does not compile; the message holds the compiler's words
   */
  public static Path compile(Path project, Path runtime) {
    var compilation = tried(project, runtime, "-Xlint:none");
    if (!compilation.done()) {
      throw new WorkbenchException(
          ExitCode.FINDINGS,
          "The project's code does not compile:\n"
              + compilation.said().stream().map(Object::toString).collect(joining("\n")));
    }
    return compilation.classes();
  }

  /**
   * What the compiler made of a project, and said about it.
   *
   * @param done whether there are classes
   * @param classes their folder
   */
  public record Compilation(
      boolean done, Path classes, List<Diagnostic<? extends JavaFileObject>> said) {}

  /** Compiles with every lint. What the compiler says is there to look at, and fails nothing. */
  public static Compilation linted(Path project, Path runtime) {
    return tried(project, runtime, "-Xlint:all");
  }

  private static Compilation tried(Path project, Path runtime, String lint) {
    Path classes = project.resolve(".bluewright/run/classes");
    try {
      Files.createDirectories(classes);
      var said = new DiagnosticCollector<JavaFileObject>();
      boolean done =
          compiled(project.resolve("src/main/java"), options(runtime, classes, lint), said);
      copyResources(project.resolve("src/main/resources"), classes);
      return new Compilation(done, classes, said.getDiagnostics());
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot compile into " + classes + ": " + failure, failure);
    }
  }

  private static List<String> options(Path runtime, Path classes, String lint) throws IOException {
    return List.of(
        "-d", classes.toString(), "-cp", classPath(runtime), "-proc:none", "-parameters", lint);
  }

  private static boolean compiled(
      Path sources, List<String> options, DiagnosticCollector<JavaFileObject> said)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> java = Files.walk(sources)) {
      List<Path> all = java.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      return compiler
          .getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(all))
          .call();
    }
  }

  private static String classPath(Path runtime) throws IOException {
    try (Stream<Path> jars = Files.list(runtime)) {
      return jars.map(Path::toString)
          .filter(jar -> jar.endsWith(".jar"))
          .sorted()
          .collect(joining(java.io.File.pathSeparator));
    }
  }

  private static void copyResources(Path resources, Path classes) throws IOException {
    try (Stream<Path> all = Files.walk(resources)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = classes.resolve(resources.relativize(file).toString());
        Files.createDirectories(target.resolveSibling("."));
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
