package app.orderapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R2} of blueprint.yaml. */
@DisplayName("R2: No two lines of an order have the same position")
final class R2NoTwoLinesOfAnOrderHaveTheSamePositionTest {
  @Test
  void keepsOrderIdAndPositionOfEachOrderLineUnique() {
    var first = OrderLineSample.body();
    var second = OrderLineSample.body();
    second.put("orderId", first.get("orderId"));
    second.put("position", first.get("position"));
    RunningSystem.created("/order-lines", first);

    var refused = RunningSystem.post("/order-lines", second);

    assertThat(refused.status()).isEqualTo(409);
  }
}
