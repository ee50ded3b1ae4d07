package app.orderapi;

import app.orderapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Order lines for the tests. From {@code entities.OrderLine} of blueprint.yaml. */
final class OrderLineSample {
  private OrderLineSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("position", number);
    body.put("quantity", 1L + number);
    body.put("orderId", OrderSample.created().text("id"));
    body.put("productId", ProductSample.created().text("id"));
    return body;
  }

  /** Creates an order line and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/order-lines", body());
  }

  /** Where a created order line is. */
  static String path(Answer created) {
    return "/order-lines/" + created.text("id");
  }
}
