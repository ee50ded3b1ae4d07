package app.orderapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What an order line does beyond the blueprint. Yours: written once from {@code entities.OrderLine}
 * of blueprint.yaml and never touched again.
 */
public final class OrderLineBehavior implements Behavior<OrderLine> {
  @Override
  public void hooks(Hooks<OrderLine> on) {
    // on.create(orderLine -> ...) returns the order line to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(orderLine -> ...) likewise.
  }
}
