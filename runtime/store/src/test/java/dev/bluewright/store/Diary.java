package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
record Diary(UUID id, String title, String place, UUID writerId, Long version) {
  static final Entity<Diary> ENTITY =
      Entity.of(Diary.class)
          .kept("access_diary")
          .id("id", uuid())
          .field("title", text(100))
          .field("place", text(50).optional())
          .belongsTo("writer", () -> Member.ENTITY)
          .ownedBy("writer")
          .onDelete(cascade())
          .versioned()
          .uniqueTogether("title", "place")
          .report(Report.named("written").shows("diaries", integer(), Tally.count()))
          .report(
              Report.named("kept").shows("diaries", integer(), Tally.count()).allow(role("keeper")))
          .allow("create", authenticated())
          .allow("all", owner())
          .build();

  static Row titled(String title) {
    return Row.of(null, title, null, null, null);
  }
}
