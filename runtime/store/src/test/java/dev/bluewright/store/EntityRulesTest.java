package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
final class EntityRulesTest {
  private static final UUID ID = new UUID(0, 1);

  /** Something that is sold while there is some, and closed at any time. */
  record Lot(UUID id, String state, long stock) {
    static final Entity<Lot> ENTITY =
        Entity.of(Lot.class)
            .id("id", uuid())
            .field("state", oneOf("open", "sold", "closed", "odd").defaultsTo("open"))
            .field("stock", integer())
            .action("sell", when("stock > 0", "None is left."), set("state", "sold"))
            .action("close", set("state", "closed"))
            .build();
  }

  private final EntityRules rules = new EntityRules(Lot.ENTITY);

  private List<Violation> astray(long stock, String state) {
    return rules.astray(Row.of(ID, "open", stock), Row.of(ID, state, stock), null);
  }

  @Test
  void anUpdateBringsARowIntoAStateOnlyAsAnActionMay() {
    assertThat(astray(1, "sold")).isEmpty();
    assertThat(astray(0, "sold")).containsExactly(new Violation("", "sell", "None is left."));
  }

  @Test
  void aStateThatAnActionBringsAboutAtAnyTimeOrNoActionAtAllIsFree() {
    assertThat(astray(0, "closed")).isEmpty();
    assertThat(astray(0, "odd")).isEmpty();
    assertThat(astray(0, "open")).isEmpty();
  }
}
