package app.workshopapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a course does beyond the blueprint. Yours: written once from {@code entities.Course} of
 * blueprint.yaml and never touched again.
 */
public final class CourseBehavior implements Behavior<Course> {
  @Override
  public void hooks(Hooks<Course> on) {
    // on.create(course -> ...) returns the course to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(course -> ...) likewise.
    // on.action("open", (before, after) -> ...) changes what it does.
    // on.action("book", (before, after) -> ...) changes what it does.
    // on.action("giveBack", (before, after) -> ...) changes what it does.
    // on.action("hand", (before, after) -> ...) changes what it does.
  }
}
