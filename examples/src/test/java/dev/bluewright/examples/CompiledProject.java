package dev.bluewright.examples;

import dev.bluewright.generator.project.Project;
import dev.bluewright.generator.project.ProjectFile;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A generated project, compiled as its own build does: with every lint, each an error.
 *
 * @param folder where it is
 */
record CompiledProject(Path folder) {
  private static final String LIBRARIES = System.getProperty("java.class.path");

  /** Writes and compiles a project. */
  static CompiledProject of(Project project, Path folder) throws IOException {
    return of(project, folder, UnaryOperator.identity());
  }

  /** Writes and compiles a project whose own classes somebody has changed. */
  static CompiledProject of(Project project, Path folder, UnaryOperator<String> change)
      throws IOException {
    for (var file : project.files().values()) {
      var text = file.text();
      write(folder, file.path(), isSource(file) ? change.apply(text) : text);
    }
    var compiled = new CompiledProject(folder);
    compiled.compile("src/main/java", LIBRARIES);
    compiled.compile("src/test/java", compiled.classPath());
    return compiled;
  }

  /** Runs its own tests in a process of their own, and gives what they said; 0 failed. */
  Outcome test() throws IOException, InterruptedException {
    var log = folder.resolve("tests.log");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                AcceptanceRun.class.getName(),
                classes("src/test/java").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Outcome(process.waitFor(), Files.readString(log));
  }

  /** How a run of tests ended. */
  record Outcome(int exitCode, String words) {}

  private void compile(String sources, String classPath) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var words = new StringWriter();
    var target = Files.createDirectories(classes(sources));
    var options =
        List.of("-Xlint:all", "-Werror", "-proc:none", "-cp", classPath, "-d", target.toString());
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> java = Files.walk(folder.resolve(sources))) {
      var all = java.filter(file -> file.toString().endsWith(".java")).toList();
      var task =
          compiler.getTask(
              words, files, null, options, null, files.getJavaFileObjectsFromPaths(all));
      if (!task.call()) {
        throw new AssertionError(sources + " does not compile:\n" + words);
      }
    }
  }

  private String classPath() {
    return String.join(
        File.pathSeparator,
        classes("src/test/java").toString(),
        classes("src/main/java").toString(),
        folder.resolve("src/main/resources").toString(),
        LIBRARIES);
  }

  private Path classes(String sources) {
    return folder.resolve("target").resolve(sources);
  }

  private static boolean isSource(ProjectFile file) {
    return file.path().startsWith("src/main/java/");
  }

  private static void write(Path folder, String name, String text) throws IOException {
    var path = folder.resolve(name);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }
}
