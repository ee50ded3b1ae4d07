package app.taskapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a task does beyond the blueprint. Yours: written once from {@code entities.Task} of
 * blueprint.yaml and never touched again.
 */
public final class TaskBehavior implements Behavior<Task> {
  @Override
  public void hooks(Hooks<Task> on) {
    // on.create(task -> ...) returns the task to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(task -> ...) likewise.
    // on.action("complete", (before, after) -> ...) changes what it does.
  }
}
