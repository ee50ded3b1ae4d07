package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoreOperation.Restore;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Albums with what they belong to and what belongs to them, and short words for their deletion. */
@NullUnmarked
interface Albums {
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

  default Row album() {
    return store().insert(Album.ENTITY, Album.titled(unique("album")));
  }

  default Row album(int column, Object value) {
    return store().insert(Album.ENTITY, Album.titled(unique("album")).with(column, value));
  }

  default Row photo(Row album) {
    return store().insert(Photo.ENTITY, Photo.of(id(album), unique("photo")));
  }

  default Outcome restore(Entity<?> entity, Object id) {
    return store().send(new Restore(entity, id));
  }

  default void bury(Entity<?> entity, Row row) {
    assertThat(store().delete(entity, row.get(0))).isEqualTo(new Outcome.Deleted());
  }

  default List<Object> deleted(Entity<?> entity) {
    Bin bin = entity.bin().orElseThrow();
    Query query = new Query(List.of(bin.itself()), List.of(), List.of(), 1000, List.of());
    return store().list(bin.rows(), query).rows().stream().map(row -> row.get(0)).toList();
  }

  default List<Object> fans(Row album) {
    Crossing crossing = Album.ENTITY.reaching("fans").crossing(Album.ENTITY);
    return ((Outcome.Related) store().send(new ReadRelated(crossing, id(album), 100, false))).ids();
  }

  default void join(Row album, Row fan) {
    Crossing crossing = Album.ENTITY.reaching("fans").crossing(Album.ENTITY);
    assertThat(store().send(new Pair(crossing, id(album), id(fan), true)))
        .isEqualTo(new Outcome.Paired());
  }

  default Row fan(@Nullable Object favourite) {
    return store().insert(Fan.ENTITY, Fan.of(unique("fan"), favourite));
  }

  static String broken(Outcome outcome) {
    return ((Outcome.Broken) outcome).violations().getFirst().code();
  }
}
