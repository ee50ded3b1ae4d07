package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store does, the same on every database: pairs, and rows that are written together. */
@NullUnmarked
interface RelationContract extends ConcurrencyContract {

  private static Crossing tags() {
    return Book.ENTITY.manyToMany("tags").crossing(Book.ENTITY);
  }

  private static Relation.HasMany chapters() {
    return (Relation.HasMany) Book.ENTITY.relations().get("chapters");
  }

  private Row tag() {
    return store().insert(Tag.ENTITY, Row.of(null, unique("t")));
  }

  private Outcome.Related related(Crossing crossing, Object id, int most) {
    return (Outcome.Related) store().send(new ReadRelated(crossing, id, most, true));
  }

  private List<Object> tagsOf(Row book) {
    return related(tags(), id(book), 1000).ids();
  }

  private List<Object> chaptersOf(Row book) {
    return related(chapters().crossing(Book.ENTITY), id(book), 100).rows().stream()
        .map(row -> row.get(1))
        .toList();
  }

  private Outcome insert(Attachments attached) {
    return store().send(new Insert(Book.ENTITY, Book.titled(unique("whole")), null, attached));
  }

  private static Attachments chapters(Row... rows) {
    return new Attachments(Map.of(chapters(), List.of(rows)), Map.of());
  }

  private static Attachments tagged(Object... ids) {
    return new Attachments(Map.of(), Map.of(Book.ENTITY.manyToMany("tags"), List.of(ids)));
  }

  @Test
  default void keepsAPairOnceHoweverManyWriteItAtTheSameTime() {
    Row book = store().book(unique("paired"));
    Object tag = tag().get(0);

    List<Outcome> outcomes =
        together(200, i -> store().send(new Pair(tags(), id(book), tag, true)));

    assertThat(outcomes).containsOnly(new Outcome.Paired());
    assertThat(tagsOf(book)).containsExactly(tag);
    assertThat(related(tags().reversed(), tag, 9).rows()).containsExactly(book);
  }

  @Test
  default void partsAPairAndForgivesAPartingOfNone() {
    Row book = store().book(unique("parted"));
    Object tag = tag().get(0);
    store().send(new Pair(tags(), id(book), tag, true));

    assertThat(store().send(new Pair(tags(), id(book), tag, false)))
        .isEqualTo(new Outcome.Paired());
    assertThat(store().send(new Pair(tags(), id(book), tag, false)))
        .isEqualTo(new Outcome.Paired());
    assertThat(tagsOf(book)).isEmpty();
  }

  @Test
  default void aPairWithNothingFailsAlone() {
    Row book = store().book(unique("lonely"));
    Object tag = tag().get(0);

    List<Outcome> outcomes =
        together(40, i -> store().send(new Pair(tags(), id(book), i == 7 ? 999_999L : tag, true)));

    assertThat(outcomes.get(7)).isInstanceOf(Conflict.class);
    outcomes.remove(7);
    assertThat(outcomes).containsOnly(new Outcome.Paired());
  }

  @Test
  default void aDeletedRowLeavesItsPairs() {
    Row book = store().book(unique("leaving"));
    Object tag = tag().get(0);
    store().send(new Pair(tags(), id(book), tag, true));

    assertThat(store().delete(Tag.ENTITY, tag)).isInstanceOf(Outcome.Deleted.class);

    assertThat(tagsOf(book)).isEmpty();
  }

  @Test
  default void writesARowWithWhatIsAttachedToIt() {
    Object tag = tag().get(0);
    String first = unique("b");
    String second = unique("a");
    var attached =
        new Attachments(
            Map.of(chapters(), List.of(Chapter.titled(first, tag), Chapter.titled(second, null))),
            Map.of(Book.ENTITY.manyToMany("tags"), List.of(tag)));

    Row book = ((Outcome.Inserted) insert(attached)).row();

    assertThat(chaptersOf(book)).containsExactly(first, second);
    assertThat(tagsOf(book)).containsExactly(tag);
  }

  @Test
  default void writesNothingOfARowWhoseAttachmentsAreRefused() {
    long before = store().count(Book.ENTITY);
    Object tag = tag().get(0);

    Outcome outcome =
        insert(
            new Attachments(
                Map.of(
                    chapters(),
                    List.of(
                        Chapter.titled(unique("good"), tag), Chapter.titled(unique("bad"), 999L))),
                Map.of(Book.ENTITY.manyToMany("tags"), List.of(tag, 998_000L))));

    assertThat(outcome)
        .isEqualTo(
            new Conflict(
                Conflict.Kind.NO_SUCH_REFERENCE, List.of("chapters[1].tagId", "tagIds[1]")));
    assertThat(store().count(Book.ENTITY)).isEqualTo(before);
  }

