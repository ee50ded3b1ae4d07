package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.StoreOperation.Delete;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store keeps of rows that are deleted for good, the same on every database: nothing. */
@NullUnmarked
interface ErasureContract extends Albums {
  private Outcome erase(Entity<?> entity, Row row) {
    return store().send(Delete.forGood(entity, row.get(0), null));
  }

  private Row gallery() {
    return store().insert(Gallery.ENTITY, Gallery.named(unique("g")));
  }

  private List<HistoryEntry> told(Entity<?> entity, Row row) {
    return Told.of(store(), entity, row.get(0));
  }

  @Test
  default void aRowThatWouldBeKeptIsNot() {
    Row album = album();
    Row photo = photo(album);

    assertThat(erase(Album.ENTITY, album)).isEqualTo(new Outcome.Deleted());

    assertThat(deleted(Album.ENTITY)).doesNotContain(id(album));
    assertThat(restore(Album.ENTITY, id(album))).isEqualTo(new Outcome.Missing());
    assertThat(told(Album.ENTITY, album)).isEmpty();
    assertThat(store().read(Photo.ENTITY, photo.get(0))).isEqualTo(new Outcome.Missing());
    assertThat(told(Photo.ENTITY, photo)).isEmpty();
    assertThat(erase(Album.ENTITY, album)).isEqualTo(new Outcome.Missing());
  }

  @Test
  default void whatWentBeforeIsForgottenToo() {
    Row gallery = gallery();
    Row album = album(2, id(gallery));
    Row torn = photo(album);
    bury(Photo.ENTITY, torn);
    Row buried = album(2, id(gallery));
    Row within = photo(buried);
    bury(Album.ENTITY, buried);
    assertThat(told(Photo.ENTITY, torn)).hasSize(2);

    assertThat(erase(Gallery.ENTITY, gallery)).isEqualTo(new Outcome.Deleted());

    assertThat(restore(Album.ENTITY, id(buried))).isEqualTo(new Outcome.Missing());
    assertThat(told(Album.ENTITY, album)).isEmpty();
    assertThat(told(Photo.ENTITY, torn)).isEmpty();
    assertThat(told(Album.ENTITY, buried)).isEmpty();
    assertThat(told(Photo.ENTITY, within)).isEmpty();
  }

  @Test
  default void whatMovedAwayStaysWithItsHistory() {
    Row gallery = gallery();
    Row album = album(2, id(gallery));
    Change moved = Change.of(Album.ENTITY).set(Album.ENTITY.column("galleryId"), null);
    store().send(new StoreOperation.Update(Album.ENTITY, id(album), moved, null, null));
    Row other = album();

    assertThat(erase(Gallery.ENTITY, gallery)).isEqualTo(new Outcome.Deleted());

    assertThat(store().read(Album.ENTITY, id(album))).isInstanceOf(Outcome.Found.class);
    assertThat(told(Album.ENTITY, album)).hasSize(2);
    assertThat(told(Album.ENTITY, other)).hasSize(1);
  }

  @Test
  default void rowsThatAreDeletedAlongsideAreKeptAsEver() {
    List<Row> albums = Stream.generate(this::album).limit(40).toList();
    List<Outcome> outcomes =
        together(
            albums.size(),
            at ->
                at % 2 == 0
                    ? erase(Album.ENTITY, albums.get(at))
                    : store().delete(Album.ENTITY, id(albums.get(at))));

    assertThat(outcomes).containsOnly(new Outcome.Deleted());
    List<Object> kept = deleted(Album.ENTITY);
    for (int at = 0; at < albums.size(); at++) {
      boolean isKept = at % 2 == 1;
      assertThat(kept.contains(id(albums.get(at)))).isEqualTo(isKept);
      assertThat(told(Album.ENTITY, albums.get(at))).hasSize(isKept ? 2 : 0);
    }
  }
}
