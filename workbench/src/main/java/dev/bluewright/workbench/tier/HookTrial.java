package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Registers the hooks of every entity's behaviour in a process of its own, without a database.
 *
 * @param classes where the project's classes are
 * @param runtime the folder with the jars that they run with
 */
record HookTrial(Path project, Path classes, Path runtime) {
  private static final int SECONDS = 10;
  private static final String SOURCES = "src/main/java/";
  private static final String FAILED = "failed: ";
  private static final String HINT =
      "hooks() runs once at the start and only registers; it must neither fail nor wait.";

  List<Finding> findings(Blueprint blueprint) {
    var behaviors = behaviors(blueprint);
    if (behaviors.isEmpty()) {
      return List.of();
    }
    try {
      return tried(behaviors);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The behaviours cannot be tried: " + failure, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkbenchException(ExitCode.MACHINE, "The trial was interrupted.", stopped);
    }
  }

  private List<Finding> tried(List<String> behaviors) throws IOException, InterruptedException {
    var words = Files.createTempFile(project.resolve(".bluewright"), "hooks", ".txt");
    var process = process(behaviors, words);
    try {
      return process.waitFor(SECONDS, TimeUnit.SECONDS)
          ? findings(behaviors, process.exitValue(), Files.readString(words))
          : List.of(
              finding(behaviors, "", "The hooks were not registered within " + SECONDS + " s."));
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> behaviors(Blueprint blueprint) {
    var names =
        blueprint.entities().stream()
            .map(EntityModel::name)
            .map(name -> "/" + name + "Behavior.java")
            .toList();
    try (Stream<Path> all = Files.walk(project.resolve(SOURCES))) {
      return all.map(file -> project.relativize(file).toString().replace(File.separatorChar, '/'))
          .filter(file -> names.stream().anyMatch(file::endsWith))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The project cannot be read: " + failure, failure);
    }
  }

  private Process process(List<String> behaviors, Path words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
    command.add(classes + File.pathSeparator + runtime.resolve("*"));
    command.add("dev.bluewright.http.BehaviorCheck");
    behaviors.stream().map(HookTrial::className).forEach(command::add);
    return new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectErrorStream(true)
        .redirectOutput(words.toFile())
        .start();
  }

  private static String className(String file) {
    return file.substring(SOURCES.length(), file.length() - ".java".length()).replace('/', '.');
  }

  /** The process ends with the number of those that failed; another end is a fault as well. */
  private static List<Finding> findings(List<String> behaviors, int exitCode, String words) {
    var failed =
        words
            .lines()
            .filter(line -> line.startsWith(FAILED))
            .map(line -> line.substring(FAILED.length()))
            .toList();
    return exitCode == failed.size()
        ? failed.stream()
            .map(line -> finding(behaviors, line, "Its hooks cannot be registered: " + line))
            .toList()
        : List.of(
            finding(behaviors, "", "Registering the hooks ended with exit code " + exitCode + "."));
  }

  private static Finding finding(List<String> behaviors, String line, String says) {
    var name = line.split(" ", 2)[0];
    var file =
        behaviors.stream()
            .filter(each -> behaviors.size() == 1 || className(each).equals(name))
            .findFirst();
    return Problem.HOOKS.in(file.orElse(SOURCES), says, HINT);
  }
}
