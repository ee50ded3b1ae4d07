package dev.bluewright.generator.java;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.naming.JavaNames;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Each entity has a class for a person's own logic, written once. */
public final class BehaviorRule implements ProjectRule {
  private static final String BEHAVIOR =
      """
      «javadoc»
      public final class «class»Behavior implements Behavior<«class»> {
        @Override
        public void hooks(Hooks<«class»> on) {
          // on.create(«variable» -> ...) returns the «what» to store, or throws a Rejection.
          // on.update((before, after) -> ...) and on.delete(«variable» -> ...) likewise.
          «actions»
        }
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system.entities().stream()
        .map(
            entity ->
                ProjectFile.yours(
                    system.mainFile(entity.className() + "Behavior"), text(system, entity)))
        .toList();
  }

  private static String text(SystemPlan system, EntityPlan entity) {
    var about =
        "What "
            + entity.words().withArticle()
            + " does beyond the blueprint. Yours: written once from {@code "
            + entity.origin()
            + "} of blueprint.yaml and never touched again.";
    var body =
        Template.of(BEHAVIOR)
            .with("javadoc", Layout.javadoc(0, about))
            .with("class", entity.className())
            .with("variable", JavaNames.variable(entity.words().camel()))
            .with("what", entity.words().spaced())
            .with("actions", actions(entity))
            .text();
    return new JavaFile(system.packageName())
        .using("dev.bluewright.http.Behavior", "dev.bluewright.http.Hooks")
        .text(body);
  }

  private static List<String> actions(EntityPlan entity) {
    var comments = new ArrayList<String>();
    for (var action : entity.actions()) {
      comments.add(
          "// on.action(\"" + action.name() + "\", (before, after) -> ...) changes what it does.");
    }
    return comments;
  }
}
