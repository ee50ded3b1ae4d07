package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Broken;
import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What must hold of related rows does, on every database, from however many processes. */
@NullUnmarked
interface ReckonedContract {
  /** What the stores hold. */
  List<Entity<?>> ENTITIES =
      List.of(
          Author.ENTITY,
          Book.ENTITY,
          Order.ENTITY,
          Tag.ENTITY,
          Chapter.ENTITY,
          Article.ENTITY,
          Ferry.ENTITY,
          Ticket.ENTITY);

  Broken FULL = broken("seated", "All seats are taken.");

  RunningStore store();

  /** A second store on the same database, as another process would have. */
  RunningStore replica();

  private static Broken broken(String name, String message) {
    return new Broken(Part.STATE, List.of(new Violation("", name, message)));
  }

  private Row ferry(long seats) {
    return store().insert(Ferry.ENTITY, Ferry.seating(seats));
  }

  private Row ticket(Row ferry, String state) {
    return store().insert(Ticket.ENTITY, Ticket.of(ferry, state));
  }

  private RunningStore either(int number) {
    return number % 2 == 0 ? store() : replica();
  }

  private long tickets(Row ferry, String state) {
    return ((Outcome.Counted) store().send(new Count(Ticket.ENTITY, of(ferry, state)))).count();
  }

  private static Query of(Row ferry, String state) {
    return new Query(
        List.of(
            Query.Filter.of(Ticket.ENTITY.column("ferryId"), Query.Operator.EQUALS, id(ferry)),
            Query.Filter.of(Ticket.ENTITY.column("state"), Query.Operator.EQUALS, state)),
        List.of(),
        List.of(),
        1,
        List.of());
  }

  private static Update pay(Row ticket) {
    Change paid = Change.of(Ticket.ENTITY).set(Ticket.ENTITY.column("state"), "paid");
    return new Update(Ticket.ENTITY, id(ticket), paid, null, null);
  }

  @Test
  default void nobodyGetsMoreThanThereIsHoweverManyAskAtOnce() {
    Row ferry = ferry(40);
    List<Outcome> outcomes =
        together(
            200, i -> either(i).send(new Insert(Ticket.ENTITY, Ticket.of(ferry, "paid"), null)));
    assertThat(outcomes).filteredOn(Outcome.Inserted.class::isInstance).hasSize(40);
    assertThat(outcomes)
        .filteredOn(o -> !(o instanceof Outcome.Inserted))
        .hasSize(160)
        .allSatisfy(o -> assertThat(o).isEqualTo(FULL));
    assertThat(tickets(ferry, "paid")).isEqualTo(40);
  }

  /** Tickets that are only noted are limited by no rule: here the clients count for themselves. */
  @Test
  default void clientsThatCountAndThenWriteGetMoreThanThereIs() {
    Row ferry = ferry(40);
    together(
        200,
        i ->
            tickets(ferry, "noted") < 40
                ? either(i).send(new Insert(Ticket.ENTITY, Ticket.of(ferry, "noted"), null))
                : FULL);
    assertThat(tickets(ferry, "noted")).isGreaterThan(40);
  }

  @Test
  default void aChangeOfWhatIsCountedIsCounted() {
    Row ferry = ferry(15);
    List<Row> open = together(60, i -> ticket(ferry, "open"));
    List<Outcome> outcomes = together(60, i -> either(i).send(pay(open.get(i))));
    assertThat(outcomes).filteredOn(Outcome.Updated.class::isInstance).hasSize(15);
    assertThat(outcomes).filteredOn(FULL::equals).hasSize(45);
    assertThat(tickets(ferry, "paid")).isEqualTo(15);
  }

  @Test
  default void whatIsTakenAwayMakesRoom() {
    Row ferry = ferry(1);
    Row first = ticket(ferry, "paid");
    assertThat(store().send(new Insert(Ticket.ENTITY, Ticket.of(ferry, "paid"), null)))
        .isEqualTo(FULL);
    assertThat(store().delete(Ticket.ENTITY, id(first))).isInstanceOf(Outcome.Deleted.class);
    ticket(ferry, "paid");
  }

  @Test
  default void theLimitItselfKeepsToWhatThereIs() {
    Row ferry = ferry(2);
    ticket(ferry, "paid");
    ticket(ferry, "paid");
    Change fewer = Change.of(Ferry.ENTITY).set(Ferry.ENTITY.column("seats"), 1L);
    assertThat(store().send(new Update(Ferry.ENTITY, id(ferry), fewer, null, null)))
        .isEqualTo(FULL);
  }

  @Test
  default void aRowMovesOnlyToWhereThereIsRoom() {
    Row full = ferry(1);
    ticket(full, "paid");
    Row other = ferry(1);
    Row ticket = ticket(other, "paid");
    Change moved = Change.of(Ticket.ENTITY).set(Ticket.ENTITY.column("ferryId"), id(full));
    assertThat(store().send(new Update(Ticket.ENTITY, id(ticket), moved, null, null)))
        .isEqualTo(FULL);
    assertThat(tickets(other, "paid")).isEqualTo(1);
  }

  @Test
  default void pairsAreCountedToo() {
    Row ferry = ferry(1);
    List<Row> tags =
        together(20, i -> store().insert(Tag.ENTITY, Row.of(null, StoreContract.unique("tag"))));
    Crossing crossing = Ferry.ENTITY.manyToMany("tags").crossing(Ferry.ENTITY);
    List<Outcome> outcomes =
        together(20, i -> either(i).send(new Pair(crossing, id(ferry), tags.get(i).get(0), true)));
    assertThat(outcomes).filteredOn(Outcome.Paired.class::isInstance).hasSize(2);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof Outcome.Paired))
        .containsOnly(broken("tagged", "A ferry has two tags at most."));
  }

  @Test
  default void anActionWaitsForWhatIsCounted() {
    Row ferry = ferry(5);
    Row ticket = ticket(ferry, "open");
    Act sail = new Act(Ferry.ENTITY, id(ferry), Ferry.ENTITY.actions().get("sail"), null, null);
    assertThat(store().send(sail)).isEqualTo(broken("settled", "Some tickets are open."));
    assertThat(store().send(pay(ticket))).isInstanceOf(Outcome.Updated.class);
    Act again = new Act(Ferry.ENTITY, id(ferry), Ferry.ENTITY.actions().get("sail"), null, null);
    assertThat(store().send(again)).isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void aRowThatIsCountedOfIsNotDeleted() {
    Row ferry = ferry(7);
    Row ticket = ticket(ferry, "open");
    Broken kept = broken("empty", "It has tickets.");
    assertThat(store().delete(Ferry.ENTITY, id(ferry))).isEqualTo(kept);
    Query same =
        new Query(
            List.of(Query.Filter.of(Ferry.ENTITY.column("id"), Query.Operator.EQUALS, id(ferry))),
            List.of(),
            List.of(),
            1,
            List.of());
    assertThat(store().send(new Clear(Ferry.ENTITY, same, null))).isEqualTo(kept);
    store().delete(Ticket.ENTITY, id(ticket));
    assertThat(store().delete(Ferry.ENTITY, id(ferry))).isInstanceOf(Outcome.Deleted.class);
  }
}
