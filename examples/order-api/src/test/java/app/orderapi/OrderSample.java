package app.orderapi;

import app.orderapi.RunningSystem.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Orders for the tests. From {@code entities.Order} of blueprint.yaml. */
final class OrderSample {
  private OrderSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("dueAt", Instant.parse("2026-01-01T09:00:00Z").plusSeconds(number).toString());
    body.put("discount", 1L + number % 999999L);
    return body;
  }

  /** Creates an order and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/orders", body());
  }

  /** Where a created order is. */
  static String path(Answer created) {
    return "/orders/" + created.text("id");
  }
}
