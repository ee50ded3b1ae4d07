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
import java.util.List;
import java.util.stream.Stream;

/**
 * Registers the hooks of every entity's behaviour in a process of its own, without a database.
 *
 * @param process where the project's classes are
 */
record HookTrial(TrialProcess process) {
  private static final String SOURCES = "src/main/java/";
  private static final String FAILED = "failed: ";
  private static final String HINT =
      "hooks() runs once at the start and only registers; it must neither fail nor wait.";

  List<Finding> findings(Blueprint blueprint) {
    var behaviors = behaviors(blueprint);
    if (behaviors.isEmpty()) {
      return List.of();
    }
    var ended =
        process.run(
            "dev.bluewright.http.BehaviorCheck",
            behaviors.stream().map(HookTrial::className).toList());
    return ended.exitCode().isPresent()
        ? findings(behaviors, ended.exitCode().getAsInt(), ended.words())
        : List.of(
            finding(
                behaviors,
                "",
                "The hooks were not registered within " + TrialProcess.SECONDS + " s of work."));
  }

  private List<String> behaviors(Blueprint blueprint) {
    var names =
        blueprint.entities().stream()
            .map(EntityModel::name)
            .map(name -> "/" + name + "Behavior.java")
            .toList();
    var project = process.project();
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
