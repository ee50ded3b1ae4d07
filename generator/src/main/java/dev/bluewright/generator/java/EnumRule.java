package dev.bluewright.generator.java;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.naming.EnumConstants;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each field with named values has an enum of its own. */
public final class EnumRule implements ProjectRule {
  private static final String ENUM =
      """
      «javadoc»
      public enum «class» implements Labelled {
        «constants»;

        private final String label;

        «class»(String label) {
          this.label = label;
        }

        @Override
        public String label() {
          return label;
        }
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var files = new ArrayList<ProjectFile>();
    for (var entity : system.entities()) {
      for (var column : entity.enumerations()) {
        var name = column.enumName().orElseThrow();
        files.add(ProjectFile.generated(system.mainFile(name), text(system, entity, column)));
      }
    }
    return files;
  }

  private static String text(SystemPlan system, EntityPlan entity, ColumnPlan column) {
    var about = "The values of {@code " + entity.name() + "." + column.name() + "}.";
    var origin = entity.origin() + ".fields." + column.name();
    var body =
        Template.of(ENUM)
            .with("javadoc", Layout.javadoc(0, about + Prose.provenance(origin)))
            .with("class", column.enumName().orElseThrow())
            .with("constants", constants(column))
            .text();
    return new JavaFile(system.packageName()).using("dev.bluewright.store.Labelled").text(body);
  }

  private static String constants(ColumnPlan column) {
    if (!(column.type() instanceof FieldType.Enumeration(var labels))) {
      throw new IllegalArgumentException(column.name() + " is no enumeration");
    }
    return EnumConstants.of(labels).entrySet().stream()
        .map(each -> each.getValue() + "(" + Literals.string(each.getKey()) + ")")
        .collect(Collectors.joining(",\n"));
  }
}
