package dev.bluewright.store;

import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Formulas.value;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
record Member(UUID id, String name, String rank) {
  static final Entity<Member> ENTITY =
      Entity.of(Member.class)
          .kept("access_member")
          .id("id", uuid())
          .field("name", text(100).unique())
          .field("rank", oneOf("member", "keeper").defaultsTo("member").writableBy(role("keeper")))
          .hasMany("diaries", () -> Diary.ENTITY, "writer")
          .check("diaries", count("diaries").atMost(value(3L)), "Three diaries are enough.")
          .person()
          .allow("create", role("keeper"))
          .allow("read", owner(), role("keeper"))
          .allow("update", owner(), role("keeper"))
          .allow("delete", role("keeper"))
          .build();

  static Row named(String name) {
    return Row.of(null, name, "member");
  }
}
