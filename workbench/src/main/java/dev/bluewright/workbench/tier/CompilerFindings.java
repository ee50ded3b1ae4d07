package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What the compiler says, as findings. */
final class CompilerFindings {
  private CompilerFindings() {}

  /** Errors, and of the lints those that are about code which somebody wrote by hand. */
  static List<Finding> of(
      List<Diagnostic<? extends JavaFileObject>> said, Path project, Set<String> byHand) {
    return said.stream()
        .map(each -> finding(each, project))
        .filter(each -> each.isError() || byHand.contains(each.place().file()))
        .toList();
  }

  private static Finding finding(Diagnostic<? extends JavaFileObject> said, Path project) {
    var problem = said.getKind() == Diagnostic.Kind.ERROR ? Problem.NOT_COMPILED : Problem.LINT;
    var lines = said.getMessage(Locale.ROOT).strip().lines().map(String::strip).toList();
    return problem.at(place(said, project), String.join("; ", lines), "");
  }

  /** What the compiler says of no file is told of all sources. */
  private static Place place(Diagnostic<? extends JavaFileObject> said, Path project) {
    if (said.getSource() == null || said.getLineNumber() <= 0) {
      return Place.ofFile("src/main/java");
    }
    var file = Path.of(said.getSource().toUri());
    return new Place(
        project.toAbsolutePath().relativize(file).toString().replace('\\', '/'),
        (int) said.getLineNumber(),
        (int) said.getColumnNumber(),
        line(file, said.getLineNumber()));
  }

  private static String line(Path file, long number) {
    try (var lines = Files.lines(file)) {
      return lines.skip(number - 1).findFirst().orElse("");
    } catch (IOException gone) {
      return "";
    }
  }
}
