package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows are numbered without a gap, the same on every database. */
@NullUnmarked
interface NumberedContract {
  List<Entity<?>> ENTITIES = List.of(Firm.ENTITY, Visit.ENTITY, Bill.ENTITY);

  RunningStore store();

  /** A second store on the same database, as another process would have. */
  RunningStore replica();

  private static Insert bill(long amount, @Nullable Object firm) {
    return new Insert(Bill.ENTITY, Bill.of(amount, firm, UUID.randomUUID().toString()), null);
  }

  private static Insert coded(String code) {
    return new Insert(Bill.ENTITY, Bill.of(1, null, code), null);
  }

  private Object firm() {
    return store().insert(Firm.ENTITY, Firm.named(unique("firm"))).get(0);
  }

  private List<Long> numbers() {
    Query all = new Query(List.of(), List.of(), List.of(), 100_000, List.of());
    return store().list(Bill.ENTITY, all).rows().stream().map(row -> (Long) row.get(4)).toList();
  }

  private void requireNoGap() {
    List<Long> numbers = numbers();
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  private static Row inserted(Outcome outcome) {
    return ((Outcome.Inserted) outcome).row();
  }

  @Test
  default void numbersRowsInTheirOrder() {
    long first = (Long) inserted(store().send(bill(1, null))).get(4);
    Row next = inserted(replica().send(bill(1, null)));

    assertThat(next.get(4)).isEqualTo(first + 1);
    int year = LocalDate.now(ZoneOffset.UTC).getYear();
    assertThat((String) next.get(5))
        .matches("INV-" + year + "-[0-9]{4,}")
        .endsWith("" + next.get(4));
    assertThat(store().read(Bill.ENTITY, next.get(0))).isEqualTo(new Outcome.Found(next));
    requireNoGap();
  }

  @Test
  default void whatIsRefusedTakesNoNumber() {
    Object firm = firm();
    String code = unique("code");
    assertThat(store().send(coded(code))).isInstanceOf(Outcome.Inserted.class);
    assertThat(store().send(coded(code))).isInstanceOf(Outcome.Conflict.class);
    assertThat(store().send(bill(0, null))).isInstanceOf(Outcome.Broken.class);
    assertThat(store().send(bill(1, UUID.randomUUID()))).isInstanceOf(Outcome.Conflict.class);
    for (int i = 0; i < 12; i++) {
      assertThat(store().send(bill(1, firm)))
          .isInstanceOf(i < 10 ? Outcome.Inserted.class : Outcome.Broken.class);
    }
    assertThatThrownBy(
            () ->
                store()
                    .store
                    .unit(
                        unit -> {
                          unit.write(bill(1, null));
                          throw new IllegalStateException("changed my mind");
                        }))
        .hasMessage("changed my mind");

    requireNoGap();
  }

  @Test
  default void anInsertThatIsAnsweredAgainHasItsNumber() {
    IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "body");
    Row row = Bill.of(1, null, unique("again"));
    Row first = inserted(store().send(new Insert(Bill.ENTITY, row, key)));
    Outcome second = replica().send(new Insert(Bill.ENTITY, row, key));

    assertThat(((Outcome.Replayed) second).row().get(4)).isEqualTo(first.get(4));
    requireNoGap();
  }

  @Test
  default void aNumberStaysWhenItsRowChangesAndIsNotGivenAgain() {
    Row bill = inserted(store().send(bill(1, null)));
    Change change = Change.of(Bill.ENTITY).set(Bill.ENTITY.column("amount"), 5L);
    Outcome changed = store().send(new Update(Bill.ENTITY, bill.get(0), change, null, null));

    assertThat(((Outcome.Updated) changed).row().get(4)).isEqualTo(bill.get(4));
    Row last = inserted(store().send(bill(1, null)));
    store().send(new Delete(Bill.ENTITY, last.get(0), null, null));
    Row next = inserted(store().send(bill(1, null)));
    assertThat(next.get(4)).isEqualTo((Long) last.get(4) + 1);
    store().send(new Update(Bill.ENTITY, next.get(0), change, null, null));
    store().insert(Bill.ENTITY, Bill.of(1, null, unique("gap")).with(4, last.get(4)).with(5, "x"));
    requireNoGap();
  }

  @Test
  default void eachParentIsCountedByItself() {
    Object one = firm();
    Object other = firm();
    for (long i = 1; i <= 3; i++) {
      Row visit = store().insert(Visit.ENTITY, Visit.of(one, "v"));
      assertThat(visit.get(3)).isEqualTo(i);
      assertThat(replica().insert(Visit.ENTITY, Visit.of(other, "v")).get(3)).isEqualTo(i);
    }
  }

  @Test
  default void whatIsNestedIsNumberedInItsOrder() {
    Relation.HasMany visits = (Relation.HasMany) Firm.ENTITY.reaching("visits");
    Attachments three =
        new Attachments(
            Map.of(visits, List.of(Visit.of(null, "a"), Visit.of(null, "b"), Visit.of(null, "c"))),
            Map.of());
    Row firm = inserted(store().send(new Insert(Firm.ENTITY, Firm.named("nest"), null, three)));
    Query.Filter of = Query.Filter.of(visits.column(), Query.Operator.EQUALS, firm.get(0));
    Query query = new Query(List.of(of), List.of(), List.of(), 10, List.of());

    assertThat(store().list(Visit.ENTITY, query).rows())
        .extracting(row -> row.get(3))
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  default void twoHundredClientsOfTwoProcessesLeaveNoGap() {
    List<Object> firms = List.of(firm(), firm(), firm());
    together(
        200,
        client -> {
          RunningStore own = client % 2 == 0 ? store() : replica();
          for (int round = 0; round < 5; round++) {
            Outcome outcome =
                switch ((client + round) % 5) {
                  case 0 -> own.send(bill(0, null));
                  case 1 -> own.send(coded("code " + (client + round) % 17));
                  case 2 -> own.send(bill(1, firms.get(client % 3)));
                  case 3 ->
                      own.send(
                          new Insert(Visit.ENTITY, Visit.of(firms.get(client % 3), "v"), null));
                  default -> own.send(bill(1, null));
                };
            assertThat(outcome)
                .isInstanceOfAny(
                    Outcome.Inserted.class, Outcome.Broken.class, Outcome.Conflict.class);
          }
          return client;
        });

    requireNoGap();
    Query all = new Query(List.of(), List.of(), List.of(), 100_000, List.of());
    List<Row> visits = store().list(Visit.ENTITY, all).rows();
    for (Object firm : firms) {
      List<Long> numbers =
          visits.stream()
              .filter(row -> firm.equals(row.get(2)))
              .map(row -> (Long) row.get(3))
              .toList();
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
  }
}
