package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done to one row changes others in the same transaction; the same on every database. */
@NullUnmarked
interface EffectContract {
  List<Entity<?>> ENTITIES = List.of(Cart.ENTITY, Shift.ENTITY, Errand.ENTITY);
  Outcome TAKEN =
      new Outcome.Broken(
          Part.STATE,
          List.of(new Violation("", "takeOut", "The cart is not in a state for this.")));

  RunningStore store();

  /** Another process on the same database. */
  RunningStore replica();

  private Row cart() {
    return store().insert(Cart.ENTITY, Cart.named(unique("cart")));
  }

  private Row errand(Row cart, @Nullable Object shift) {
    return store().insert(Errand.ENTITY, Errand.with(id(cart), shift));
  }

  private static Outcome begin(RunningStore store, Row cart, @Nullable Object shift) {
    return store.send(new Insert(Errand.ENTITY, Errand.with(id(cart), shift), null));
  }

  private Object state(Entity<?> entity, Row row) {
    Row found = ((Outcome.Found) store().read(entity, id(row))).row();
    return found.get(entity.column("state").index());
  }

  private long errandsOf(Row cart) {
    var column = Errand.ENTITY.column("cartId");
    var filter = Query.Filter.of(column, Query.Operator.EQUALS, id(cart));
    return store().list(Errand.ENTITY, Garden.all(filter)).rows().size();
  }

  @Test
  default void whatIsMadeTakesTheOtherAlong() {
    Row cart = cart();
    Row errand = errand(cart, null);
    assertThat(state(Cart.ENTITY, cart)).isEqualTo("out");

    assertThat(begin(store(), cart, null)).isEqualTo(TAKEN);
    assertThat(errandsOf(cart)).isEqualTo(1);

    assertThat(store().act(Errand.ENTITY, errand, "finish")).isInstanceOf(Outcome.Updated.class);
    assertThat(state(Cart.ENTITY, cart)).isEqualTo("in");
    assertThat(begin(store(), cart, null)).isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void nothingFollowsWhereItsConditionDoesNotHold() {
    Row cart = cart();
    assertThat(store().act(Errand.ENTITY, errand(cart, null), "leave"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(state(Cart.ENTITY, cart)).isEqualTo("out");

    Row other = cart();
    Row shift = store().insert(Shift.ENTITY, Shift.on());
    assertThat(store().act(Errand.ENTITY, errand(other, id(shift)), "leave"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(state(Cart.ENTITY, other)).isEqualTo("in");
  }

  @Test
  default void anUpdateThatDoesWhatAnActionDoesIsFollowedAsWell() {
    Row cart = cart();
    Row errand = errand(cart, null);
    var done = Change.of(Errand.ENTITY).set(Errand.ENTITY.column("state"), "done");

    assertThat(store().send(new Update(Errand.ENTITY, id(errand), done, null, null)))
        .isInstanceOf(Outcome.Updated.class);

    assertThat(state(Cart.ENTITY, cart)).isEqualTo("in");
  }

  @Test
  default void ofManyThoseFollowThatMay() {
    Row shift = store().insert(Shift.ENTITY, Shift.on());
    Row first = cart();
    Row second = cart();
    Row done = errand(first, id(shift));
    store().act(Errand.ENTITY, done, "finish");
    Row again = errand(first, id(shift));
    Row other = errand(second, id(shift));
    Row apart = errand(cart(), null);

    assertThat(store().act(Shift.ENTITY, shift, "end")).isInstanceOf(Outcome.Updated.class);

    assertThat(state(Errand.ENTITY, done)).isEqualTo("done");
    assertThat(state(Errand.ENTITY, again)).isEqualTo("dropped");
    assertThat(state(Errand.ENTITY, other)).isEqualTo("dropped");
    assertThat(state(Errand.ENTITY, apart)).isEqualTo("running");
    assertThat(state(Cart.ENTITY, first)).isEqualTo("in");
    assertThat(state(Cart.ENTITY, second)).isEqualTo("in");
  }

  @Test
  default void whatFollowsIsToldOfWhoeverBeganIt() {
    Row cart = cart();
    Viewer runner = new Viewer(UUID.randomUUID(), null);
    runner.call(() -> begin(store(), cart, null));

    var entry = Told.of(store(), Cart.ENTITY, id(cart)).getLast();
    assertThat(entry.operation()).isEqualTo("takeOut");
    assertThat(entry.by()).isEqualTo(runner.id());
  }

  @Test
  default void nothingIsMadeWhereAGuardOfNewRowsKeepsIt() {
    Row shift = store().insert(Shift.ENTITY, Shift.on());
    Row cart = cart();
    store().act(Shift.ENTITY, shift, "end");

    assertThat(begin(store(), cart, id(shift)))
        .isEqualTo(
            new Outcome.Broken(Part.STATE, List.of(new Violation("", "inTime", "It has ended."))));

    assertThat(errandsOf(cart)).isZero();
    assertThat(state(Cart.ENTITY, cart)).isEqualTo("in");
  }

  @Test
  default void ofAHundredWhoWantOneAtOnceOneGetsIt() {
    Row cart = cart();
    List<Outcome> outcomes =
        together(100, number -> begin(number % 2 == 0 ? store() : replica(), cart, null));

    assertThat(outcomes).filteredOn(Outcome.Inserted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(TAKEN::equals).hasSize(99);
    assertThat(errandsOf(cart)).isEqualTo(1);
    assertThat(state(Cart.ENTITY, cart)).isEqualTo("out");
  }

  @Test
  default void whatIsBegunWhileAShiftEndsIsDroppedOrRefused() {
    for (int round = 0; round < 5; round++) {
      Row shift = store().insert(Shift.ENTITY, Shift.on());
      List<Row> carts = Stream.generate(this::cart).limit(20).toList();
      together(
          21,
          number ->
              number == 10
                  ? replica().act(Shift.ENTITY, shift, "end")
                  : begin(store(), carts.get(number > 10 ? number - 1 : number), id(shift)));

      assertThat(state(Shift.ENTITY, shift)).isEqualTo("over");
      assertThat(carts).allSatisfy(cart -> assertThat(state(Cart.ENTITY, cart)).isEqualTo("in"));
    }
  }
}
