package dev.bluewright.generator.build;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import java.util.List;

/** The project holds its own source of truth. */
public final class BlueprintRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return List.of(ProjectFile.generated("blueprint.yaml", system.blueprintText()));
  }
}
