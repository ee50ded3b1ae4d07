package dev.bluewright.evaluator.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.exchange.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoadRunTest {
  @Test
  void keepsNoSecretInWhatItSays() {
    var secrets = new Secrets();
    secrets.add("hidden-away");
    var said = "GET /parcels?key=hidden-away → 401";

    var run = new LoadRun(LoadPlan.USUAL, List.of(said), List.of(), "", "", said).without(secrets);

    assertThat(run.operations()).containsExactly("GET /parcels?key=(secret-1) → 401");
    assertThat(run.untried()).isEqualTo("GET /parcels?key=(secret-1) → 401");
  }
}
