package app.orderapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R1} of blueprint.yaml. */
@DisplayName(
    "R1: An order has a code that nobody chooses, lines, and a total that follows from them")
final class R1AnOrderHasACodeThatNobodyChoosesLinesAndATotalThatFollowsTest {
  @Test
  void letsNobodyWriteCodeOfAnOrder() {
    var body = OrderSample.body();
    var created = RunningSystem.created("/orders", body);
    body.put("code", null);

    var refused = RunningSystem.post("/orders", body);

    assertThat(created.body().has("code")).isTrue();
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void makesCodeOfEachOrder() {
    var first = OrderSample.created();
    var second = OrderSample.created();

    assertThat(first.text("code")).isNotBlank();
    assertThat(second.text("code")).isNotEqualTo(first.text("code"));
    assertThat(RunningSystem.get(OrderSample.path(first)).body()).isEqualTo(first.body());
  }

  @Test
  void listsLinesOfAnOrder() {
    var created = OrderSample.created();
    var other = OrderLineSample.created();
    var body = OrderLineSample.body();
    body.put("orderId", created.body().path("id"));
    var member = RunningSystem.created("/order-lines", body);

    var list = RunningSystem.get(OrderSample.path(created) + "/lines");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).containsExactly(member.body());
    assertThat(list.body()).doesNotContain(other.body());
  }

  @Test
  void createsAnOrderLineBelowAnOrder() {
    var created = OrderSample.created();
    var body = OrderLineSample.body();
    body.remove("orderId");

    var member = RunningSystem.created(OrderSample.path(created) + "/lines", body);

    assertThat(member.body().path("orderId")).isEqualTo(created.body().path("id"));
    assertThat(RunningSystem.get(OrderLineSample.path(member)).body()).isEqualTo(member.body());
  }

  @Test
  void letsNobodyWriteLineCountOfAnOrder() {
    var body = OrderSample.body();
    var created = RunningSystem.created("/orders", body);
    body.put("lineCount", null);

    var refused = RunningSystem.post("/orders", body);

    assertThat(created.body().has("lineCount")).isTrue();
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void countsLinesOfAnOrder() {
    var created = OrderSample.created();
    var body = OrderLineSample.body();
    body.put("orderId", created.body().path("id"));
    RunningSystem.created("/order-lines", body);

    var after = RunningSystem.get(OrderSample.path(created));

    assertThat(created.body().path("lineCount").asLong()).isZero();
    assertThat(after.body().path("lineCount").asLong()).isEqualTo(1);
  }

  @Test
  void letsNobodyWriteTotalOfAnOrder() {
    var body = OrderSample.body();
    var created = RunningSystem.created("/orders", body);
    body.put("total", null);

    var refused = RunningSystem.post("/orders", body);

    assertThat(created.body().has("total")).isTrue();
    assertThat(refused.status()).isEqualTo(422);
  }
}
