package dev.bluewright.store;

import static dev.bluewright.store.Columns.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Surroundings.Neighbour;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SurroundingsTest {
  private static final UUID VASE = UUID.randomUUID();
  private static final UUID CLOCK = UUID.randomUUID();

  /** One antique for another; only of the one that is given away it is asked what was offered. */
  record Barter(UUID id, UUID givenId, UUID takenId) {}

  private static Surroundings of(String rule) {
    return new EntityRules(
            Entity.of(Barter.class)
                .kept("surrounded_barter")
                .id("id", uuid())
                .belongsTo("given", () -> Antique.ENTITY)
                .belongsTo("taken", () -> Antique.ENTITY)
                .guard("fair", "create", rule, "It is not fair.")
                .build())
        .surroundings();
  }

  private static Row barter(UUID given, UUID taken) {
    return Row.of(null, given, taken);
  }

  @Test
  void readsNothingThatNoRuleNames() {
    Surroundings around = of("givenId != takenId");

    assertThat(around.areRead()).isFalse();
    assertThat(around.of(List.of(barter(VASE, CLOCK)))).isEmpty();
    assertThat(around.measured(barter(VASE, CLOCK))).isEmpty();
  }

  @Test
  void measuresNothingThatIsNotComputed() {
    Surroundings around = of("given.sellerId != taken.sellerId");

    assertThat(around.areRead()).isTrue();
    assertThat(around.of(List.of(barter(VASE, CLOCK), barter(CLOCK, VASE))))
        .isEqualTo(Map.of(Antique.ENTITY, Set.of(VASE, CLOCK)));
    assertThat(around.measured(List.of(barter(VASE, CLOCK)))).isEmpty();
  }

  @Test
  void measuresWhatIsComputedWhicheverRelationLeadsToIt() {
    Surroundings around = of("given.highest == null || given.highest == taken.highest");

    assertThat(around.measured(barter(VASE, CLOCK)))
        .containsExactly(new Neighbour(Antique.ENTITY, VASE), new Neighbour(Antique.ENTITY, CLOCK));
    assertThat(around.measured(barter(CLOCK, VASE)))
        .containsExactlyInAnyOrderElementsOf(around.measured(barter(VASE, CLOCK)));
    assertThat(of("given.highest == null").measured(List.of(barter(VASE, CLOCK))))
        .isEqualTo(Map.of(Antique.ENTITY, Set.of(VASE)));
  }
}
