package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** What a description prescribes about the API is one builder call, in a class of its own. */
public final class ShapeRule implements ProjectRule {
  private static final String SHAPE =
      """
      /** How the API looks where the description prescribes it. From {@code api} of blueprint.yaml. */
      final class «class» {
        static final ApiShape SHAPE =
            ApiShape.prescribed()
                «calls»
                .build();

        private «class»() {}
      }
      """;

  private static final int CALL_INDENT = 10;

  /** Name of the class; a system whose API is by convention has none. */
  public static String className(SystemPlan system) {
    return Words.of(system.name()).pascal() + "Shape";
  }

  /** Whether anything is prescribed. */
  public static boolean isPrescribed(SystemPlan system) {
    return !system.blueprint().api().equals(ApiModel.NONE);
  }

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    if (!isPrescribed(system)) {
      return List.of();
    }
    var file = new JavaFile(system.packageName()).using("dev.bluewright.http.shape.ApiShape");
    var calls = new ShapeCalls(file, system).all(Layout.WIDTH - CALL_INDENT);
    var body = Template.of(SHAPE).with("class", className(system)).with("calls", calls).text();
    return List.of(ProjectFile.generated(system.mainFile(className(system)), file.text(body)));
  }
}
