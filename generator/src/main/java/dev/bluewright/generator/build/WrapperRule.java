package dev.bluewright.generator.build;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import java.util.List;

/**
 * The Maven wrapper, so that a project builds where Maven is not installed.
 *
 * <p>The scripts are Maven's own with a few lines that find a JDK 25; they are kept as they are in
 * this module's resources.
 */
public final class WrapperRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return List.of(
        ProjectFile.executable("mvnw", Resources.text("build/mvnw")),
        ProjectFile.generated("mvnw.cmd", Resources.text("build/mvnw.cmd")),
        generated(".mvn/find-jdk.sh", "build/find-jdk.sh"),
        generated(".mvn/maven.config", "build/maven.config"),
        generated(".mvn/wrapper/maven-wrapper.properties", "build/maven-wrapper.properties"));
  }

  private static ProjectFile generated(String path, String resource) {
    return ProjectFile.generated(path, Resources.text(resource));
  }
}
