package dev.bluewright.generator.java;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.naming.JavaNames;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The wiring: components, the streams that join them, and {@code main}. */
public final class SystemRule implements ProjectRule {
  private static final Set<String> TAKEN_VARIABLES = Set.of("harness", "api", "store", "settings");

  private static final String SYSTEM =
      """
      «javadoc»
      public final class «class» {
        private «class»() {}

        /** The components and the streams that join them. */
        public static SystemExecutionHarness harness(Settings settings) {
          var harness = SystemExecutionHarness.named("«system»");
          «components»

          «bindings»
          return harness;
        }

        /** Starts the system, serves until SIGTERM, drains and exits. */
        public static void main(String[] arguments) {
          «run»
        }
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return List.of(ProjectFile.generated(system.mainFile(system.className()), text(system)));
  }

  private static String text(SystemPlan system) {
    var about = "The " + system.name() + " system." + Prose.provenance("system");
    var body =
        Template.of(SYSTEM)
            .with("javadoc", Layout.javadoc(0, about))
            .with("class", system.className())
            .with("system", system.name())
            .with("components", components(system))
            .with("bindings", bindings(system))
            .with("run", run(system))
            .text();
    return new JavaFile(system.packageName())
        .using("dev.bluewright.harness.Settings", "dev.bluewright.harness.SystemExecutionHarness")
        .using("dev.bluewright.http.ApiEndpoint", "dev.bluewright.http.Controller")
        .using("dev.bluewright.store.EnhancedStore")
        .text(body);
  }

  /** A system on SQLite needs nobody to say where its database is. */
  private static String run(SystemPlan system) {
    var settings = "Settings.fromEnvironment(\"" + system.name() + "\")";
    return switch (system.database()) {
      case POSTGRESQL, MYSQL, MARIADB -> "harness(" + settings + ").run();";
      case SQLITE ->
          """
          var settings =
              %s
                  .withDefault("DATABASE_URL", "jdbc:sqlite:data/%s.db");
          harness(settings).run();"""
              .formatted(settings, system.name());
    };
  }

  private static List<String> components(SystemPlan system) {
    var lines = new ArrayList<String>();
    lines.add(
        component(
            "api",
            List.of(
                "ApiEndpoint.named(\"api\")",
                ".settings(settings)",
                ".openapi(\"/openapi.yaml\")",
                ".build()")));
    system.entities().forEach(entity -> lines.add(controller(entity)));
    var store = new ArrayList<String>();
    store.add("EnhancedStore.named(\"store\")");
    store.add(".settings(settings)");
    system.entities().forEach(entity -> store.add(".holding(" + entity.className() + ".ENTITY)"));
    store.add(".build()");
    lines.add(component("store", store));
    return lines;
  }

  /** A component that is built by a chain of calls, broken where the formatter breaks it. */
  private static String component(String variable, List<String> chain) {
    var oneLine = String.join("", chain);
    if (8 + "harness.add();".length() + oneLine.length() <= Layout.WIDTH) {
      return "var " + variable + " =\n    harness.add(" + oneLine + ");";
    }
    var broken =
        12 + oneLine.length() + ");".length() <= Layout.WIDTH
            ? oneLine
            : String.join("\n            ", chain);
    return "var " + variable + " =\n    harness.add(\n        " + broken + ");";
  }

  private static String controller(EntityPlan entity) {
    var name = entity.className();
    var add = "harness.add(Controller.of(" + name + ".ENTITY, new " + name + "Behavior()));";
    var start = "var " + variable(entity) + " =";
    return 4 + start.length() + 1 + add.length() <= Layout.WIDTH
        ? start + " " + add
        : start + "\n    " + add;
  }

  private static List<String> bindings(SystemPlan system) {
    var lines = new ArrayList<String>();
    for (var entity : system.entities()) {
      var requests = "harness.bind(api.requests(" + entity.className() + ".ENTITY))";
      lines.add(requests + ".to(" + variable(entity) + ".requests());");
      lines.add("harness.bind(" + variable(entity) + ".operations()).to(store.operations());");
    }
    return lines;
  }

  private static String variable(EntityPlan entity) {
    var name = JavaNames.variable(entity.variable());
    return TAKEN_VARIABLES.contains(name) ? name + "Controller" : name;
  }
}
