package dev.bluewright.generator;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.project.Project;
import java.util.List;
import java.util.Optional;

/**
 * What became of a blueprint.
 *
 * @param project its files; empty when a finding is an error
 * @param findings what cannot be built, and what is worth knowing
 */
public record Generation(Optional<Project> project, List<Finding> findings) {
  /** Copies the list. */
  public Generation {
    findings = List.copyOf(findings);
  }
}
