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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store does with rules, the same on every database. */
@NullUnmarked
interface RulesContract extends ConcurrencyContract {

  private static Row article(long stock, String price, Object authorId) {
    return Row.of(null, stock, new BigDecimal(price), null, authorId);
  }

  private Row kept(long stock, String price) {
    return store().insert(Article.ENTITY, article(stock, price, null));
  }

  private Outcome act(String action, Row row, Object... inputs) {
    return store()
        .send(
            new Act(
                Article.ENTITY,
                id(row),
                Article.ENTITY.actions().get(action),
                Row.of(inputs),
                null,
                null));
  }

  private Row now(Row row) {
    return ((Outcome.Found) store().read(Article.ENTITY, id(row))).row();
  }

  @Test
  default void neverSellsMoreThanThereIs() {
    Row article = kept(120, "9.99");
    List<Outcome> outcomes = together(200, i -> act("sell", article, 1L));
    assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Updated).hasSize(120);
    assertThat(outcomes)
        .filteredOn(o -> !(o instanceof Outcome.Updated))
        .hasSize(80)
        .allSatisfy(
            o ->
                assertThat(o)
                    .isEqualTo(
                        new Broken(
                            Part.STATE,
                            List.of(new Violation("", "sell", "Not enough in stock.")))));
    assertThat(now(article).get(1)).isEqualTo(0L);
    assertThat(now(article).get(3)).isNotNull();
  }

  @Test
  default void soldAndRestockedAtOnceTheStockIsRight() {
    Row article = kept(500, "9.99");
    together(200, i -> act(i % 2 == 0 ? "sell" : "restock", article, 2L));
    assertThat(now(article).get(1)).isEqualTo(500L);
  }

  @Test
  default void noRecordBreaksACheckByWaitingAlone() throws InterruptedException {
    Row article = kept(9, "9.99");
    assertThat(act("sell", article, 1L)).isInstanceOf(Outcome.Updated.class);
    Thread.sleep(3_200);
    assertThat(act("raise", article)).isInstanceOf(Outcome.Updated.class);
    Change earlier = Change.of(Article.ENTITY).set(Article.ENTITY.column("soldAt"), Instant.EPOCH);
    assertThat(store().send(new Update(Article.ENTITY, id(article), earlier, null, null)))
        .isEqualTo(
            new Broken(
                Part.CONTENT,
                List.of(new Violation("soldAt", "soldJustNow", "It was sold before."))));
  }

  @Test
  default void anUpdateTakesNoOtherWayBetweenStatesThanActionsDo() {
    Row sold =
        store().insert(Book.ENTITY, Book.titled("Sold " + UUID.randomUUID()).with(3, "lost"));
    Change onSale = Change.of(Book.ENTITY).set(Book.column("status"), "on sale");
    assertThat(store().send(new Update(Book.ENTITY, id(sold), onSale, null, null)))
        .isEqualTo(
            new Broken(
                Part.STATE,
                List.of(
                    new Violation(
                        "status",
                        "state",
                        "status is lost; it becomes on sale only from draft."))));
    Row draft = store().insert(Book.ENTITY, Book.titled("Draft " + UUID.randomUUID()));
    assertThat(store().send(new Update(Book.ENTITY, id(draft), onSale, null, null)))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void computesMoneyExactly() {
    Row article = kept(1, "0.1000");
    Outcome raised = act("raise", article);
    assertThat(((Outcome.Updated) raised).row().get(2)).isEqualTo(new BigDecimal("0.1101"));
    assertThat(now(article).get(2)).isEqualTo(new BigDecimal("0.1101"));
  }

  @Test
  default void whatAnActionComputesKeepsToTheColumnsRules() {
    Row article = kept(990, "1");
    assertThat(act("restock", article, 11L))
        .isEqualTo(
            new Broken(
                Part.STATE,
                List.of(new Violation("stock", "range", "stock must be at most 1000."))));
    assertThat(act("restock", article, Long.MAX_VALUE)).isInstanceOf(Broken.class);
    assertThat(now(article).get(1)).isEqualTo(990L);
  }

  @Test
  default void insertsThatBreakACheckAreRefusedAlone() {
    List<Outcome> outcomes =
        together(
            20,
            i ->
                store()
                    .send(
                        new Insert(
                            Article.ENTITY, article(1, i == 7 ? "0.0999" : "0.1", null), null)));
    assertThat(outcomes.get(7))
        .isEqualTo(
            new Broken(
                Part.CONTENT,
                List.of(
                    new Violation("price", "dearEnough", "An article costs at least a third."))));
    outcomes.remove(7);
    assertThat(outcomes).allSatisfy(o -> assertThat(o).isInstanceOf(Outcome.Inserted.class));
  }

  @Test
  default void changesAndActionsThatBreakACheckAreRefused() {
    Row article = kept(1, "5");
    Change cheap =
        Change.of(Article.ENTITY).set(Article.ENTITY.column("price"), new BigDecimal("0.01"));
    assertThat(store().send(new Update(Article.ENTITY, id(article), cheap, null, null)))
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.part()).isEqualTo(Part.CONTENT));
    assertThat(act("discount", article))
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.part()).isEqualTo(Part.STATE));
    assertThat(now(article).get(2)).isEqualTo(new BigDecimal("5.0000"));
  }

  @Test
  default void checksReadTheRowsThatARowRefersTo() {
    Row nobody = store().insert(Author.ENTITY, Row.of(null, "Nobody", null));
    Row somebody = store().insert(Author.ENTITY, Row.of(null, "Somebody", null));
    assertThat(store().send(new Insert(Article.ENTITY, article(1, "1", id(nobody)), null)))
        .isInstanceOf(Broken.class);
    Row article = store().insert(Article.ENTITY, article(1, "1", id(somebody)));
    assertThat(act("hand", article, id(nobody))).isInstanceOf(Broken.class);
    assertThat(act("hand", article, id(somebody))).isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void anActionThatRefersToNobodyIsRefusedWithTheColumn() {
    Row article = kept(1, "1");
    assertThat(act("hand", article, new UUID(7, 7)))
        .isEqualTo(
            new Outcome.Conflict(Outcome.Conflict.Kind.NO_SUCH_REFERENCE, List.of("authorId")));
  }

  @Test
  default void aGuardKeepsARecordFromBeingDeleted() {
    Row article = kept(1, "1");
    assertThat(store().delete(Article.ENTITY, id(article)))
        .isEqualTo(
            new Broken(Part.STATE, List.of(new Violation("", "soldOut", "There is some left."))));
    assertThat(act("sell", article, 1L)).isInstanceOf(Outcome.Updated.class);
    assertThat(store().delete(Article.ENTITY, id(article))).isEqualTo(new Outcome.Deleted());
  }
}
