package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.project.Project;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.validator.tier.Candidate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files of a candidate that the generator owns and somebody edited. */
final class EditedFiles {
  private EditedFiles() {}

  /** What each would be, as it is generated. */
  static Map<String, String> of(Candidate candidate, Project project) {
    var edited = new TreeMap<String, String>();
    Trial.overlay(candidate)
        .forEach(
            (path, text) -> {
              var file = project.files().get(path);
              if (file != null
                  && file.kind() != ProjectFile.Kind.YOURS
                  && !file.text().equals(text)) {
                edited.put(path, file.text());
              }
            });
    return edited;
  }

  static List<Finding> findings(Candidate candidate, Project project) {
    return of(candidate, project).keySet().stream()
        .map(
            path ->
                Problem.EDITED.in(
                    path,
                    path + " was edited since it was generated.",
                    "Move the change into a Behavior class or the blueprint; the next generation"
                        + " refuses to write over it."))
        .toList();
  }
}
