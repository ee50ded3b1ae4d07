package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Broken;
import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** No two rows of one thing overlap in time, on every database, from however many processes. */
@NullUnmarked
interface OverlapContract {
  /** What the stores hold. */
  List<Entity<?>> ENTITIES = List.of(Court.ENTITY, Booking.ENTITY, Tour.ENTITY);

  Broken TAKEN =
      broken(
          "startsAt", "From startsAt to endsAt it overlaps another booking with the same court.");
  Broken AWAY =
      broken("firstDay", "From firstDay to lastDay it overlaps another tour with the same guide.");

  RunningStore store();

  /** A second store on the same database, as another process would have. */
  RunningStore replica();

  private static Broken broken(String field, String message) {
    return new Broken(Part.STATE, List.of(new Violation(field, "overlap", message)));
  }

  private RunningStore either(int number) {
    return number % 2 == 0 ? store() : replica();
  }

  private Row court() {
    return store().insert(Court.ENTITY, Court.named("centre"));
  }

  private static Insert booking(Row court, double from, double to) {
    return new Insert(Booking.ENTITY, Booking.of(court, from, to, "firm"), null);
  }

  private static Insert tour(String guide, Integer from, Integer to) {
    return new Insert(Tour.ENTITY, Tour.of(guide, from, to), null);
  }

  private Row booked(Row court, double from, double to, String state) {
    return store().insert(Booking.ENTITY, Booking.of(court, from, to, state));
  }

  private static Query.Filter court(Row court) {
    return Query.Filter.of(Booking.ENTITY.column("courtId"), Query.Operator.EQUALS, id(court));
  }

  private static Query query(String state, Query.Filter... filters) {
    List<Query.Filter> all = new ArrayList<>(List.of(filters));
    all.add(Query.Filter.of(Booking.ENTITY.column("state"), Query.Operator.EQUALS, state));
    return new Query(all, List.of(), List.of(), 1000, List.of());
  }

  private List<Row> bookings(Row court, String state) {
    return store().list(Booking.ENTITY, query(state, court(court))).rows();
  }

  private List<Row> noted(Row court, int hour) {
    Query.Filter at =
        Query.Filter.of(
            Booking.ENTITY.column("startsAt"), Query.Operator.EQUALS, Booking.hour(hour));
    return store().list(Booking.ENTITY, query("noted", court(court), at)).rows();
  }

  private List<Row> vacant(double from, double to) {
    Relation.Owning bookings = (Relation.Owning) Court.ENTITY.relations().get("bookings");
    Vacancy vacancy = Vacancy.of(bookings).getFirst();
    Query.Filter free =
        Query.Filter.vacant(vacancy, Optional.empty(), Booking.hour(from), Booking.hour(to));
    return store()
        .list(Court.ENTITY, new Query(List.of(free), List.of(), List.of(), 1000, List.of()))
        .rows();
  }

  /** How many rows begin before the one that began before them has ended. */
  private static long overlaps(List<Row> rows) {
    List<Booking> sorted =
        rows.stream()
            .map(Booking.ENTITY::toRecord)
            .sorted(Comparator.comparing(Booking::startsAt))
            .toList();
    return IntStream.range(1, sorted.size())
        .filter(i -> sorted.get(i).startsAt().isBefore(sorted.get(i - 1).endsAt()))
        .count();
  }

  private static Update moved(Row booking, String column, Object value) {
    Change change = Change.of(Booking.ENTITY).set(Booking.ENTITY.column(column), value);
    return new Update(Booking.ENTITY, id(booking), change, null, null);
  }

  private static void assertOneWon(List<Outcome> outcomes, Class<?> won, Broken lost) {
    assertThat(outcomes).filteredOn(won::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !won.isInstance(outcome))
        .allSatisfy(outcome -> assertThat(outcome).isEqualTo(lost));
  }

  @Test
  default void oneGetsTheTimeHoweverManyAskAtOnce() {
    Row court = court();
    assertOneWon(
        together(200, i -> either(i).send(booking(court, 1 + i % 10 / 10.0, 2 + i % 7 / 10.0))),
        Outcome.Inserted.class,
        TAKEN);
    assertThat(bookings(court, "firm")).hasSize(1);
  }

  @Test
  default void findsWhatNothingTakesUpInATime() {
    Row court = court();
    booked(court, 31, 33, "firm");
    booked(court, 35, 36, "noted");
    assertThat(vacant(29, 31)).contains(court);
    assertThat(vacant(33, 40)).contains(court);
    assertThat(vacant(30, 31.5)).doesNotContain(court);
    assertThat(vacant(31.5, 32)).doesNotContain(court);
    assertThat(vacant(32.5, 34)).doesNotContain(court);
    assertThat(vacant(30, 40)).doesNotContain(court);
  }

  @Test
  default void bookingsByChanceNeverOverlap() {
    List<Row> courts = List.of(court(), court(), court());
    together(
        200,
        i -> {
          for (int attempt = 0; attempt < 10; attempt++) {
            double from = ThreadLocalRandom.current().nextInt(60) / 4.0;
            double length = (1 + ThreadLocalRandom.current().nextInt(6)) / 4.0;
            Outcome outcome =
                either(i).send(booking(courts.get((i + attempt) % 3), from, from + length));
            if (!(outcome instanceof Outcome.Inserted)) {
              assertThat(outcome).isEqualTo(TAKEN);
            }
          }
          return i;
        });
    for (Row court : courts) {
      assertThat(bookings(court, "firm")).hasSizeGreaterThan(8);
      assertThat(overlaps(bookings(court, "firm"))).isZero();
    }
  }

