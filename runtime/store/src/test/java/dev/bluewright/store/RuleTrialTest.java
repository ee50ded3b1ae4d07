package dev.bluewright.store;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
final class RuleTrialTest {
  private static final UUID SHOP = UUID.randomUUID();
  private static final Row NOTHING = Row.of();

  /** Where something is kept. */
  record Shelf(UUID id, UUID shopId, long width) {
    static final Entity<Shelf> ENTITY =
        Entity.of(Shelf.class)
            .kept("tried_shelf")
            .id("id", uuid())
            .belongsTo("shop", () -> Antique.ENTITY)
            .field("width", integer())
            .build();
  }

  /** What is kept there. */
  record Box(UUID id, UUID shopId, UUID shelfId, long width) {
    static final Entity<Box> ENTITY =
        Entity.of(Box.class)
            .kept("tried_box")
            .id("id", uuid())
            .belongsTo("shop", () -> Antique.ENTITY)
            .belongsTo("shelf", () -> Shelf.ENTITY)
            .field("width", integer())
            .guard("here", "create", "shop == shelf.shop", "The shelf is elsewhere.")
            .check("narrow", "shelf.width / width >= 1", "width", "It is too wide.")
            .action("widen", takes("by", integer()), set("width", computed("width / by")))
            .build();
  }

  private static Row box(long width) {
    return Row.of(null, SHOP, UUID.randomUUID(), width);
  }

  private static Row shelf() {
    return Row.of(null, SHOP, 90L);
  }

  @Test
  void triesRulesBesideTheRowsThatTheyName() {
    RuleTrial trial = RuleTrial.of(Box.ENTITY);

    assertThat(trial.beside()).containsExactly(Shelf.ENTITY);
    assertThat(trial.failures(new RuleTrial.On(box(30), NOTHING, _ -> shelf()))).isEmpty();
    assertThat(trial.failures(new RuleTrial.On(box(0), NOTHING, _ -> shelf())))
        .containsExactly("the rule narrow: it cannot be calculated");
  }

  @Test
  void triesActionsOnWhatTheyTake() {
    RuleTrial trial = RuleTrial.of(Box.ENTITY, Box.ENTITY.actions().get("widen"));

    assertThat(trial.failures(new RuleTrial.On(box(30), Row.of(2L), _ -> null))).isEmpty();
    assertThat(trial.failures(new RuleTrial.On(box(30), Row.of(0L), _ -> null))).hasSize(1);
  }
}
