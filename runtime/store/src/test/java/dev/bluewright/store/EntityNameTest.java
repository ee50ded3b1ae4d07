package dev.bluewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class EntityNameTest {
  /** A thread of a talk, which Java would take for its own. */
  record ThreadRecord(UUID id) {}

  @Test
  void hasTheNameOfItsRecord() {
    Entity<ThreadRecord> entity = Entity.of(ThreadRecord.class).id("id", Columns.uuid()).build();

    assertThat(entity.name()).isEqualTo("ThreadRecord");
  }

  @Test
  void hasTheNameThatItIsGivenAndTheTableOfItsRecord() {
    Entity<ThreadRecord> entity =
        Entity.of(ThreadRecord.class).named("Thread").id("id", Columns.uuid()).build();

    assertThat(entity.name()).isEqualTo("Thread");
    assertThat(entity.table()).isEqualTo("thread_record");
  }
}
