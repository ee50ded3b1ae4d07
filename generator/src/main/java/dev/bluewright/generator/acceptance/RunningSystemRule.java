package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** Tests talk to the system itself, started once, over real sockets. */
public final class RunningSystemRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var text =
        Template.of(Resources.text("acceptance/RunningSystem.java.txt"))
            .with("package", system.packageName())
            .with("system", system.className())
            .with("api", system.wiring().runtimeName(system.wiring().api()))
            .text();
    return List.of(ProjectFile.generated(system.testFile("RunningSystem"), text));
  }
}
