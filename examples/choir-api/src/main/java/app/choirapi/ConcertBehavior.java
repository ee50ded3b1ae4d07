package app.choirapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a concert does beyond the blueprint. Yours: written once from {@code entities.Concert} of
 * blueprint.yaml and never touched again.
 */
public final class ConcertBehavior implements Behavior<Concert> {
  @Override
  public void hooks(Hooks<Concert> on) {
    // on.create(concert -> ...) returns the concert to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(concert -> ...) likewise.
  }
}
