package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.StoreOperation.Insert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store does, the same on every database: order and repeats under concurrency. */
@NullUnmarked
interface ConcurrencyContract extends PagingContract {

  @Test
  default void aReadSeesEveryWriteThatWasAnsweredBefore() {
    Row shared = store().insert(Book.ENTITY, Book.titled(StoreContract.unique("reg")).with(5, 0L));
    List<String> broken =
        together(
            32,
            number -> {
              long least = 0;
              for (int i = 0; i < 30; i++) {
                if (number % 4 == 0) {
                  RowChange grow = (before, proposed) -> proposed.with(5, (Long) before.get(5) + 1);
                  Outcome written =
                      store()
                          .send(
                              new StoreOperation.Update(
                                  Book.ENTITY, id(shared), Change.of(Book.ENTITY), null, grow));
                  least = Math.max(least, (Long) ((Outcome.Updated) written).row().get(5));
                }
                Outcome read = store().read(Book.ENTITY, id(shared));
                long value = (Long) ((Outcome.Found) read).row().get(5);
                if (value < least) {
                  return "read " + value + " after " + least;
                }
                least = value;
              }
              return "";
            });
    assertThat(broken).allSatisfy(text -> assertThat(text).isEmpty());
  }

  @Test
  default void anInsertIsSeenByReadsAndListsAtOnce() {
    together(
        40,
        i -> {
          Row author = store().insert(Author.ENTITY, Row.of(null, "at once " + i, null));
          assertThat(store().read(Author.ENTITY, id(author))).isEqualTo(new Outcome.Found(author));
          Query same =
              new Query(
                  List.of(
                      Query.Filter.of(
                          Author.ENTITY.column("id"), Query.Operator.EQUALS, id(author))),
                  List.of(),
                  List.of(),
                  5,
                  List.of());
          assertThat(store().list(Author.ENTITY, same).rows()).containsExactly(author);
          return i;
        });
  }

  @Test
  default void idsGrowInTheOrderOfAnswers() {
    UUID last = id(store().book(StoreContract.unique("order")));
    for (int i = 0; i < 50; i++) {
      UUID next = id(store().book(StoreContract.unique("order")));
      assertThat(next.toString()).isGreaterThan(last.toString());
      last = next;
    }
  }

  @Test
  default void oneKeyInsertsOnceHoweverOftenItComes() {
    IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "body");
    String title = StoreContract.unique("once");
    List<Outcome> outcomes =
        together(60, i -> store().send(new Insert(Book.ENTITY, Book.titled(title), key)));
    Set<Row> rows = new HashSet<>();
    List<Outcome> first = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Inserted(Row row)) {
        first.add(outcome);
        rows.add(row);
      } else {
        rows.add(((Outcome.Replayed) outcome).row());
      }
    }
    assertThat(first).hasSize(1);
    assertThat(rows).hasSize(1);
  }

  @Test
  default void aReplayGivesTheRowAsItWasStored() {
    IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "body");
    Row row =
        Book.titled(StoreContract.unique("replay \"é\\\n"))
            .with(4, new java.math.BigDecimal("1.50"));
    Row stored = ((Outcome.Inserted) store().send(new Insert(Book.ENTITY, row, key))).row();
    store().act(id(stored));
    assertThat(store().send(new Insert(Book.ENTITY, row, key)))
        .isEqualTo(new Outcome.Replayed(stored));
    IdempotencyKey other = new IdempotencyKey(key.key(), "another body");
    assertThat(store().send(new Insert(Book.ENTITY, row, other)))
        .isInstanceOf(Outcome.KeyReused.class);
  }

  @Test
  default void aKeyOfAnInsertThatFailedIsFree() {
    IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "body");
    Row row = Book.titled(StoreContract.unique("free"));
    assertThat(store().send(new Insert(Book.ENTITY, row.with(10, UUID.randomUUID()), key)))
        .isInstanceOf(Outcome.Conflict.class);
    assertThat(store().send(new Insert(Book.ENTITY, row, key)))
        .isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void unitsOfWorkDoNotLoseUpdates() {
    Row book = store().insert(Book.ENTITY, Book.titled(StoreContract.unique("unit")).with(5, 0L));
    together(
        24,
        number -> {
          for (int i = 0; i < 5; i++) {
            store().store.unit(unit -> increment(unit, id(book)));
          }
          return number;
        });
    assertThat(((Outcome.Found) store().read(Book.ENTITY, id(book))).row().get(5)).isEqualTo(120L);
  }

  private static Outcome increment(UnitOfWork unit, UUID book) {
    Row row = unit.find(Book.ENTITY, book).orElseThrow();
    Change change = Change.of(Book.ENTITY).set(Book.column("rating"), (Long) row.get(5) + 1);
    return unit.write(new StoreOperation.Update(Book.ENTITY, book, change, null, null));
  }

  @Test
  default void batchesWhatWaits() {
    together(200, i -> store().book(StoreContract.unique("batched")));
    double largest =
        store().meters.get("bluewright.store.batch.size").tag("lane", "write").summary().max();
    assertThat(largest).isGreaterThan(1);
  }
}