  /** Bookings that are only noted do not count: here the clients look for themselves. */
  @Test
  default void clientsThatLookAndThenWriteBookTwice() {
    Row court = court();
    together(
        200,
        i -> {
          for (int hour = 0; hour < 50; hour++) {
            if (noted(court, hour).isEmpty()) {
              Row row = Booking.of(court, hour, hour + 1, "noted");
              either(i).send(new Insert(Booking.ENTITY, row, null));
            }
          }
          return i;
        });
    assertThat(overlaps(bookings(court, "noted"))).isPositive();
  }

  @Test
  default void oneMayStartWhenAnotherEnds() {
    Row court = court();
    booked(court, 1, 2, "firm");
    booked(court, 2, 3, "firm");
    booked(court, 0, 1, "firm");
    assertThat(store().send(booking(court, 2.5, 2.6))).isEqualTo(TAKEN);
    assertThat(store().send(booking(court, -5, 9))).isEqualTo(TAKEN);
    assertThat(store().send(booking(court, 1, 2))).isEqualTo(TAKEN);
  }

  @Test
  default void anotherThingIsFree() {
    booked(court(), 1, 2, "firm");
    booked(court(), 1, 2, "firm");
  }

  @Test
  default void aRowMovesOnlyToATimeThatIsFree() {
    Row court = court();
    List<Row> rows = together(40, i -> booked(court, i, i + 1, "firm"));
    List<Outcome> outcomes =
        together(40, i -> either(i).send(moved(rows.get(i), "endsAt", Booking.hour(i + 1.5))));
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Updated.class);
    assertThat(outcomes.subList(0, 39)).allSatisfy(each -> assertThat(each).isEqualTo(TAKEN));
    assertThat(overlaps(bookings(court, "firm"))).isZero();
  }

  @Test
  default void oneOfManyRowsMovesToAnotherThing() {
    Row court = court();
    List<Row> rows = together(40, i -> booked(court(), 1, 2, "firm"));
    assertOneWon(
        together(40, i -> either(i).send(moved(rows.get(i), "courtId", id(court)))),
        Outcome.Updated.class,
        TAKEN);
  }

  @Test
  default void whatDoesNotCountIsFreeUntilAnActionMakesItCount() {
    Row court = court();
    List<Row> noted = together(40, i -> booked(court, 1, 2, "noted"));
    ActionDefinition confirm = Booking.ENTITY.actions().get("confirm");
    assertOneWon(
        together(
            40,
            i -> either(i).send(new Act(Booking.ENTITY, id(noted.get(i)), confirm, null, null))),
        Outcome.Updated.class,
        TAKEN);
  }

  @Test
  default void whatIsTakenAwayMakesRoom() {
    Row court = court();
    Row first = booked(court, 1, 2, "firm");
    assertThat(store().delete(Booking.ENTITY, id(first))).isInstanceOf(Outcome.Deleted.class);
    Row second = booked(court, 1, 2, "firm");
    assertThat(store().send(moved(second, "state", "noted"))).isInstanceOf(Outcome.Updated.class);
    booked(court, 1, 2, "firm");
  }

  @Test
  default void rowsThatComeWithAnotherDoNotOverlapEither() {
    Relation.HasMany bookings = (Relation.HasMany) Court.ENTITY.relations().get("bookings");
    Attachments clash =
        new Attachments(
            Map.of(
                bookings, List.of(Booking.of(null, 1, 3, "firm"), Booking.of(null, 2, 4, "firm"))),
            Map.of());
    assertThat(store().send(new Insert(Court.ENTITY, Court.named("new"), null, clash)))
        .isEqualTo(TAKEN);
  }

  @Test
  default void aFieldMaySayForWhichThing() {
    assertOneWon(
        together(200, i -> either(i).send(tour("ann", i % 3, 5 + i % 4))),
        Outcome.Inserted.class,
        AWAY);
    assertThat(store().send(tour("bea", 2, 6))).isInstanceOf(Outcome.Inserted.class);
    assertThat(store().send(tour("bea", 6, 7))).isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void whatHasNoEndGoesOn() {
    assertThat(store().send(tour("cid", 5, null))).isInstanceOf(Outcome.Inserted.class);
    assertThat(store().send(tour("cid", 900, 901))).isEqualTo(AWAY);
    assertThat(store().send(tour("cid", 2, null))).isEqualTo(AWAY);
    assertThat(store().send(tour("cid", 2, 5))).isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void whatHasNoBeginOrBelongsToNothingDoesNotCount() {
    assertThat(store().send(tour("dan", null, 5))).isInstanceOf(Outcome.Inserted.class);
    assertThat(store().send(tour("dan", null, null))).isInstanceOf(Outcome.Inserted.class);
    assertThat(store().send(tour("dan", 1, 5))).isInstanceOf(Outcome.Inserted.class);
    assertThat(store().send(tour(null, 1, 5))).isInstanceOf(Outcome.Inserted.class);
    assertThat(store().send(tour(null, 1, 5))).isInstanceOf(Outcome.Inserted.class);
  }
}
