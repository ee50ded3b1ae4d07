package app.orderapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R3} of blueprint.yaml. */
@DisplayName("R3: A product has a name, and an address made of it")
final class R3AProductHasANameAndAnAddressMadeOfItTest {
  @Test
  void keepsNameOfAProduct() {
    var body = ProductSample.body();

    var created = RunningSystem.created("/products", body);

    assertThat(created.text("name")).isEqualTo(String.valueOf(body.get("name")));
    assertThat(RunningSystem.get(ProductSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void letsNobodyWriteSlugOfAProduct() {
    var body = ProductSample.body();
    var created = RunningSystem.created("/products", body);
    body.put("slug", null);

    var refused = RunningSystem.post("/products", body);

    assertThat(created.body().has("slug")).isTrue();
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void makesSlugOfEachProduct() {
    var first = ProductSample.created();
    var second = ProductSample.created();

    assertThat(first.text("slug")).isNotBlank();
    assertThat(second.text("slug")).isNotEqualTo(first.text("slug"));
    assertThat(RunningSystem.get(ProductSample.path(first)).body()).isEqualTo(first.body());
  }
}
