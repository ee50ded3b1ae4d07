package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Who acts for a person by some scopes does no more, even where everybody may do everything. */
@NullUnmarked
interface MandateContract extends Albums {
  Outcome FORBIDDEN = new Outcome.Forbidden();
  Outcome MISSING = new Outcome.Missing();

  private static Viewer key(String... scopes) {
    return new Viewer(UUID.randomUUID(), "member").by(new Mandate("key", Set.of(scopes)));
  }

  private Outcome as(Viewer viewer, Supplier<? extends StoreOperation> operation) {
    return store().send(viewer.call(operation::get));
  }

  private Outcome insert(Viewer viewer) {
    return as(viewer, () -> new Insert(Album.ENTITY, Album.titled(unique("album")), null));
  }

  private Outcome rename(Viewer viewer, Object id) {
    Change change = Change.of(Album.ENTITY).set(Album.ENTITY.column("title"), unique("new"));
    return as(viewer, () -> new Update(Album.ENTITY, id, change, null, null));
  }

  private Outcome delete(Viewer viewer, Object id) {
    return as(viewer, () -> new Delete(Album.ENTITY, id, null, null));
  }

  private Outcome restore(Viewer viewer, Object id) {
    return as(viewer, () -> new Restore(Album.ENTITY, id));
  }

  private static Query only(Entity<?> entity, Object id) {
    Filter one = Filter.of(entity.id(), Operator.EQUALS, id);
    return new Query(List.of(one), List.of(), List.of(), 10, List.of());
  }

  private static Crossing fans() {
    return Album.ENTITY.reaching("fans").crossing(Album.ENTITY);
  }

  private List<Row> listed(Viewer viewer, Entity<?> entity, Object id) {
    return ((Outcome.Rows) as(viewer, () -> new ReadMany(entity, only(entity, id)))).rows();
  }

  @Test
  default void whoMayReadAloneWritesNothing() {
    Viewer reader = key("read");
    Row album = album();
    Row fan = store().insert(Fan.ENTITY, Fan.of(unique("fan"), null));
    Query query = only(Album.ENTITY, id(album));

    assertThat(insert(reader)).isEqualTo(FORBIDDEN);
    assertThat(rename(reader, id(album))).isEqualTo(FORBIDDEN);
    assertThat(delete(reader, id(album))).isEqualTo(FORBIDDEN);
    assertThat(as(reader, () -> new Clear(Album.ENTITY, query, null))).isEqualTo(FORBIDDEN);
    assertThat(as(reader, () -> new Pair(fans(), id(album), id(fan), true))).isEqualTo(FORBIDDEN);
    assertThat(as(reader, () -> new ReadById(Album.ENTITY, id(album))))
        .isEqualTo(new Outcome.Found(album));
    assertThat(store().delete(Album.ENTITY, id(album))).isEqualTo(new Outcome.Deleted());
    assertThat(restore(reader, id(album))).isEqualTo(FORBIDDEN);
    assertThat(restore(key("read", "Album:restore"), id(album)))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void whoMayWriteAloneReadsNothing() {
    Viewer writer = key("write");
    Row album = album();
    Row fan = store().insert(Fan.ENTITY, Fan.of(unique("fan"), null));
    store().send(new Pair(fans(), id(album), id(fan), true));

    assertThat(as(writer, () -> new ReadById(Album.ENTITY, id(album)))).isEqualTo(MISSING);
    assertThat(listed(writer, Album.ENTITY, id(album))).isEmpty();
    assertThat(as(writer, () -> new Count(Album.ENTITY, only(Album.ENTITY, id(album)))))
        .isEqualTo(new Outcome.Counted(0));
    assertThat(
            ((Outcome.Related) as(writer, () -> new ReadRelated(fans(), id(album), 10, true)))
                .ids())
        .isEmpty();
    assertThat(rename(writer, id(album))).isEqualTo(MISSING);
    assertThat(insert(writer)).isInstanceOf(Outcome.Inserted.class);
    store().delete(Album.ENTITY, id(album));
    assertThat(restore(writer, id(album))).isEqualTo(MISSING);
    assertThat(listed(writer, Album.ENTITY.bin().orElseThrow().rows(), id(album))).isEmpty();
  }

  @Test
  default void aScopeOfOneOperationIsForThatOneAlone() {
    Viewer renames = key("read", "Album:update");
    Row album = album();

    assertThat(rename(renames, id(album))).isInstanceOf(Outcome.Updated.class);
    assertThat(insert(renames)).isEqualTo(FORBIDDEN);
    assertThat(delete(renames, id(album))).isEqualTo(FORBIDDEN);
    assertThat(delete(key("read", "Photo:delete"), id(album))).isEqualTo(FORBIDDEN);
    assertThat(delete(key("read", "Album:delete"), id(album))).isEqualTo(new Outcome.Deleted());
  }

  @Test
  default void whatMayNotBeReadIsNotReferredTo() {
    Row album = album();
    for (Object target : List.of(id(album), UUID.randomUUID())) {
      Outcome refused =
          as(
              key("Photo:create"),
              () -> new Insert(Photo.ENTITY, Photo.of(target, unique("photo")), null));
      assertThat(((Conflict) refused).kind()).isEqualTo(Conflict.Kind.NO_SUCH_REFERENCE);
    }
    assertThat(
            as(
                key("Photo:create", "Album:read"),
                () -> new Insert(Photo.ENTITY, Photo.of(id(album), unique("photo")), null)))
        .isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void theHistoryOfWhatIsGoneIsForThoseWhoMayRead() {
    History history = Album.ENTITY.history().orElseThrow();

    assertThat(history.showsWhatIsGone(key("write"))).isFalse();
    assertThat(history.showsWhatIsGone(key("Photo:read"))).isFalse();
    assertThat(history.showsWhatIsGone(key("Album:read"))).isTrue();
    assertThat(history.showsWhatIsGone(new Viewer(UUID.randomUUID(), "member"))).isTrue();
  }
}
