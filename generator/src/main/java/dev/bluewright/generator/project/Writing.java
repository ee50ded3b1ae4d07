package dev.bluewright.generator.project;

import dev.bluewright.blueprint.Finding;
import java.util.List;

/**
 * What writing a project did to its folder.
 *
 * @param findings why nothing was written, when one is an error; else what is worth knowing
 * @param written files that are new or changed
 * @param removed files of an earlier generation that have no place any more
 */
public record Writing(List<Finding> findings, List<String> written, List<String> removed) {
  /** Copies the lists. */
  public Writing {
    findings = List.copyOf(findings);
    written = List.copyOf(written);
    removed = List.copyOf(removed);
  }

  /** Whether the folder now holds the project. */
  public boolean isDone() {
    return findings.stream().noneMatch(Finding::isError);
  }

  static Writing refused(List<Finding> findings) {
    return new Writing(findings, List.of(), List.of());
  }
}
