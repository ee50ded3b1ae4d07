package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Registers the hooks of every behaviour in a process of its own, without a database.
 *
 * @param behaviors the files of the behaviours, from the project's folder
 */
record HookTrial(Path project, Path classes, Path runtime, List<Path> behaviors) {
  private static final int SECONDS = 10;
  private static final Path SOURCES = Path.of("src/main/java");

  static HookTrial of(Path project, Path classes, Path runtime) {
    try (Stream<Path> all = Files.walk(project.resolve(SOURCES))) {
      return new HookTrial(
          project,
          classes,
          runtime,
          all.filter(file -> file.toString().endsWith("Behavior.java"))
              .map(project::relativize)
              .sorted()
              .toList());
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The project cannot be read: " + failure, failure);
    }
  }

  List<Finding> findings() {
    if (behaviors.isEmpty()) {
      return List.of();
    }
    try {
      var words = Files.createTempFile(project.resolve(".bluewright"), "hooks", ".txt");
      var process = process(words);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return List.of(unending());
      }
      return process.exitValue() == 0
          ? List.of()
          : Files.readString(words, StandardCharsets.UTF_8).lines().map(this::finding).toList();
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The behaviours cannot be tried: " + failure, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkbenchException(ExitCode.MACHINE, "The trial was interrupted.", stopped);
    }
  }

  private Process process(Path words) throws IOException {
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

  private static String className(Path file) {
    var name = SOURCES.relativize(file).toString();
    return name.substring(0, name.length() - ".java".length()).replace(File.separatorChar, '.');
  }

  private Finding finding(String line) {
    var name = line.split(" ", 2)[0];
    var file =
        behaviors.stream()
            .filter(each -> className(each).equals(name))
            .findFirst()
            .map(Path::toString)
            .orElse(SOURCES.toString());
    return Problem.HOOKS.in(
        file,
        "The hooks of this class cannot be registered: " + line,
        "hooks() runs once at the start and only registers; it must neither fail nor wait.");
  }

  private Finding unending() {
    return Problem.HOOKS.in(
        behaviors.size() == 1 ? behaviors.getFirst().toString() : SOURCES.toString(),
        "The hooks of the behaviours were not registered within " + SECONDS + " s.",
        "hooks() runs once at the start and only registers; it must neither fail nor wait.");
  }
}
