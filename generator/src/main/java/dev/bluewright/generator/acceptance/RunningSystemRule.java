package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** Tests talk to the system itself, started once, over real sockets. */
public final class RunningSystemRule implements ProjectRule {
  private static final String CONVENTIONAL =
      "return new Answer(response.statusCode(), response.headers(),"
          + " JSON.readTree(response.body()));";
  private static final String PRESCRIBED =
      """
      return PrescribedForm.answer(
          response.request(),
          response.statusCode(),
          response.headers(),
          JSON.readTree(response.body()));""";

  private static final String ROOT =
      """
      /** Where the system is. */
      static URI root() {
        return ADDRESS;
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    boolean prescribed = ShapeRule.isPrescribed(system);
    var text =
        Template.of(Resources.text("acceptance/RunningSystem.java.txt"))
            .with("package", system.packageName())
            .with("system", system.className())
            .with("address", prescribed ? "PrescribedForm.address(path)" : "path")
            .with("body", prescribed ? "PrescribedForm.body(path, body)" : "body")
            .with("answer", prescribed ? PRESCRIBED : CONVENTIONAL)
            .with("root", prescribed ? ROOT : "")
            .with("api", system.wiring().runtimeName(system.wiring().api()))
            .text();
    return List.of(ProjectFile.generated(system.testFile("RunningSystem"), text));
  }
}
