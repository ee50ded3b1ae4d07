package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Broken;
import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What others move is what was given and what they took or brought, on every database. */
@NullUnmarked
interface MovedContract {
  /** What the stores hold. */
  List<Entity<?>> ENTITIES =
      List.of(
          Author.ENTITY,
          Book.ENTITY,
          Order.ENTITY,
          Tag.ENTITY,
          Chapter.ENTITY,
          Article.ENTITY,
          Purse.ENTITY,
          Journal.ENTITY,
          Payment.ENTITY);

  Broken SPENT =
      new Broken(
          Part.STATE, List.of(new Violation("", "balanceAtLeast", "balance must be at least 0.")));

  RunningStore store();

  /** A second store on the same database, as another process would have. */
  RunningStore replica();

  private RunningStore either(int number) {
    return number % 2 == 0 ? store() : replica();
  }

  private Row purse(String balance) {
    return store().insert(Purse.ENTITY, Purse.holding(balance));
  }

  private static Insert pay(Row from, Row to, String amount) {
    return new Insert(Payment.ENTITY, Payment.of(from, to, amount), null);
  }

  private BigDecimal balance(Row purse) {
    return (BigDecimal) read(store(), purse).get(Purse.ENTITY.column("balance").index());
  }

  private static Row read(RunningStore store, Row purse) {
    return ((Outcome.Found) store.read(Purse.ENTITY, id(purse))).row();
  }

  private static Update setting(Row purse, BigDecimal balance) {
    Change change = Change.of(Purse.ENTITY).set(Purse.ENTITY.column("balance"), balance);
    return new Update(Purse.ENTITY, id(purse), change, null, null);
  }

  @Test
  default void nobodyTakesMoreThanThereIsHoweverManyAskAtOnce() {
    Row from = purse("40");
    Row to = purse("0");
    List<Outcome> outcomes = together(200, i -> either(i).send(pay(from, to, "1")));
    assertThat(outcomes).filteredOn(Outcome.Inserted.class::isInstance).hasSize(40);
    assertThat(outcomes).filteredOn(SPENT::equals).hasSize(160);
    assertThat(balance(from)).isEqualByComparingTo("0");
    assertThat(balance(to)).isEqualByComparingTo("40");
  }

  /** Here the clients reckon for themselves. */
  @Test
  default void clientsThatReadAndThenWriteLoseWhatOthersTook() {
    Row purse = purse("200");
    together(
        200,
        i -> {
          Row seen = read(either(i), purse);
          BigDecimal balance = (BigDecimal) seen.get(Purse.ENTITY.column("balance").index());
          return either(i).send(setting(purse, balance.subtract(BigDecimal.ONE)));
        });
    assertThat(balance(purse)).isGreaterThan(BigDecimal.ZERO);
  }

  @Test
  default void nothingIsLostWhereAmountsGoToAndFro() {
    Row one = purse("50");
    Row other = purse("50");
    List<Outcome> outcomes =
        together(
            200,
            i -> either(i).send(i % 3 == 0 ? pay(one, other, "7.35") : pay(other, one, "3.2")));
    assertThat(outcomes)
        .allSatisfy(o -> assertThat(o instanceof Outcome.Inserted || SPENT.equals(o)).isTrue());
    assertThat(balance(one).add(balance(other))).isEqualByComparingTo("100");
    assertThat(balance(one)).isNotNegative();
    assertThat(balance(other)).isNotNegative();
  }

  @Test
  default void whatIsGivenIsWhatIsShownUntilOthersMoveIt() {
    Row from = purse("10.5");
    Row to = purse("1");
    assertThat((BigDecimal) from.get(1)).isEqualByComparingTo("10.5");
    store().insert(Payment.ENTITY, Payment.of(from, to, "4"));
    assertThat(balance(from)).isEqualByComparingTo("6.5");
    assertThat(balance(to)).isEqualByComparingTo("5");
    assertThat(store().send(setting(from, new BigDecimal("20"))))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(balance(from)).isEqualByComparingTo("20");
    store().insert(Payment.ENTITY, Payment.of(from, to, "4"));
    assertThat(balance(from)).isEqualByComparingTo("16");
  }

