package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.FileOperation.DropFile;
import dev.bluewright.store.FileOperation.ReadChunk;
import dev.bluewright.store.FileOperation.StageChunk;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store does with files, the same on every database. */
@NullUnmarked
interface FileContract {
  List<Entity<?>> ENTITIES = List.of(Binder.ENTITY, Sheet.ENTITY);

  RunningStore store();

  RunningStore replica();

  private StoredFile staged(Entity<?> entity, String... pieces) {
    UUID id = UUID.randomUUID();
    for (int number = 0; number < pieces.length; number++) {
      byte[] bytes = pieces[number].getBytes(StandardCharsets.UTF_8);
      assertThat(store().send(new StageChunk(entity, id, number, bytes)))
          .isEqualTo(new Outcome.Staged());
    }
    return new StoredFile(id, "image/png", 5, "0".repeat(64), "a \"small\" picture.png");
  }

  private Row binder() {
    return store().insert(Binder.ENTITY, Binder.titled("binder"));
  }

  private Outcome cover(Row binder, StoredFile file) {
    Change change = Change.of(Binder.ENTITY).set(Binder.ENTITY.column("cover"), file);
    return store().send(new Update(Binder.ENTITY, id(binder), change, null, null));
  }

  private boolean there(Entity<?> entity, StoredFile file) {
    return store().send(new ReadChunk(entity, file.id(), 0)) instanceof Outcome.Chunk;
  }

  @Test
  default void aContentIsReadInThePiecesInWhichItCame() {
    StoredFile file = staged(Binder.ENTITY, "first", "", "third");
    Row row = ((Outcome.Updated) cover(binder(), file)).row();

    assertThat(row.get(2)).isEqualTo(file);
    assertThat(replica().read(Binder.ENTITY, id(row))).isEqualTo(new Outcome.Found(row));
    Outcome third = replica().send(new ReadChunk(Binder.ENTITY, file.id(), 2));
    assertThat(((Outcome.Chunk) third).bytes()).asString().isEqualTo("third");
    assertThat(store().send(new ReadChunk(Binder.ENTITY, file.id(), 3)))
        .isEqualTo(new Outcome.Missing());
  }

  @Test
  default void anotherContentTakesThePlaceOfTheFirst() {
    Row binder = binder();
    StoredFile first = staged(Binder.ENTITY, "first");
    StoredFile second = staged(Binder.ENTITY, "second");
    cover(binder, first);
    cover(binder, second);

    assertThat(there(Binder.ENTITY, first)).isFalse();
    assertThat(there(Binder.ENTITY, second)).isTrue();
    cover(binder, null);
    assertThat(there(Binder.ENTITY, second)).isFalse();
  }

