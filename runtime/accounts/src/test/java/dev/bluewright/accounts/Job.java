package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.clear;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Generated;
import dev.bluewright.store.Report;
import dev.bluewright.store.Tally;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a firm has to do, and nobody else knows of. */
record Job(UUID id, String title, long number, @Nullable UUID workerId, UUID firmId) {
  static final Entity<Job> ENTITY =
      Entity.of(Job.class)
          .path("jobs")
          .id("id", uuid())
          .field("title", text(80).unique())
          .generated("number", integer(), Generated.sequence())
          .belongsTo("worker", () -> Worker.ENTITY)
          .optional()
          .onDelete(clear())
          .belongsTo("firm", () -> Firm.ENTITY)
          .onDelete(cascade())
          .within("firm")
          .history(() -> Worker.ENTITY, role("boss"))
          .report(Report.named("totals").shows("jobs", integer(), Tally.count()))
          .allow("all", authenticated())
          .build();
}
