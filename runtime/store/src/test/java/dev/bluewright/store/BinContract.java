package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a store does with rows that are kept when they are deleted, the same on every database. */
@NullUnmarked
interface BinContract {
  List<Entity<?>> ENTITIES =
      List.of(
          Member.ENTITY,
          Diary.ENTITY,
          Gallery.ENTITY,
          Album.ENTITY,
          Photo.ENTITY,
          Fan.ENTITY,
          Patron.ENTITY,
          Gift.ENTITY,
          Sketch.ENTITY);

  RunningStore store();

  /** Another process on the same database. */
  RunningStore replica();

  private Row album() {
    return store().insert(Album.ENTITY, Album.titled(unique("album")));
  }

  private Row album(int column, Object value) {
    return store().insert(Album.ENTITY, Album.titled(unique("album")).with(column, value));
  }

  private Row photo(Row album) {
    return store().insert(Photo.ENTITY, Photo.of(id(album), unique("photo")));
  }

  private Outcome restore(Entity<?> entity, Object id) {
    return store().send(new Restore(entity, id));
  }

  private void bury(Entity<?> entity, Row row) {
    assertThat(store().delete(entity, row.get(0))).isEqualTo(new Outcome.Deleted());
  }

  private List<Object> deleted(Entity<?> entity) {
    Bin bin = entity.bin().orElseThrow();
    Query query = new Query(List.of(bin.itself()), List.of(), List.of(), 1000, List.of());
    return store().list(bin.rows(), query).rows().stream().map(row -> row.get(0)).toList();
  }

  private List<Object> fans(Row album) {
    Crossing crossing = Album.ENTITY.reaching("fans").crossing(Album.ENTITY);
    return ((Outcome.Related) store().send(new ReadRelated(crossing, id(album), 100, false))).ids();
  }

  private void join(Row album, Row fan) {
    Crossing crossing = Album.ENTITY.reaching("fans").crossing(Album.ENTITY);
    assertThat(store().send(new Pair(crossing, id(album), id(fan), true)))
        .isEqualTo(new Outcome.Paired());
  }

  private Row fan(@Nullable Object favourite) {
    return store().insert(Fan.ENTITY, Fan.of(unique("fan"), favourite));
  }

  private static String broken(Outcome outcome) {
    return ((Outcome.Broken) outcome).violations().getFirst().code();
  }

  @Test
  default void aDeletedRowIsNowhereAndComesBackAsItWas() {
    Row album = album();
    Row photo = photo(album);
    long albums = store().count(Album.ENTITY);
    bury(Album.ENTITY, album);

    assertThat(store().read(Album.ENTITY, id(album))).isEqualTo(new Outcome.Missing());
    assertThat(store().read(Photo.ENTITY, photo.get(0))).isEqualTo(new Outcome.Missing());
    assertThat(store().count(Album.ENTITY)).isEqualTo(albums - 1);
    assertThat(store().delete(Album.ENTITY, id(album))).isEqualTo(new Outcome.Missing());
    assertThat(deleted(Album.ENTITY)).contains(id(album));

    Outcome restored = restore(Album.ENTITY, id(album));
    Row back = ((Outcome.Updated) restored).row();
    assertThat(back.get(1)).isEqualTo(album.get(1));
    assertThat(back.get(4)).isEqualTo(1L);
    assertThat(back.get(5)).isEqualTo(album.get(5));
    assertThat(back.get(7)).isEqualTo(2L);
    assertThat(store().read(Album.ENTITY, id(album))).isEqualTo(new Outcome.Found(back));
    assertThat(store().read(Photo.ENTITY, photo.get(0))).isEqualTo(new Outcome.Found(photo));
    assertThat(deleted(Album.ENTITY)).doesNotContain(id(album));
    assertThat(restore(Album.ENTITY, id(album))).isEqualTo(new Outcome.Missing());
  }

  @Test
  default void nothingNewRefersToADeletedRow() {
    Row album = album();
    bury(Album.ENTITY, album);

    Outcome refused =
        store().send(new Insert(Photo.ENTITY, Photo.of(id(album), unique("photo")), null));
    assertThat(((Outcome.Conflict) refused).kind())
        .isEqualTo(Outcome.Conflict.Kind.NO_SUCH_REFERENCE);
  }

