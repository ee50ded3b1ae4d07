package dev.bluewright.store;

import static dev.bluewright.store.Columns.reference;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.taken;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.StoreOperation.Act;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a caller names must be there for that caller, unless something follows of it. */
final class ReferencesTest {
  record Porter(UUID id, String state) {
    static final Entity<Porter> ENTITY =
        Entity.of(Porter.class)
            .id("id", uuid())
            .field("state", text(10))
            .action("call", set("state", "called"))
            .build();
  }

  record Trunk(UUID id, UUID porterId) {
    static final Entity<Trunk> ENTITY =
        Entity.of(Trunk.class)
            .id("id", uuid())
            .belongsTo("porter", () -> Porter.ENTITY)
            .action("send", takes("toId", reference(() -> Porter.ENTITY)))
            .action(
                "assign",
                takes("porterId", reference(() -> Porter.ENTITY)),
                set("porterId", taken("porterId")))
            .effect("send", "to", "call")
            .effect("assign", "porter", "call")
            .build();
  }

  private static boolean mustBeRead(String action) {
    ActionDefinition taken = Objects.requireNonNull(Trunk.ENTITY.actions().get(action));
    Act act =
        new Act(Trunk.ENTITY, UUID.randomUUID(), taken, Row.of(UUID.randomUUID()), null, null);
    return References.of(act).getFirst().given();
  }

  @Test
  void whoIsNamedAloneForWhatFollowsNeedNotBeRead() {
    assertThat(mustBeRead("send")).isFalse();
  }

  @Test
  void whoIsPutWhereARelationLeadsIsRead() {
    assertThat(mustBeRead("assign")).isTrue();
  }
}
