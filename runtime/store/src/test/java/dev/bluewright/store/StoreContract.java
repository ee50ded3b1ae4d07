package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a store does, the same on every database: writes and reads of single rows. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
interface StoreContract {

  RunningStore store();

  void open();

  @BeforeAll
  default void start() {
    open();
  }

  @AfterAll
  default void stop() {
    store().close();
  }

  static String unique(String word) {
    return word + " " + UUID.randomUUID();
  }

  @Test
  default void keepsEveryTypeExactly() {
    Row author = store().insert(Author.ENTITY, Row.of(null, "Ann O'Nym \"x\" \\ é 漢 😀", null));
    Row book =
        Row.of(
            null,
            unique("all {types}, \"quoted\" \\"),
            "line\nline\ttab NULL",
            "on sale",
            new BigDecimal("-12345678.90"),
            Long.MIN_VALUE,
            false,
            LocalDate.of(2024, 2, 29),
            LocalTime.of(23, 59, 59, 999_999_000),
            Instant.parse("2026-11-24T06:00:00.123456Z"),
            author.get(0),
            null,
            null,
            null);
    Row stored = store().insert(Book.ENTITY, book);
    assertThat(store().read(Book.ENTITY, id(stored))).isEqualTo(new Outcome.Found(stored));
    assertThat(store().read(Author.ENTITY, id(author))).isEqualTo(new Outcome.Found(author));
    assertThat(stored.get(4)).isEqualTo(new BigDecimal("-12345678.90"));
    assertThat(stored.get(13)).isEqualTo(1L);
    assertThat(Book.ENTITY.toRow(Book.ENTITY.toRecord(stored))).isEqualTo(stored);
  }

  @Test
  default void keepsNulls() {
    Row stored = store().book(unique("nulls"));
    assertThat(store().read(Book.ENTITY, id(stored))).isEqualTo(new Outcome.Found(stored));
  }

  @Test
  default void missesWhatIsNotThere() {
    UUID nobody = UUID.randomUUID();
    assertThat(store().read(Book.ENTITY, nobody)).isInstanceOf(Outcome.Missing.class);
    assertThat(store().delete(Book.ENTITY, nobody)).isInstanceOf(Outcome.Missing.class);
    assertThat(store().act(nobody)).isInstanceOf(Outcome.Missing.class);
  }

  @Test
  default void updatesOnlyWhatAChangeNames() {
    Row before = store().book(unique("before"));
    Change change = Change.of(Book.ENTITY).set(Book.column("rating"), 5L);
    Row after = ((Outcome.Updated) store().update(id(before), change, 1L)).row();
    assertThat(after.get(5)).isEqualTo(5L);
    assertThat(after.get(1)).isEqualTo(before.get(1));
    assertThat(after.get(13)).isEqualTo(2L);
    assertThat(store().read(Book.ENTITY, id(before))).isEqualTo(new Outcome.Found(after));
  }

  @Test
  default void refusesAStaleVersion() {
    Row book = store().book(unique("stale"));
    Change change = Change.of(Book.ENTITY).set(Book.column("rating"), 5L);
    assertThat(store().update(id(book), change, 7L)).isEqualTo(new Outcome.Stale(book));
    assertThat(store().read(Book.ENTITY, id(book))).isEqualTo(new Outcome.Found(book));
  }

  @Test
  default void runsAnActionOnlyFromItsState() {
    Row book = store().book(unique("sold"));
    Row sold = ((Outcome.Updated) store().act(id(book))).row();
    assertThat(sold.get(3)).isEqualTo("on sale");
    assertThat(store().act(id(book))).isEqualTo(new Outcome.WrongState(sold));
  }

  @Test
  default void deletesOnce() {
    Row book = store().book(unique("gone"));
    assertThat(store().delete(Book.ENTITY, id(book))).isInstanceOf(Outcome.Deleted.class);
    assertThat(store().delete(Book.ENTITY, id(book))).isInstanceOf(Outcome.Missing.class);
    assertThat(store().read(Book.ENTITY, id(book))).isInstanceOf(Outcome.Missing.class);
  }

  @Test
  default void namesTheFieldsOfAConflict() {
    String title = unique("twice");
    Row first = store().book(title);
    Row second = store().book(unique("other"));
    Conflict expected = new Conflict(Conflict.Kind.UNIQUE, List.of("title"));
    assertThat(store().send(new Insert(Book.ENTITY, Book.titled(title), null))).isEqualTo(expected);
    Change change = Change.of(Book.ENTITY).set(Book.column("title"), first.get(1));
    assertThat(store().update(id(second), change, null)).isEqualTo(expected);
  }

  @Test
  default void refusesAReferenceToNothing() {
    Row orphan = Book.titled(unique("orphan")).with(10, UUID.randomUUID());
    Conflict expected = new Conflict(Conflict.Kind.NO_SUCH_REFERENCE, List.of("authorId"));
    assertThat(store().send(new Insert(Book.ENTITY, orphan, null))).isEqualTo(expected);
  }

