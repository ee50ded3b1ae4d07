package dev.bluewright.generator.java;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The wiring: components, the streams that join them, and {@code main}. */
public final class SystemRule implements ProjectRule {
  private static final String SYSTEM =
      """
      «javadoc»
      public final class «class» {
        private «class»() {}

        «about»
        public static SystemExecutionHarness harness(«parameters») {
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

  private static final String JOINED = "/** The components and the streams that join them. */";

  private static final String JOINED_WITH_ADAPTERS =
      """
      /**
       * The components and the streams that join them.
       *
       * @param adapters speak to services that are not ours; they go before those that are found by
       *     their names in {@code META-INF/services}
       */\
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return List.of(ProjectFile.generated(system.mainFile(system.className()), text(system)));
  }

  private static String text(SystemPlan system) {
    var about = "The " + system.name() + " system." + Prose.provenance("system");
    var bindings = new BindingLines(system);
    var body =
        Template.of(SYSTEM)
            .with("javadoc", Layout.javadoc(0, about))
            .with("class", system.className())
            .with("about", system.ports().isEmpty() ? JOINED : JOINED_WITH_ADAPTERS)
            .with(
                "parameters",
                "Settings settings" + (system.ports().isEmpty() ? "" : ", Object... adapters"))
            .with("system", system.name())
            .with("components", new ComponentLines(system).all())
            .with("bindings", bindings.all())
            .with("run", run(system))
            .text();
    var file =
        new JavaFile(system.packageName())
            .using(
                "dev.bluewright.harness.Settings", "dev.bluewright.harness.SystemExecutionHarness")
            .using("dev.bluewright.http.ApiEndpoint", "dev.bluewright.http.Controller")
            .using("dev.bluewright.store.EnhancedStore");
    if (system.people().isPresent()) {
      file.using("dev.bluewright.accounts.Accounts", "dev.bluewright.accounts.People");
    }
    if (system.people().flatMap(PeoplePlan::provider).isPresent()) {
      file.using("dev.bluewright.accounts.OutsideProvider");
    }
    if (!system.ports().isEmpty()) {
      file.using("dev.bluewright.http.port.PortCalls");
    }
    if (bindings.nameAPolicy()) {
      file.using("dev.bluewright.harness.OverflowPolicy");
    }
    if (system.blueprint().policy().requestTimeout().isPresent()) {
      file.using("java.time.Duration");
    }
    return file.text(body);
  }

  /** A system runs where its blueprint says so when nobody says where. */
  private static String run(SystemPlan system) {
    var chain = new ArrayList<String>();
    chain.add("Settings.fromEnvironment(\"" + system.name() + "\")");
    chain.addAll(defaults(system));
    return chain.size() == 1
        ? "harness(" + chain.getFirst() + ").run();"
        : Layout.assigned(4, "settings", chain) + "\nharness(settings).run();";
  }

  private static List<String> defaults(SystemPlan system) {
    var calls = new ArrayList<String>();
    system.port().ifPresent(port -> calls.add(".withDefault(\"PORT\", \"" + port + "\")"));
    switch (system.database()) {
      case POSTGRESQL, MYSQL, MARIADB -> {
        // Somebody has to say where the server is.
      }
      case SQLITE ->
          calls.add(
              ".withDefault(\"DATABASE_URL\", \"jdbc:sqlite:data/" + system.name() + ".db\")");
    }
    return calls;
  }
}
