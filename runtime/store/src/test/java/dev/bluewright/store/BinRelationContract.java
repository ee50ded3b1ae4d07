package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What becomes of all that deleted rows were related to, the same on every database. */
@NullUnmarked
interface BinRelationContract extends BinContract {
  @Test
  default void whatWentAlongComesBackWithItAndNotAlone() {
    Row outer = album();
    Row inner = album(3, id(outer));
    Row innermost = album(3, id(inner));
    Row photo = photo(innermost);
    bury(Album.ENTITY, outer);

    assertThat(deleted(Album.ENTITY)).contains(id(outer)).doesNotContain(id(inner));
    assertThat(Albums.broken(restore(Album.ENTITY, id(inner)))).isEqualTo("along");
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

    assertThat(Albums.broken(restore(Album.ENTITY, id(inner)))).isEqualTo("gone");
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
  default void whatIsReplacedWithinAnotherRowIsKept() {
    Row gallery = store().insert(Gallery.ENTITY, Gallery.named("g"));
    Row album = album(2, id(gallery));
    Row photo = photo(album);
    Relation.HasMany albums = (Relation.HasMany) Gallery.ENTITY.reaching("albums");
    Row next = Album.titled(unique("album"));
    Outcome replaced =
        store()
            .send(
                new Update(
                    Gallery.ENTITY,
                    id(gallery),
                    Change.of(Gallery.ENTITY),
                    null,
                    null,
                    new Attachments(Map.of(albums, List.of(next)), Map.of())));

    assertThat(replaced).isInstanceOf(Outcome.Updated.class);
    assertThat(store().read(Album.ENTITY, id(album))).isEqualTo(new Outcome.Missing());
    assertThat(deleted(Album.ENTITY)).contains(id(album));
    assertThat(restore(Album.ENTITY, id(album))).isInstanceOf(Outcome.Updated.class);
    assertThat(store().read(Photo.ENTITY, photo.get(0))).isEqualTo(new Outcome.Found(photo));
    Told.requireWhole(store(), Album.ENTITY, id(album));
  }
}