  @Test
  default void namesTheFieldOfAnAttachedRowThatIsTaken() {
    String title = unique("chapter");
    insert(chapters(Chapter.titled(title, null)));

    assertThat(insert(chapters(Chapter.titled(title, null))))
        .isEqualTo(new Conflict(Conflict.Kind.UNIQUE, List.of("chapters.title")));
  }

  @Test
  default void repeatsARowWithItsAttachmentsOnce() {
    var key = new IdempotencyKey(unique("key"), "print");
    var attached = chapters(Chapter.titled(unique("once"), null));
    Row row = Book.titled(unique("keyed"));

    List<Outcome> outcomes =
        together(20, i -> store().send(new Insert(Book.ENTITY, row, key, attached)));

    assertThat(outcomes).filteredOn(each -> each instanceof Outcome.Inserted).hasSize(1);
    assertThat(outcomes).filteredOn(each -> each instanceof Outcome.Replayed).hasSize(19);
  }

  @Test
  default void aChangeReplacesWhatItNamesAndLeavesTheRest() {
    Object tag = tag().get(0);
    Row book = ((Outcome.Inserted) insert(chapters(Chapter.titled(unique("old"), null)))).row();
    store().send(new Pair(tags(), id(book), tag, true));
    String title = unique("new");

    change(book, chapters(Chapter.titled(title, null)));

    assertThat(chaptersOf(book)).containsExactly(title);
    assertThat(tagsOf(book)).containsExactly(tag);
    change(book, tagged());
    assertThat(chaptersOf(book)).containsExactly(title);
    assertThat(tagsOf(book)).isEmpty();
  }

  private void change(Row book, Attachments attached) {
    Change nothing = Change.of(Book.ENTITY);
    assertThat(store().send(new Update(Book.ENTITY, id(book), nothing, null, null, attached)))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void deletesOrClearsWhatRefersAsTheRelationSays() {
    Object tag = tag().get(0);
    Row book = ((Outcome.Inserted) insert(chapters(Chapter.titled(unique("kept"), tag)))).row();
    Crossing down = chapters().crossing(Book.ENTITY);

    store().delete(Tag.ENTITY, tag);

    Row chapter = related(down, id(book), 9).rows().getFirst();
    assertThat(chapter.get(3)).isNull();
    assertThat(store().delete(Book.ENTITY, id(book))).isInstanceOf(Outcome.Deleted.class);
    assertThat(store().read(Chapter.ENTITY, id(chapter))).isInstanceOf(Outcome.Missing.class);
  }

  @Test
  default void saysWhatKeepsARowFromBeingDeleted() {
    Row author = store().insert(Author.ENTITY, Row.of(null, "kept", null));
    store().insert(Book.ENTITY, Book.titled(unique("keeper")).with(10, author.get(0)));

    assertThat(store().delete(Author.ENTITY, id(author)))
        .isEqualTo(new Conflict(Conflict.Kind.REFERENCED, List.of("books.authorId")));
  }

  @Test
  default void readsAsManyAsAreAskedForAndSaysWhetherThereAreMore() {
    Row[] rows = new Row[5];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Chapter.titled(unique("page " + i), null);
    }
    Row book = ((Outcome.Inserted) insert(chapters(rows))).row();
    Crossing down = chapters().crossing(Book.ENTITY);

    assertThat(related(down, id(book), 5).more()).isFalse();
    assertThat(related(down, id(book), 4).rows()).hasSize(4);
    assertThat(related(down, id(book), 4).more()).isTrue();
    assertThat(related(down, UUID.randomUUID(), 4).rows()).isEmpty();
  }

  @Test
  default void listsByWhatRowsAreRelatedTo() {
    Object tag = tag().get(0);
    Row book = ((Outcome.Inserted) insert(tagged(tag))).row();
    insert(tagged());
    var tagged = Query.Filter.related(tags(), List.of(tag));
    var query = new Query(List.of(tagged), List.of(), List.of(), 10, List.of());

    assertThat(store().list(Book.ENTITY, query).rows()).containsExactly(book);
  }
}
