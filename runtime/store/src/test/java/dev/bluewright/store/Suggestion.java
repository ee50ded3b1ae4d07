package dev.bluewright.store;

import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.anyone;
import static dev.bluewright.store.Grants.role;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What everybody may drop, and keepers read. */
@NullUnmarked
record Suggestion(UUID id, String text) {
  static final Entity<Suggestion> ENTITY =
      Entity.of(Suggestion.class)
          .kept("access_suggestion")
          .id("id", uuid())
          .field("text", Columns.text(100))
          .allow("create", anyone())
          .allow("read", role("keeper"))
          .build();
}
