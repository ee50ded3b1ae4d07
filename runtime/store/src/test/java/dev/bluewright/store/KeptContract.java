package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.harness.Settings;
import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Insert;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store does with entities of the service itself, the same on every database. */
@NullUnmarked
interface KeptContract {
  List<Entity<?>> ENTITIES = List.of(Member.ENTITY, Diary.ENTITY);

  /** A store that made its tables. */
  RunningStore store();

  /** One that found them. */
  RunningStore replica();

  /** Where both are. */
  Settings database();

  private Row member() {
    return Viewer.SERVICE.call(() -> store().insert(Member.ENTITY, Member.named(unique("m"))));
  }

  private Row diary(Row member, String title) {
    Row row = Diary.titled(title).with(3, member.get(0));
    return Viewer.SERVICE.call(() -> store().insert(Diary.ENTITY, row));
  }

  @Test
  default void makesTheTableAndFindsItAgain() {
    Row member = member();

    assertThat(Viewer.SERVICE.call(() -> replica().read(Member.ENTITY, id(member))))
        .isEqualTo(new Outcome.Found(member));
  }

  @Test
  default void keepsValuesUnique() {
    Row row = Member.named(unique("twice"));
    Viewer.SERVICE.call(() -> store().insert(Member.ENTITY, row));

    assertThat(Viewer.SERVICE.call(() -> store().send(new Insert(Member.ENTITY, row, null))))
        .isEqualTo(new Conflict(Conflict.Kind.UNIQUE, List.of("name")));
  }

  @Test
  default void keepsReferencesAndWhatBecomesOfThem() {
    Row member = member();
    Row diary = diary(member, unique("kept"));
    Row lost = Diary.titled(unique("lost")).with(3, UUID.randomUUID());

    assertThat(Viewer.SERVICE.call(() -> store().send(new Insert(Diary.ENTITY, lost, null))))
        .isEqualTo(new Conflict(Conflict.Kind.NO_SUCH_REFERENCE, List.of("writerId")));
    Viewer.SERVICE.run(() -> store().delete(Member.ENTITY, id(member)));
    assertThat(Viewer.SERVICE.call(() -> store().read(Diary.ENTITY, id(diary))))
        .isInstanceOf(Outcome.Missing.class);
  }

  @Test
  default void aReportTellsOfWhatItsViewerMayRead() {
    Row ann = member();
    Row ben = member();
    diary(ann, unique("mine"));
    diary(ben, unique("yours"));
    Viewer viewer = new Viewer(ann.get(0), "member");
    Report written = Diary.ENTITY.reports().getFirst();
    Report kept = Diary.ENTITY.reports().getLast();

    assertThat(viewer.call(() -> store().list(written.rows(), Query.first(1))).rows())
        .containsExactly(Row.of(1L));
    assertThat(kept.shows(viewer)).isFalse();
    assertThat(viewer.call(() -> store().list(kept.rows(), Query.first(1))).rows())
        .containsExactly(Row.of(0L));
    assertThat(new Viewer(ann.get(0), "keeper").call(() -> kept.shows(Viewer.current()))).isTrue();
  }

  /** The same name for another shape. */
  record Other(UUID id, Long count) {
    static final Entity<Other> ENTITY =
        Entity.of(Other.class)
            .kept("access_diary")
            .id("id", uuid())
            .field("count", integer())
            .build();
  }

  @Test
  default void refusesATableOfThatNameThatIsAnother() {
    EnhancedStore other =
        EnhancedStore.named("other").settings(database()).holding(Other.ENTITY).build();

    assertThatThrownBy(() -> new RunningStore(other))
        .hasMessageContaining("access_diary.count is missing");
  }
}
