package app.orderapi;

import app.orderapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Products for the tests. From {@code entities.Product} of blueprint.yaml. */
final class ProductSample {
  private ProductSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "name " + number);
    body.put("price", 1L + number % 999999L);
    return body;
  }

  /** Creates a product and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/products", body());
  }

  /** Where a created product is. */
  static String path(Answer created) {
    return "/products/" + created.text("id");
  }
}
