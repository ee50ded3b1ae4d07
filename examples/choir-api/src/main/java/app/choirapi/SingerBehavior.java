package app.choirapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a singer does beyond the blueprint. Yours: written once from {@code entities.Singer} of
 * blueprint.yaml and never touched again.
 */
public final class SingerBehavior implements Behavior<Singer> {
  @Override
  public void hooks(Hooks<Singer> on) {
    // on.create(singer -> ...) returns the singer to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(singer -> ...) likewise.
  }
}
