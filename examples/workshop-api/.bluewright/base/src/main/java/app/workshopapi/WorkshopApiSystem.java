package app.workshopapi;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;

/** The workshop-api system. From {@code system} of blueprint.yaml. */
public final class WorkshopApiSystem {
  private WorkshopApiSystem() {}

  /** The components and the streams that join them. */
  public static SystemExecutionHarness harness(Settings settings) {
    var harness = SystemExecutionHarness.named("workshop-api");
    var api =
        harness.add(ApiEndpoint.named("api").settings(settings).openapi("/openapi.yaml").build());
    var members = harness.add(Controller.of(Member.ENTITY, new MemberBehavior()));
    var courses = harness.add(Controller.of(Course.ENTITY, new CourseBehavior()));
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Member.ENTITY)
                .holding(Course.ENTITY)
                .build());

    harness.bind(api.requests(Member.ENTITY)).to(members.requests());
    harness.bind(members.operations()).to(store.operations());
    harness.bind(api.requests(Course.ENTITY)).to(courses.requests());
    harness.bind(courses.operations()).to(store.operations());
    return harness;
  }

  /** Starts the system, serves until SIGTERM, drains and exits. */
  public static void main(String[] arguments) {
    var settings =
        Settings.fromEnvironment("workshop-api")
            .withDefault("DATABASE_URL", "jdbc:sqlite:data/workshop-api.db");
    harness(settings).run();
  }
}
