package dev.bluewright.workbench.service;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
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
    Path classes = project.resolve(".bluewright/run/classes");
    try {
      Files.createDirectories(classes);
      compileSources(project.resolve("src/main/java"), runtime, classes);
      copyResources(project.resolve("src/main/resources"), classes);
      return classes;
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot compile into " + classes + ": " + failure, failure);
    }
  }

  private static void compileSources(Path sources, Path runtime, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter words = new StringWriter();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", classPath(runtime), "-proc:none", "-parameters");
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> java = Files.walk(sources)) {
      List<Path> all = java.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      if (!compiler
          .getTask(words, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
          .call()) {
        throw new WorkbenchException(
            ExitCode.FINDINGS, "The project's code does not compile:\n" + words);
      }
    }
  }

  private static String classPath(Path runtime) throws IOException {
    try (Stream<Path> jars = Files.list(runtime)) {
      return jars.map(Path::toString)
          .filter(jar -> jar.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(java.io.File.pathSeparator));
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
