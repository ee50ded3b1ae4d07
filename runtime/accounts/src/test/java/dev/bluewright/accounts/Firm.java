package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** A tenant, which whoever signs up founds. */
record Firm(UUID id, String name) {
  static final Entity<Firm> ENTITY =
      Entity.of(Firm.class)
          .path("firms")
          .id("id", uuid())
          .field("name", text(80))
          .tenant()
          .allow("read", authenticated())
          .allow("update", role("boss"))
          .allow("delete", role("boss"))
          .hasMany("jobs", () -> Job.ENTITY, "firm")
          .build();
}
