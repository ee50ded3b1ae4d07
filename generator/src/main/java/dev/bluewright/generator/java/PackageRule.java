package dev.bluewright.generator.java;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** The package says that nothing in it is null unless it says so. */
public final class PackageRule implements ProjectRule {
  private static final String PACKAGE =
      """
      «javadoc»
      @NullMarked
      package «package»;

      import org.jspecify.annotations.NullMarked;
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var about = "Records and wiring of " + system.name() + "." + Prose.provenance("system");
    var text =
        Template.of(PACKAGE)
            .with("javadoc", Layout.javadoc(0, about))
            .with("package", system.packageName())
            .text();
    return List.of(ProjectFile.generated(system.mainFile("package-info"), text));
  }
}
