package dev.bluewright.generator.build;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import java.util.List;

/** What neither version control nor an image takes in. */
public final class IgnoreRule implements ProjectRule {
  private static final String GIT =
      """
      # From `system` of blueprint.yaml.
      target/
      /data/
      /.bluewright/database/
      /.bluewright/run/
      """;

  private static final String DOCKER =
      """
      # From `system` of blueprint.yaml.
      target/
      data/
      .bluewright/database/
      .bluewright/run/
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return List.of(
        ProjectFile.generated(".gitignore", GIT), ProjectFile.generated(".dockerignore", DOCKER));
  }
}