  @Test
  default void aDeletedRowHoldsItsUniqueValueNoLonger() {
    Row album = album();
    bury(Album.ENTITY, album);
    Row second = store().insert(Album.ENTITY, Album.titled((String) album.get(1)));

    assertThat(restore(Album.ENTITY, id(album)))
        .isEqualTo(new Outcome.Conflict(Outcome.Conflict.Kind.UNIQUE, List.of("title")));
    bury(Album.ENTITY, second);
    assertThat(restore(Album.ENTITY, id(album))).isInstanceOf(Outcome.Updated.class);
    assertThat(restore(Album.ENTITY, id(second))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  default void whatWentAlongComesBackWithItAndNotAlone() {
    Row outer = album();
    Row inner = album(3, id(outer));
    Row innermost = album(3, id(inner));
    Row photo = photo(innermost);
    bury(Album.ENTITY, outer);

    assertThat(deleted(Album.ENTITY)).contains(id(outer)).doesNotContain(id(inner));
    assertThat(broken(restore(Album.ENTITY, id(inner)))).isEqualTo("along");
    assertThat(restore(Album.ENTITY, id(outer))).isInstanceOf(Outcome.Updated.class);
    assertThat(store().read(Album.ENTITY, id(innermost)))
        .isEqualTo(new Outcome.Found(innermost.with(4, 1L)));
    assertThat(store().read(Photo.ENTITY, photo.get(0))).isEqualTo(new Outcome.Found(photo));
  }

  @Test
  default void whatWasDeletedBeforeStaysDeleted() {
    Row outer = album();
    Row inner = album(3, id(outer));
    bury(Album.ENTITY, inner);
    bury(Album.ENTITY, outer);

    assertThat(broken(restore(Album.ENTITY, id(inner)))).isEqualTo("gone");
    assertThat(restore(Album.ENTITY, id(outer))).isInstanceOf(Outcome.Updated.class);
    assertThat(store().read(Album.ENTITY, id(inner))).isEqualTo(new Outcome.Missing());
    assertThat(restore(Album.ENTITY, id(inner))).isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void pairsAndReferencesComeBackInWhateverOrder() {
    Row album = album();
    Row one = fan(id(album));
    Row other = fan(id(album));
    join(album, one);
    join(album, other);
    bury(Album.ENTITY, album);
    bury(Fan.ENTITY, one);
    Row third = album();
    store()
        .send(
            new Update(
                Fan.ENTITY,
                id(other),
                Change.of(Fan.ENTITY).set(Fan.ENTITY.column("favouriteId"), id(third)),
                null,
                null));

    assertThat(restore(Album.ENTITY, id(album))).isInstanceOf(Outcome.Updated.class);
    assertThat(fans(album)).containsExactly(id(other));
    assertThat(restore(Fan.ENTITY, id(one))).isInstanceOf(Outcome.Updated.class);
    assertThat(fans(album)).containsExactlyInAnyOrder(id(one), id(other));
    assertThat(((Outcome.Found) store().read(Fan.ENTITY, id(other))).row().get(2))
        .isEqualTo(id(third));
  }

  @Test
  default void aClearedReferenceIsFilledAgain() {
    Row album = album();
    Row fan = fan(id(album));
    bury(Album.ENTITY, album);
    assertThat(((Outcome.Found) store().read(Fan.ENTITY, id(fan))).row().get(2)).isNull();
    restore(Album.ENTITY, id(album));

    assertThat(store().read(Fan.ENTITY, id(fan))).isEqualTo(new Outcome.Found(fan));
  }

  @Test
  default void whatOthersMovedStaysAsItIsWhenAReferenceIsFilledAgain() {
    Row album = album();
    Row patron = store().insert(Patron.ENTITY, Patron.of(10, id(album)));
    store().insert(Gift.ENTITY, Gift.of(id(patron), 5));
    bury(Album.ENTITY, album);
    restore(Album.ENTITY, id(album));

    assertThat(store().read(Patron.ENTITY, id(patron)))
        .isEqualTo(new Outcome.Found(patron.with(1, 15L)));
  }

  @Test
  default void whatMustHoldOfANewRowMustHoldOfARestoredOne() {
    Object gallery = store().insert(Gallery.ENTITY, Gallery.named("g")).get(0);
    Row first = album(2, gallery);
    album(2, gallery);
    bury(Album.ENTITY, first);
    Row third = album(2, gallery);

    assertThat(broken(restore(Album.ENTITY, id(first)))).isEqualTo("room");
    assertThat(store().read(Album.ENTITY, id(first))).isEqualTo(new Outcome.Missing());
    bury(Album.ENTITY, third);
    assertThat(restore(Album.ENTITY, id(first))).isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void whatGoesForGoodTakesAlongWhatIsKept() {
    Object gallery = store().insert(Gallery.ENTITY, Gallery.named("g")).get(0);
    Row kept = album(2, gallery);
    Row there = album(2, gallery);
    bury(Album.ENTITY, kept);
    assertThat(store().delete(Gallery.ENTITY, gallery)).isEqualTo(new Outcome.Deleted());

    assertThat(deleted(Album.ENTITY)).doesNotContain(id(kept), id(there));
    assertThat(restore(Album.ENTITY, id(kept))).isEqualTo(new Outcome.Missing());
  }

  @Test
  default void theHistoryTellsOfDeletionAndRestoration() {
    Row album = album();
    Row photo = photo(album);
    Viewer viewer = new Viewer(UUID.randomUUID(), "member");
    bury(Album.ENTITY, album);
    viewer.call(() -> restore(Album.ENTITY, id(album)));

    assertThat(Told.of(store(), Album.ENTITY, id(album)))
        .extracting(HistoryEntry::operation)
        .containsExactly("create", "delete", "restore");
    assertThat(Told.of(store(), Album.ENTITY, id(album)).getLast().by()).isEqualTo(viewer.id());
    assertThat(Told.of(store(), Photo.ENTITY, photo.get(0)))
        .extracting(HistoryEntry::operation)
        .containsExactly("create", "delete", "restore");
    Told.requireWhole(store(), Album.ENTITY, id(album));
  }

  @Test
  default void whoMayRestoreReadsWhatIsDeletedAndNobodyElse() {
    Row artist =
        Viewer.SERVICE.call(() -> store().insert(Member.ENTITY, Member.named(unique("artist"))));
    Viewer owner = new Viewer(id(artist), "member");
    Viewer keeper = new Viewer(UUID.randomUUID(), "keeper");
    Viewer stranger = new Viewer(UUID.randomUUID(), "member");
    Row sketch = owner.call(() -> store().insert(Sketch.ENTITY, Sketch.titled(unique("sketch"))));
    owner.call(() -> store().delete(Sketch.ENTITY, id(sketch)));

    for (Viewer each : List.of(stranger, Viewer.ANONYMOUS)) {
      assertThat(each.call(() -> deleted(Sketch.ENTITY))).isEmpty();
      assertThat(each.call(() -> restore(Sketch.ENTITY, id(sketch))))
          .isEqualTo(new Outcome.Missing());
    }
    assertThat(owner.call(() -> deleted(Sketch.ENTITY))).containsExactly(id(sketch));
    assertThat(keeper.call(() -> deleted(Sketch.ENTITY))).contains(id(sketch));
    assertThat(keeper.call(() -> restore(Sketch.ENTITY, id(sketch))))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(owner.call(() -> store().read(Sketch.ENTITY, id(sketch))))
        .isEqualTo(new Outcome.Found(sketch));
  }

  @Test
  default void nobodyWritesWhatIsDeleted() {
    Entity<?> rows = Sketch.ENTITY.bin().orElseThrow().rows();
    Viewer keeper = new Viewer(UUID.randomUUID(), "keeper");
    Row forged = Row.of(UUID.randomUUID(), "forged", keeper.id(), null);

    assertThat(keeper.call(() -> store().send(new Insert(rows, forged, null))))
        .isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  default void clearingACollectionKeepsEachRow() {
    Row one = album();
    Row other = album();
    Filter both = new Filter(Album.ENTITY.id(), Operator.IN, List.of(id(one), id(other)));
    Query query = new Query(List.of(both), List.of(), List.of(), 1, List.of());
    assertThat(store().send(new Clear(Album.ENTITY, query, null))).isEqualTo(new Outcome.Deleted());

    assertThat(deleted(Album.ENTITY)).contains(id(one), id(other));
    assertThat(restore(Album.ENTITY, id(other))).isInstanceOf(Outcome.Updated.class);
    assertThat(store().read(Album.ENTITY, id(one))).isEqualTo(new Outcome.Missing());
  }

  @Test
  default void whatIsDeletedIsFilteredSortedAndPaged() {
    Row album = album();
    bury(Album.ENTITY, album);
    bury(Album.ENTITY, album());
    Bin bin = Album.ENTITY.bin().orElseThrow();
    Filter title = Filter.of(bin.rows().column("title"), Operator.EQUALS, (String) album.get(1));
    Query query =
        new Query(
            List.of(bin.itself(), title), bin.rows().listing().sort(), List.of(), 5, List.of());
    Outcome.Rows found = (Outcome.Rows) store().send(new ReadMany(bin.rows(), query));

    assertThat(found.rows()).hasSize(1);
    assertThat(found.rows().getFirst().get(0)).isEqualTo(id(album));
    assertThat(found.rows().getFirst().get(bin.deletedAt().index())).isNotNull();
  }

  @Test
  default void aHundredClientsDeleteAndRestoreWithoutLosingARow() {
    List<Row> albums = together(10, _ -> album());
    List<Row> photos = albums.stream().map(this::photo).toList();
    together(
        100,
        client -> {
          RunningStore own = client % 2 == 0 ? store() : replica();
          for (int round = 0; round < 10; round++) {
            Object id = id(albums.get((client + round * 3) % albums.size()));
            Outcome outcome =
                (client + round) % 2 == 0
                    ? own.delete(Album.ENTITY, id)
                    : own.send(new Restore(Album.ENTITY, id));
            assertThat(outcome)
                .isInstanceOfAny(
                    Outcome.Deleted.class, Outcome.Missing.class, Outcome.Updated.class);
          }
          return client;
        });
    albums.forEach(album -> restore(Album.ENTITY, id(album)));

    for (int i = 0; i < albums.size(); i++) {
      assertThat(store().read(Album.ENTITY, id(albums.get(i)))).isInstanceOf(Outcome.Found.class);
      assertThat(store().read(Photo.ENTITY, photos.get(i).get(0)))
          .isEqualTo(new Outcome.Found(photos.get(i)));
      Told.requireWhole(store(), Album.ENTITY, id(albums.get(i)));
    }
  }
}
