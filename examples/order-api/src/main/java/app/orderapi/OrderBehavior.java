package app.orderapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What an order does beyond the blueprint. Yours: written once from {@code entities.Order} of
 * blueprint.yaml and never touched again.
 */
public final class OrderBehavior implements Behavior<Order> {
  @Override
  public void hooks(Hooks<Order> on) {
    // on.create(order -> ...) returns the order to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(order -> ...) likewise.
  }
}
