package app.orderapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a product does beyond the blueprint. Yours: written once from {@code entities.Product} of
 * blueprint.yaml and never touched again.
 */
public final class ProductBehavior implements Behavior<Product> {
  @Override
  public void hooks(Hooks<Product> on) {
    // on.create(product -> ...) returns the product to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(product -> ...) likewise.
  }
}
