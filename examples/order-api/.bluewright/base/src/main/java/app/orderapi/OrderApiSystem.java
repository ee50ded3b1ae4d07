package app.orderapi;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;

/** The order-api system. From {@code system} of blueprint.yaml. */
public final class OrderApiSystem {
  private OrderApiSystem() {}

  /** The components and the streams that join them. */
  public static SystemExecutionHarness harness(Settings settings) {
    var harness = SystemExecutionHarness.named("order-api");
    var api =
        harness.add(ApiEndpoint.named("api").settings(settings).openapi("/openapi.yaml").build());
    var products = harness.add(Controller.of(Product.ENTITY, new ProductBehavior()));
    var orders = harness.add(Controller.of(Order.ENTITY, new OrderBehavior()));
    var orderLines = harness.add(Controller.of(OrderLine.ENTITY, new OrderLineBehavior()));
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Product.ENTITY)
                .holding(Order.ENTITY)
                .holding(OrderLine.ENTITY)
                .build());

    harness.bind(api.requests(Product.ENTITY)).to(products.requests());
    harness.bind(products.operations()).to(store.operations());
    harness.bind(api.requests(Order.ENTITY)).to(orders.requests());
    harness.bind(orders.operations()).to(store.operations());
    harness.bind(api.requests(OrderLine.ENTITY)).to(orderLines.requests());
    harness.bind(orderLines.operations()).to(store.operations());
    return harness;
  }

  /** Starts the system, serves until SIGTERM, drains and exits. */
  public static void main(String[] arguments) {
    var settings =
        Settings.fromEnvironment("order-api")
            .withDefault("DATABASE_URL", "jdbc:sqlite:data/order-api.db");
    harness(settings).run();
  }
}
