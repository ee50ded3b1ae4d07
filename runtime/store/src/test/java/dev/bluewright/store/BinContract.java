package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.Restore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store does with rows that are kept when they are deleted, the same on every database. */
@NullUnmarked
interface BinContract extends Albums {
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
  default void whatMustHoldOfANewRowMustHoldOfARestoredOne() {
    Object gallery = store().insert(Gallery.ENTITY, Gallery.named("g")).get(0);
    Row first = album(2, gallery);
    album(2, gallery);
    bury(Album.ENTITY, first);
    Row third = album(2, gallery);

    assertThat(Albums.broken(restore(Album.ENTITY, id(first)))).isEqualTo("room");
    assertThat(store().read(Album.ENTITY, id(first))).isEqualTo(new Outcome.Missing());
    bury(Album.ENTITY, third);
    assertThat(restore(Album.ENTITY, id(first))).isInstanceOf(Outcome.Updated.class);
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