  @Test
  default void anActionAddsToWhatIsThere() {
    Row from = purse("10");
    Row to = purse("0");
    store().insert(Payment.ENTITY, Payment.of(from, to, "10"));
    List<Outcome> outcomes =
        together(
            20,
            i ->
                either(i)
                    .send(
                        new Act(
                            Purse.ENTITY,
                            id(from),
                            Purse.ENTITY.actions().get("top"),
                            null,
                            null)));
    assertThat(outcomes).allSatisfy(o -> assertThat(o).isInstanceOf(Outcome.Updated.class));
    assertThat(balance(from)).isEqualByComparingTo("105");
  }

  @Test
  default void whatIsTakenBackComesBack() {
    Row from = purse("10");
    Row to = purse("0");
    Row payment = store().insert(Payment.ENTITY, Payment.of(from, to, "10"));
    Change undone = Change.of(Payment.ENTITY).set(Payment.ENTITY.column("state"), "undone");
    assertThat(store().send(new Update(Payment.ENTITY, id(payment), undone, null, null)))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(balance(from)).isEqualByComparingTo("10");
    assertThat(balance(to)).isEqualByComparingTo("0");
  }

  @Test
  default void whatWasPassedOnCannotBeTakenBack() {
    Row from = purse("10");
    Row to = purse("0");
    Row last = purse("0");
    Row payment = store().insert(Payment.ENTITY, Payment.of(from, to, "10"));
    store().insert(Payment.ENTITY, Payment.of(to, last, "10"));
    assertThat(store().delete(Payment.ENTITY, id(payment))).isEqualTo(SPENT);
    assertThat(balance(last)).isEqualByComparingTo("10");
  }

  @Test
  default void whatAnotherRowMakesCountIsAskedToo() {
    Row from = purse("10");
    Row to = purse("0");
    Row journal = store().insert(Journal.ENTITY, Row.of(null, "void"));
    Row payment = Payment.of(from, to, "7").with(6, id(journal));
    store().insert(Payment.ENTITY, payment);
    store().insert(Payment.ENTITY, payment);
    assertThat(balance(from)).isEqualByComparingTo("10");
    Change kept = Change.of(Journal.ENTITY).set(Journal.ENTITY.column("state"), "kept");
    assertThat(store().send(new Update(Journal.ENTITY, id(journal), kept, null, null)))
        .isEqualTo(SPENT);
    assertThat(balance(from)).isEqualByComparingTo("10");
  }

  @Test
  default void aChangeTakesTheDifference() {
    Row from = purse("10");
    Row to = purse("0");
    Row payment = store().insert(Payment.ENTITY, Payment.of(from, to, "4"));
    Change more =
        Change.of(Payment.ENTITY).set(Payment.ENTITY.column("amount"), new BigDecimal("9"));
    assertThat(store().send(new Update(Payment.ENTITY, id(payment), more, null, null)))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(balance(from)).isEqualByComparingTo("1");
    Change tooMuch =
        Change.of(Payment.ENTITY).set(Payment.ENTITY.column("amount"), new BigDecimal("11"));
    assertThat(store().send(new Update(Payment.ENTITY, id(payment), tooMuch, null, null)))
        .isEqualTo(SPENT);
  }

  @Test
  default void wholeNumbersAreMovedUpToTheMost() {
    Row from = store().insert(Purse.ENTITY, Row.of(null, new BigDecimal("100"), 5L));
    Row full = store().insert(Purse.ENTITY, Row.of(null, new BigDecimal("0"), 999L));
    store().insert(Payment.ENTITY, Payment.of(from, full, "1"));
    assertThat(read(store(), full).get(2)).isEqualTo(1_000L);
    assertThat(read(store(), from).get(2)).isEqualTo(4L);
    assertThat(store().send(pay(from, full, "1")))
        .isEqualTo(
            new Broken(
                Part.STATE,
                List.of(new Violation("", "coinsAtMost", "coins must be at most 1000."))));
  }

  @Test
  default void whatIsShownIsWhatIsFoundBy() {
    Row from = purse("77.25");
    Row to = purse("0");
    store().insert(Payment.ENTITY, Payment.of(from, to, "11.5"));
    Query query =
        new Query(
            List.of(
                Query.Filter.of(
                    Purse.ENTITY.column("balance"), Query.Operator.EQUALS, new BigDecimal("65.75")),
                Query.Filter.of(Purse.ENTITY.column("id"), Query.Operator.EQUALS, id(from))),
            List.of(),
            List.of(),
            1,
            List.of());
    assertThat(
            ((Outcome.Counted) store().send(new StoreOperation.Count(Purse.ENTITY, query))).count())
        .isEqualTo(1);
  }
}
