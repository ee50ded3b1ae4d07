package dev.bluewright.benchmarks.service;

import dev.bluewright.benchmarks.process.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles a generated project into one jar, as its own build does. Thread safety: safe. */
final class ServiceJar {
  private ServiceJar() {}

  /** Compiles the project's main sources and packs them with its resources. */
  static Path build(Path project, String classPath, Path output)
      throws IOException, InterruptedException {
    var classes = output.resolve("classes");
    Files.createDirectories(classes);
    var compile =
        new ArrayList<>(
            List.of(tool("javac"), "--release", "25", "-cp", classPath, "-d", classes.toString()));
    try (var sources = Files.walk(project.resolve("src/main/java"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(compile::add);
    }
    Shell.run(project, compile);
    var jar = output.resolve("service.jar");
    Shell.run(
        project,
        List.of(
            tool("jar"),
            "--create",
            "--file=" + jar,
            "-C",
            classes.toString(),
            ".",
            "-C",
            "src/main/resources",
            "."));
    return jar;
  }

  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