  @Test
  default void oneContentIsOfOneRowAlone() {
    StoredFile file = staged(Binder.ENTITY, "mine");
    cover(binder(), file);
    Row other = binder();

    assertThat(cover(other, file)).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Found) store().read(Binder.ENTITY, id(other))).row().get(2)).isNull();
  }

  @Test
  default void whatNoRowHasIsDroppedAndWhatARowHasIsNot() {
    StoredFile spare = staged(Binder.ENTITY, "spare");
    StoredFile kept = staged(Binder.ENTITY, "kept");
    cover(binder(), kept);
    store().send(new DropFile(Binder.ENTITY, spare.id()));
    store().send(new DropFile(Binder.ENTITY, kept.id()));

    assertThat(there(Binder.ENTITY, spare)).isFalse();
    assertThat(there(Binder.ENTITY, kept)).isTrue();
  }

  @Test
  default void anInsertBringsItsFiles() {
    Row binder = binder();
    StoredFile scan = staged(Sheet.ENTITY, "scan");
    Row sheet = store().insert(Sheet.ENTITY, Sheet.of(id(binder), scan));

    assertThat(sheet.get(1)).isEqualTo(scan);
    store().delete(Sheet.ENTITY, sheet.get(0));
    assertThat(there(Sheet.ENTITY, scan)).isFalse();
  }

  @Test
  default void filesGoWithWhatIsDeletedAndComeBackWithIt() {
    Row binder = binder();
    StoredFile cover = staged(Binder.ENTITY, "cover");
    StoredFile scan = staged(Sheet.ENTITY, "scan");
    cover(binder, cover);
    Row sheet = store().insert(Sheet.ENTITY, Sheet.of(id(binder), scan));

    store().delete(Binder.ENTITY, id(binder));
    assertThat(store().read(Sheet.ENTITY, sheet.get(0))).isEqualTo(new Outcome.Missing());
    assertThat(store().send(new Restore(Binder.ENTITY, id(binder))))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(there(Binder.ENTITY, cover)).isTrue();
    assertThat(there(Sheet.ENTITY, scan)).isTrue();
    store().delete(Sheet.ENTITY, sheet.get(0));
    cover(binder, null);
    assertThat(there(Binder.ENTITY, cover)).isFalse();
  }

  @Test
  default void whatIsErasedLeavesNoContent() {
    Row binder = binder();
    StoredFile cover = staged(Binder.ENTITY, "cover");
    StoredFile first = staged(Sheet.ENTITY, "scan");
    cover(binder, cover);
    store().insert(Sheet.ENTITY, Sheet.of(id(binder), first));

    assertThat(store().send(Delete.forGood(Binder.ENTITY, id(binder), null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(there(Binder.ENTITY, cover)).isFalse();
    assertThat(there(Sheet.ENTITY, first)).isFalse();
  }

  @Test
  default void aRepeatedInsertIsToldOfTheFirstFile() {
    Object binder = id(binder());
    StoredFile first = staged(Sheet.ENTITY, "scan");
    IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "00");
    Outcome one = store().send(new Insert(Sheet.ENTITY, Sheet.of(binder, first), key));
    StoredFile second = staged(Sheet.ENTITY, "scan");
    Outcome two = store().send(new Insert(Sheet.ENTITY, Sheet.of(binder, second), key));

    assertThat(two).isEqualTo(new Outcome.Replayed(((Outcome.Inserted) one).row()));
  }

  private Row sheet(Row binder, String type, long size, String name) {
    StoredFile staged = staged(Sheet.ENTITY, "scan");
    StoredFile scan = new StoredFile(staged.id(), type, size, "f".repeat(64), name);
    return store().insert(Sheet.ENTITY, Sheet.of(id(binder), scan));
  }

  @Test
  default void whatIsToldOfAFileIsComputedOfIt() {
    Row sheet = sheet(binder(), "image/png", 12_345, "a \"small\" picture.png");
    Row bare = store().insert(Sheet.ENTITY, Sheet.of(sheet.get(7), null));

    assertThat(sheet.get(3)).isEqualTo("a \"small\" picture.png");
    assertThat(sheet.get(4)).isEqualTo("image/png");
    assertThat(sheet.get(5)).isEqualTo(12_345L);
    assertThat(sheet.get(6)).isEqualTo("f".repeat(64));
    assertThat(replica().read(Sheet.ENTITY, sheet.get(0))).isEqualTo(new Outcome.Found(sheet));
    assertThat(bare.get(3)).isNull();
    assertThat(bare.get(5)).isNull();
  }

  @Test
  default void filesAreFoundByTypeSizeAndNameAndSortedBySize() {
    Row binder = binder();
    Row large = sheet(binder, "image/png", 900, "yellow Heron.png");
    Row small = sheet(binder, "image/png", 20, "heron 100%.png");
    Row paper = sheet(binder, "text/plain", 9, "heron.txt");

    assertThat(found(binder, List.of("HERON"), is("type", Operator.EQUALS, "image/png")))
        .containsExactly(small, large);
    assertThat(found(binder, List.of(), is("size", Operator.LESS, 100L)))
        .containsExactly(paper, small);
    assertThat(found(binder, List.of("yellow"))).containsExactly(large);
    assertThat(found(binder, List.of("100%"))).containsExactly(small);
    assertThat(found(binder, List.of("image"))).isEmpty();
  }

  private static Filter is(String column, Operator operator, Object value) {
    return Filter.of(Sheet.ENTITY.column(column), operator, value);
  }

  private List<Row> found(Row binder, List<String> words, Filter... filters) {
    List<Filter> all = new ArrayList<>(List.of(filters));
    all.add(is("binderId", Operator.EQUALS, id(binder)));
    List<Sort> bySize = List.of(new Sort(Sheet.ENTITY.column("size"), false));
    Query query = new Query(all, bySize, words, 10, Collections.emptyList());
    return replica().list(Sheet.ENTITY, query).rows();
  }

  @Test
  default void manyComeInAtOnce() {
    List<StoredFile> files = together(40, _ -> staged(Binder.ENTITY, "a", "b", "c"));
    assertThat(together(40, number -> cover(binder(), files.get(number))))
        .allMatch(Outcome.Updated.class::isInstance);
    assertThat(files).allMatch(file -> there(Binder.ENTITY, file));
  }

  @Test
  default void theHistoryTellsOfAFileAndNotOfItsId() {
    Row binder = binder();
    StoredFile cover = staged(Binder.ENTITY, "cover");
    cover(binder, cover);

    assertThat(Told.of(store(), Binder.ENTITY, id(binder)).getLast().after())
        .contains("\"mediaType\":\"image/png\"", "a \\\"small\\\" picture.png")
        .doesNotContain(cover.id().toString());
  }
}
