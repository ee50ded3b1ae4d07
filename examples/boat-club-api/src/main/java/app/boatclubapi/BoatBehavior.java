package app.boatclubapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a boat does beyond the blueprint. Yours: written once from {@code entities.Boat} of
 * blueprint.yaml and never touched again.
 */
public final class BoatBehavior implements Behavior<Boat> {
  @Override
  public void hooks(Hooks<Boat> on) {
    // on.create(boat -> ...) returns the boat to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(boat -> ...) likewise.
    // on.action("inspect", (before, after) -> ...) changes what it does.
  }
}
