package dev.bluewright.generator.docs;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** How the system is put together, for those who change it. */
public final class DocsRule implements ProjectRule {
  private static final String DOCS =
      """
      # How «system» is put together

      <!-- From `entities`, `components` and `bindings` of blueprint.yaml. -->

      | file | what it holds |
      |---|---|
      | `«main».java` | the components and the streams that join them |
      «files»

      ## Routes

      | method | path | what it does |
      |---|---|---|
      «routes»
      «entrances»
      «access»

      ## Deploy

      `deploy/Dockerfile` builds an image that runs as a user without privileges, reports its health, and
      starts from an AOT cache. `deploy/jvm.options` has the options of the JVM, the size of its heap too.
      It was generated, not built: building it needs Docker and the base images that it names.
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var text =
        Template.of(DOCS)
            .with("system", system.name())
            .with("main", system.className())
            .with(
                "files", system.entities().stream().flatMap(each -> files(each).stream()).toList())
            .with("routes", Routes.of(system))
            .with("entrances", Routes.entrances(system))
            .with("access", access(system))
            .text();
    return List.of(ProjectFile.generated("docs/README.md", text));
  }

  private static List<String> access(SystemPlan system) {
    return system.people().isEmpty()
        ? List.of()
        : List.of("", "Who may call which is in [access.md](access.md).");
  }

  private static List<String> files(EntityPlan entity) {
    var one = entity.words().withArticle();
    var rows = new ArrayList<String>();
    var holds = entity.actions().isEmpty() ? "its columns" : "its columns and actions";
    rows.add("| `%s.java` | %s: %s |".formatted(entity.className(), one, holds));
    for (var column : entity.enumerations()) {
      rows.add(
          "| `%s.java` | what `%s.%s` may be |"
              .formatted(column.enumName().orElseThrow(), entity.name(), column.name()));
    }
    rows.add(
        "| `%sBehavior.java` | yours: what %s does beyond the blueprint |"
            .formatted(entity.className(), one));
    return rows;
  }
}
