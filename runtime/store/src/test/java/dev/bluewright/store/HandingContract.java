package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What one row gives to another that a caller names; the same on every database. */
@NullUnmarked
interface HandingContract {
  List<Entity<?>> ENTITIES = List.of(Pouch.ENTITY, Handing.ENTITY);

  RunningStore store();

  /** Another process on the same database. */
  RunningStore replica();

  private Row pouch(String held) {
    return store().insert(Pouch.ENTITY, Pouch.with(held));
  }

  private static Outcome hand(RunningStore store, Row from, Object to, String amount) {
    return store.act(Pouch.ENTITY, from, "handOver", new BigDecimal(amount), to);
  }

  private BigDecimal held(Row pouch) {
    Row found = ((Outcome.Found) store().read(Pouch.ENTITY, id(pouch))).row();
    return Pouch.ENTITY.toRecord(found).held();
  }

  private List<Handing> handings(Row pouch) {
    Filter of = Filter.of(Handing.ENTITY.column("pouchId"), Operator.EQUALS, id(pouch));
    Query query = new Query(List.of(of), List.of(), List.of(), 1000, List.of());
    return store().list(Handing.ENTITY, query).rows().stream()
        .map(Handing.ENTITY::toRecord)
        .toList();
  }

  @Test
  default void whatIsTakenFromOneIsAddedToTheOther() {
    Row one = pouch("20");
    Row other = pouch("1");

    assertThat(hand(store(), one, id(other), "5.50")).isInstanceOf(Outcome.Updated.class);

    assertThat(held(one)).isEqualByComparingTo("14.5");
    assertThat(held(other)).isEqualByComparingTo("6.5");
    assertThat(handings(one)).singleElement().extracting(Handing::amount).isEqualTo(amount("-5.5"));
    assertThat(handings(other)).hasSize(1);
    assertThat(handings(other).getFirst().amount()).isEqualTo(amount("5.5"));
    assertThat(handings(other).getFirst().of()).isEqualByComparingTo("14.5");
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text).setScale(4);
  }

  @Test
  default void whatIsNotCoveredOrGoesToItselfIsRefused() {
    Row one = pouch("20");
    Row other = pouch("1");

    assertThat(hand(store(), one, id(other), "20.01")).isInstanceOf(Outcome.Broken.class);
    assertThat(hand(store(), one, id(one), "1")).isInstanceOf(Outcome.Broken.class);

    assertThat(held(one)).isEqualByComparingTo("20");
    assertThat(held(other)).isEqualByComparingTo("1");
    assertThat(handings(one)).isEmpty();
  }

  @Test
  default void nothingIsTakenWhereTheOtherIsNotThereOrCannotGetIt() {
    Row one = pouch("2000");

    assertThat(hand(store(), one, UUID.randomUUID(), "5")).isNotInstanceOf(Outcome.Updated.class);
    assertThat(hand(store(), one, id(pouch("0")), "1001"))
        .isInstanceOfSatisfying(
            Outcome.Broken.class, broken -> assertThat(broken.part()).isEqualTo(Part.STATE));

    assertThat(held(one)).isEqualByComparingTo("2000");
    assertThat(handings(one)).isEmpty();
  }

  @Test
  default void eachIsToldWhatWasLeftThen() {
    Row one = pouch("20");
    Row other = pouch("0");

    together(20, i -> hand(store(), one, id(other), "1"));

    assertThat(handings(one).stream().map(each -> each.of().intValueExact()))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
  }

  @Test
  default void noCentIsLostHoweverManyHandToAndFro() {
    List<Row> pouches = IntStream.range(0, 4).mapToObj(_ -> pouch("25")).toList();

    List<Outcome> outcomes =
        together(
            200,
            i -> {
              Row from = pouches.get(i % 4);
              Row to = pouches.get((i + 1 + i / 4 % 3) % 4);
              return hand(i % 2 == 0 ? store() : replica(), from, id(to), "3.35");
            });

    long done = outcomes.stream().filter(Outcome.Updated.class::isInstance).count();
    assertThat(outcomes)
        .allSatisfy(
            each -> assertThat(each).isInstanceOfAny(Outcome.Updated.class, Outcome.Broken.class));
    assertThat(done).isPositive();
    assertThat(pouches).allSatisfy(each -> assertThat(held(each)).isNotNegative());
    assertThat(pouches.stream().map(this::held).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    assertThat(pouches.stream().mapToLong(each -> handings(each).size()).sum()).isEqualTo(2 * done);
  }
}