  @Test
  default void keepsARowThatOthersReferTo() {
    Row author = store().insert(Author.ENTITY, Row.of(null, "kept", null));
    Row book = store().insert(Book.ENTITY, Book.titled(unique("child")).with(10, author.get(0)));
    Outcome refused = store().delete(Author.ENTITY, id(author));
    assertThat(refused).isInstanceOf(Conflict.class);
    assertThat(((Conflict) refused).kind()).isEqualTo(Conflict.Kind.REFERENCED);
    store().delete(Book.ENTITY, id(book));
    assertThat(store().delete(Author.ENTITY, id(author))).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  default void worksWithKeywordNamesAndCountsIds() {
    Row first = store().insert(Order.ENTITY, Order.of("a", 1));
    List<Row> rows = together(50, i -> store().insert(Order.ENTITY, Order.of("b" + i, i)));
    Set<Object> ids = rows.stream().map(row -> row.get(0)).collect(Collectors.toSet());
    assertThat(ids).hasSize(50).doesNotContain(first.get(0));
    assertThat(rows).allSatisfy(row -> assertThat((Long) row.get(0)).isLessThan(200));
    assertThat(store().read(Order.ENTITY, first.get(0))).isEqualTo(new Outcome.Found(first));
    assertThat(store().delete(Order.ENTITY, first.get(0))).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  default void onlyTheGuiltyOneOfABatchFails() {
    String taken = unique("taken");
    store().book(taken);
    List<Outcome> outcomes =
        together(
            100,
            i -> {
              String title = i % 10 == 3 ? taken : unique("innocent");
              return store().send(new Insert(Book.ENTITY, Book.titled(title), null));
            });
    for (int i = 0; i < 100; i++) {
      assertThat(outcomes.get(i))
          .isInstanceOf(i % 10 == 3 ? Conflict.class : Outcome.Inserted.class);
    }
  }

  @Test
  default void aValueThatCannotBeStoredFailsAlone() {
    List<Outcome> outcomes =
        together(
            20,
            i -> {
              Row row = Book.titled(unique("status")).with(3, i == 7 ? "burnt" : "draft");
              return store().send(new Insert(Book.ENTITY, row, null));
            });
    assertThat(outcomes.get(7)).isInstanceOf(Outcome.Failed.class);
    outcomes.remove(7);
    assertThat(outcomes).allSatisfy(o -> assertThat(o).isInstanceOf(Outcome.Inserted.class));
  }

  @Test
  default void changesOfOneRowSeeEachOther() {
    Row book = store().insert(Book.ENTITY, Book.titled(unique("counter")).with(5, 0L));
    RowChange oneMore = (before, proposed) -> proposed.with(5, (Long) before.get(5) + 1);
    Change nothing = Change.of(Book.ENTITY);
    together(200, i -> store().send(new Update(Book.ENTITY, id(book), nothing, null, oneMore)));
    Row after = ((Outcome.Found) store().read(Book.ENTITY, id(book))).row();
    assertThat(after.get(5)).isEqualTo(200L);
    assertThat(after.get(13)).isEqualTo(201L);
  }

  @Test
  default void ofChangesThatExpectOneVersionOneWins() {
    Row book = store().book(unique("race"));
    List<Outcome> outcomes =
        together(
            50,
            i ->
                store()
                    .update(
                        id(book), Change.of(Book.ENTITY).set(Book.column("rating"), (long) i), 1L));
    assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Updated).hasSize(1);
    assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Stale).hasSize(49);
  }

  @Test
  default void aHookRefusesAlone() {
    Row book = store().book(unique("hooked"));
    RuntimeException reason = new IllegalArgumentException("no");
    RowChange refusing =
        (before, proposed) -> {
          throw reason;
        };
    assertThat(
            store().send(new Update(Book.ENTITY, id(book), Change.of(Book.ENTITY), null, refusing)))
        .isEqualTo(new Outcome.Refused(reason));
    assertThat(store().read(Book.ENTITY, id(book))).isEqualTo(new Outcome.Found(book));
  }

  @Test
  default void clearsAllThatAQueryLetsThroughOrNone() {
    String shelf = unique("shelf");
    for (int at = 0; at < 520; at++) {
      store().book(shelf + " " + at);
    }
    Row other = store().book(unique("elsewhere"));
    Query query = new Query(List.of(), List.of(), List.of(shelf), 10, List.of());
    RuntimeException reason = new IllegalArgumentException("no");
    RowChange refusing =
        (before, proposed) -> {
          if ((shelf + " 519").equals(before.get(1))) {
            throw reason;
          }
          return before;
        };

    assertThat(store().send(new StoreOperation.Clear(Book.ENTITY, query, refusing)))
        .isEqualTo(new Outcome.Refused(reason));
    assertThat(store().send(new StoreOperation.Count(Book.ENTITY, query)))
        .isEqualTo(new Outcome.Counted(520));
    assertThat(store().send(new StoreOperation.Clear(Book.ENTITY, query, null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(store().send(new StoreOperation.Count(Book.ENTITY, query)))
        .isEqualTo(new Outcome.Counted(0));
    assertThat(store().read(Book.ENTITY, id(other))).isEqualTo(new Outcome.Found(other));
  }
}
