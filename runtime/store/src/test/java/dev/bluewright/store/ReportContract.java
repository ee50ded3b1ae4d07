package dev.bluewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rows come to, in groups and together, is the same on every database. */
@NullUnmarked
interface ReportContract {
  /** What the stores hold. */
  List<Entity<?>> ENTITIES = List.of(Shop.ENTITY, Sale.ENTITY);

  RunningStore store();

  @BeforeEach
  default void sells() {
    if (store().count(Sale.ENTITY) == 0) {
      Row harbour = store().insert(Shop.ENTITY, Shop.named("Harbour"));
      Row market = store().insert(Shop.ENTITY, Shop.named("Market"));
      store().insert(Sale.ENTITY, Sale.of(harbour, "2026-03-31T23:59:59Z", "tea", "2.50", 4));
      store().insert(Sale.ENTITY, Sale.of(harbour, "2026-04-01T00:00:00Z", "cocoa", "3.3333", 3));
      store().insert(Sale.ENTITY, Sale.of(market, "2026-04-01T09:30:00Z", "tea", "2.50", 1));
      store().insert(Sale.ENTITY, Sale.of(market, "2026-04-20T09:30:00Z", null, "100", 0));
    }
  }

  private List<List<Object>> read(String report, Query query) {
    return rows(store().list(Sale.report(report).rows(), query));
  }

  private static List<List<Object>> rows(Outcome.Rows rows) {
    return rows.rows().stream().map(ReportContract::values).toList();
  }

  private static List<Object> values(Row row) {
    var values = new java.util.ArrayList<Object>();
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i));
    }
    return values;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  default void reckonsEachGroupExactly() {
    assertThat(read("sales-by-month", Query.first(10)))
        .containsExactly(
            List.of(
                "2026-03",
                1L,
                number("10.0000"),
                4L,
                number("2.50"),
                number("2.5000"),
                LocalDate.parse("2026-03-02"),
                1L),
            List.of(
                "2026-04",
                3L,
                number("12.4999"),
                4L,
                number("35.28"),
                number("2.5000"),
                LocalDate.parse("2026-03-02"),
                1L));
  }

  @Test
  default void countsTheRowsThatAFilterLetsThrough() {
    Filter april =
        Filter.of(
            Sale.ENTITY.column("soldAt"), Operator.AT_LEAST, Instant.parse("2026-04-01T00:00:00Z"));
    Query query = new Query(List.of(april), List.of(), List.of(), 10, List.of());

    assertThat(read("totals", query))
        .containsExactly(List.of(3L, number("12.4999"), number("100.0000")));
  }

  @Test
  default void groupsByWhatRowsBelongToAndSortsByWhatGroupsComeTo() {
    Entity<?> rows = Sale.report("best-shops").rows();
    Query query = new Query(List.of(), rows.listing().sort(), List.of(), 10, List.of());

    assertThat(read("best-shops", query))
        .containsExactly(
            List.of("Harbour", 2026L, number("19.9999")),
            List.of("Market", 2026L, number("2.5000")));
  }

  @Test
  default void rowsWithoutAValueAreAGroupOfTheirOwn() {
    List<List<Object>> kinds = read("sales-by-kind", Query.first(10));

    assertThat(kinds).hasSize(3).startsWith(List.of("cocoa", 1L), List.of("tea", 2L));
    assertThat(kinds.getLast()).containsExactly(null, 1L);
  }

  @Test
  default void daysAreThoseOfUtc() {
    assertThat(read("sales-by-day", Query.first(10)))
        .containsExactly(
            List.of(LocalDate.parse("2026-03-31"), 1L),
            List.of(LocalDate.parse("2026-04-01"), 2L),
            List.of(LocalDate.parse("2026-04-20"), 1L));
  }

  @Test
  default void pagesGoOnWhereTheLastEnded() {
    Entity<?> rows = Sale.report("best-shops").rows();
    Query first =
        new Query(
            List.of(), List.of(new Sort(rows.column("revenue"), true)), List.of(), 1, List.of());
    Outcome.Rows page = store().list(rows, first);

    assertThat(page.more()).isTrue();
    assertThat(rows(store().list(rows, first.after(first.position(rows, page.rows().getLast())))))
        .containsExactly(List.of("Market", 2026L, number("2.5000")));
  }

  @Test
  default void ofNoRowsThereAreNoGroupsAndNothingInAll() {
    Filter none = Filter.of(Sale.ENTITY.column("pieces"), Operator.GREATER, 1000L);
    Query query = new Query(List.of(none), List.of(), List.of(), 10, List.of());

    assertThat(read("sales-by-month", query)).isEmpty();
    List<Object> totals = read("totals", query).getFirst();
    assertThat(totals).startsWith(0L, number("0.0000")).endsWith((Object) null);
  }

  @Test
  default void countsTheTimeBetweenTwoDaysOrMoments() {
    Row sale = store().list(Sale.ENTITY, Query.first(1)).rows().getFirst();

    assertThat(sale.get(Sale.ENTITY.column("minutes").index())).isEqualTo(300L);
    assertThat(sale.get(Sale.ENTITY.column("hours").index())).isEqualTo(5L);
    assertThat(sale.get(Sale.ENTITY.column("days").index())).isEqualTo(4L);
  }
}
