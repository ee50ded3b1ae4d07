package app.boatclubapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a booking does beyond the blueprint. Yours: written once from {@code entities.Booking} of
 * blueprint.yaml and never touched again.
 */
public final class BookingBehavior implements Behavior<Booking> {
  @Override
  public void hooks(Hooks<Booking> on) {
    // on.create(booking -> ...) returns the booking to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(booking -> ...) likewise.
    // on.action("close", (before, after) -> ...) changes what it does.
  }
}
