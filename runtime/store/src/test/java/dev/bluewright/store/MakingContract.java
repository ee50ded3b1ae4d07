package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is done to one row makes others in the same transaction; the same on every database. */
@NullUnmarked
interface MakingContract {
  List<Entity<?>> ENTITIES = List.of(Teller.ENTITY, Till.ENTITY, Slip.ENTITY);

  RunningStore store();

  /** Another process on the same database. */
  RunningStore replica();

  private Row till(String held) {
    return store().insert(Till.ENTITY, Till.with(held));
  }

  private static Outcome move(RunningStore store, Row till, String action, String amount) {
    return store.act(Till.ENTITY, till, action, new BigDecimal(amount));
  }

  private BigDecimal held(Row till) {
    Row found = ((Outcome.Found) store().read(Till.ENTITY, id(till))).row();
    return Till.ENTITY.toRecord(found).held();
  }

  private List<Slip> slips(Row till) {
    Filter of = Filter.of(Slip.ENTITY.column("tillId"), Operator.EQUALS, id(till));
    Query query = new Query(List.of(of), List.of(), List.of(), 1000, List.of());
    return Viewer.SERVICE.call(() -> store().send(new ReadMany(Slip.ENTITY, query)))
            instanceof Outcome.Rows(var rows, _)
        ? rows.stream().map(Slip.ENTITY::toRecord).toList()
        : List.of();
  }

  @Test
  default void whatIsDoneIsToldByWhatIsMade() {
    Row till = till("20");
    assertThat(move(store(), till, "putIn", "5.50")).isInstanceOf(Outcome.Updated.class);
    assertThat(move(store(), till, "takeOut", "3")).isInstanceOf(Outcome.Updated.class);

    List<Slip> slips = slips(till);
    assertThat(slips).extracting(Slip::kind).containsExactly("opened", "in", "out");
    assertThat(slips)
        .extracting(slip -> slip.amount().stripTrailingZeros().toPlainString())
        .containsExactly("20", "5.5", "-3");
    assertThat(slips.get(1).left()).isEqualByComparingTo("25.5");
    assertThat(slips.get(1).at()).isNotNull();
    assertThat(slips.get(2).left()).isNull();
  }

  @Test
  default void whatIsMadeBelongsToWhoeverBeganIt() {
    Row till = till("20");
    Row named = Row.of(null, "Ann");
    Row teller = Viewer.SERVICE.call(() -> store().insert(Teller.ENTITY, named));
    Viewer ann = new Viewer(id(teller), null);

    assertThat(ann.<Outcome, RuntimeException>call(() -> move(store(), till, "putIn", "1")))
        .isInstanceOf(Outcome.Updated.class);

    assertThat(slips(till)).extracting(Slip::tellerId).containsExactly(null, (UUID) ann.id());
  }

  @Test
  default void nothingIsDoneWhereWhatFollowsCannotBeMade() {
    Row till = till("20");

    assertThat(move(store(), till, "putIn", "1001"))
        .isEqualTo(
            new Outcome.Broken(
                Part.STATE,
                List.of(new Violation("amount", "range", "amount must be at most 1000."))));

    assertThat(held(till)).isEqualByComparingTo("20");
    assertThat(slips(till)).hasSize(1);
  }

  @Test
  default void nothingIsMadeWhereItsConditionDoesNotHold() {
    Row till = till("20");

    assertThat(move(store(), till, "check", "20")).isInstanceOf(Outcome.Updated.class);
    assertThat(slips(till)).extracting(Slip::kind).containsExactly("opened");

    assertThat(move(store(), till, "check", "20.01")).isInstanceOf(Outcome.Updated.class);
    assertThat(slips(till)).extracting(Slip::kind).containsExactly("opened", "low");
  }

  @Test
  default void whatIsRefusedMakesNothing() {
    Row till = till("20");

    assertThat(move(store(), till, "takeOut", "21")).isInstanceOf(Outcome.Broken.class);

    assertThat(slips(till)).hasSize(1);
  }

  @Test
  default void howeverManyAtOnceEachIsToldOnce() {
    Row till = till("50");
    Row other = till("1000");
    List<Outcome> outcomes =
        together(
            120,
            number ->
                number % 6 == 0
                    ? move(store(), other, "putIn", "1001")
                    : move(number % 2 == 0 ? store() : replica(), till, "takeOut", "1"));

    assertThat(outcomes).filteredOn(Outcome.Updated.class::isInstance).hasSize(50);
    assertThat(held(till)).isEqualByComparingTo("0");
    assertThat(held(other)).isEqualByComparingTo("1000");
    assertThat(slips(till)).hasSize(51);
    assertThat(slips(other)).hasSize(1);
  }

  @Test
  default void whatIsMadeIsCountedWithoutAGap() {
    Row till = till("500");
    together(60, number -> move(store(), till, "putIn", number % 3 == 0 ? "2000" : "1"));

    List<Long> numbers = slips(till).stream().map(Slip::number).sorted().toList();
    assertThat(numbers).hasSize(41);
    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.range(0, 41).mapToObj(each -> numbers.getFirst() + each).toList());
  }
}
