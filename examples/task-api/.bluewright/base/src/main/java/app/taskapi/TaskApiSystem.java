package app.taskapi;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;

/** The task-api system. From {@code system} of blueprint.yaml. */
public final class TaskApiSystem {
  private TaskApiSystem() {}

  /** The components and the streams that join them. */
  public static SystemExecutionHarness harness(Settings settings) {
    var harness = SystemExecutionHarness.named("task-api");
    var api =
        harness.add(ApiEndpoint.named("api").settings(settings).openapi("/openapi.yaml").build());
    var tasks = harness.add(Controller.of(Task.ENTITY, new TaskBehavior()));
    var store =
        harness.add(EnhancedStore.named("store").settings(settings).holding(Task.ENTITY).build());

    harness.bind(api.requests(Task.ENTITY)).to(tasks.requests());
    harness.bind(tasks.operations()).to(store.operations());
    return harness;
  }

  /** Starts the system, serves until SIGTERM, drains and exits. */
  public static void main(String[] arguments) {
    harness(Settings.fromEnvironment("task-api")).run();
  }
}
