package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a store does, the same on every database: lists. */
@NullUnmarked
interface PagingContract extends StoreContract {

  /** Books of one author, one a price; null is no price. */
  private UUID shelf(String... prices) {
    Row author = store().insert(Author.ENTITY, Row.of(null, "shelf", null));
    for (int i = 0; i < prices.length; i++) {
      BigDecimal price = prices[i] == null ? null : new BigDecimal(prices[i]);
      Row row = Book.titled(StoreContract.unique("shelf " + i)).with(10, author.get(0));
      store().insert(Book.ENTITY, row.with(4, price).with(5, (long) i));
    }
    return RunningStore.id(author);
  }

  private List<String> prices(UUID author, Query query) {
    return store().list(Book.ENTITY, by(author, query)).rows().stream()
        .map(row -> Objects.toString(row.get(4)))
        .toList();
  }

  private static Query by(UUID author, Query query) {
    List<Filter> filters = new ArrayList<>(query.filters());
    filters.add(Filter.of(Book.column("authorId"), Operator.EQUALS, author));
    return new Query(filters, query.sort(), query.words(), query.limit(), query.after());
  }

  private static Query where(String column, Operator operator, Object... values) {
    Filter filter = new Filter(Book.column(column), operator, Arrays.asList(values));
    return new Query(List.of(filter), List.of(), List.of(), 100, List.of());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  default void filtersWithEveryOperator() {
    UUID author = shelf("-10.00", "-9.99", "0.00", "9.50", "10.00", "100.25", null);
    assertThat(prices(author, where("price", Operator.EQUALS, number("10.00"))))
        .containsExactly("10.00");
    assertThat(prices(author, where("price", Operator.DIFFERS, number("10.00")))).hasSize(6);
    assertThat(prices(author, where("price", Operator.GREATER, number("9.50"))))
        .containsExactly("10.00", "100.25");
    assertThat(prices(author, where("price", Operator.AT_LEAST, number("9.50")))).hasSize(3);
    assertThat(prices(author, where("price", Operator.LESS, number("0"))))
        .containsExactly("-10.00", "-9.99");
    assertThat(prices(author, where("price", Operator.AT_MOST, number("-9.99")))).hasSize(2);
    assertThat(prices(author, where("price", Operator.IN, number("0"), number("9.5"))))
        .containsExactly("0.00", "9.50");
    assertThat(prices(author, where("price", Operator.IN))).isEmpty();
    assertThat(prices(author, where("price", Operator.IS_NULL, true))).containsExactly("null");
    assertThat(prices(author, where("price", Operator.IS_NULL, false))).hasSize(6);
    assertThat(prices(author, where("title", Operator.CONTAINS, "ELF 2"))).hasSize(1);
    assertThat(prices(author, where("title", Operator.STARTS_WITH, "Shelf"))).hasSize(7);
    assertThat(prices(author, where("title", Operator.CONTAINS, "%"))).isEmpty();
    assertThat(prices(author, where("title", Operator.CONTAINS, "_"))).isEmpty();
    assertThat(prices(author, where("inPrint", Operator.EQUALS, false))).isEmpty();
    assertThat(prices(author, where("status", Operator.EQUALS, "draft"))).hasSize(7);
  }

  @Test
  default void sortsDecimalsByValueAndNullAsTheLargest() {
    UUID author = shelf("9.50", null, "-10.00", "100.25", "-9.99", null, "10.00");
    Sort up = new Sort(Book.column("price"), false);
    Sort down = new Sort(Book.column("price"), true);
    Query first = Query.first(100);
    String[] sorted = {"-10.00", "-9.99", "9.50", "10.00", "100.25", "null", "null"};
    assertThat(prices(author, sorted(first, up))).containsExactly(sorted);
    assertThat(prices(author, sorted(first, down)))
        .containsExactly("null", "null", "100.25", "10.00", "9.50", "-9.99", "-10.00");
  }

  private static Query sorted(Query query, Sort... sort) {
    return new Query(query.filters(), List.of(sort), query.words(), query.limit(), query.after());
  }

  @Test
  default void pagesThroughEqualsAndNullsWithoutGapsOrRepeats() {
    UUID author = shelf("1", null, "2", "1", null, "1", "2", null, "3");
    for (boolean descending : new boolean[] {false, true}) {
      Query query = by(author, sorted(Query.first(2), new Sort(Book.column("price"), descending)));
      List<Object> paged = new ArrayList<>();
      Outcome.Rows page = store().list(Book.ENTITY, query);
      while (true) {
        page.rows().forEach(row -> paged.add(row.get(0)));
        if (!page.more()) {
          break;
        }
        query = query.after(query.position(Book.ENTITY, page.rows().getLast()));
        page = store().list(Book.ENTITY, query);
      }
      Query whole = sorted(Query.first(100), new Sort(Book.column("price"), descending));
      List<Object> all = new ArrayList<>();
      store().list(Book.ENTITY, by(author, whole)).rows().forEach(row -> all.add(row.get(0)));
      assertThat(paged).hasSize(9).isEqualTo(all);
    }
  }

  @Test
  default void pagesMissNothingThatWasThereWhileOthersInsert() {
    UUID author = shelf("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    List<Object> before = new ArrayList<>();
    store()
        .list(Book.ENTITY, by(author, Query.first(100)))
        .rows()
        .forEach(row -> before.add(row.get(0)));
    List<Object> seen = new ArrayList<>();
    together(
        2,
        number -> {
          if (number == 0) {
            for (int i = 0; i < 40; i++) {
              Row row = Book.titled(StoreContract.unique("late")).with(10, author);
              store().insert(Book.ENTITY, row);
            }
          } else {
            Query query = by(author, Query.first(3));
            Outcome.Rows page = store().list(Book.ENTITY, query);
            while (!page.rows().isEmpty()) {
              page.rows().forEach(row -> seen.add(row.get(0)));
              query = query.after(query.position(Book.ENTITY, page.rows().getLast()));
              page = store().list(Book.ENTITY, query);
            }
          }
          return number;
        });
    assertThat(seen).doesNotHaveDuplicates().startsWith(before.toArray());
  }

  @Test
  default void findsWordsInAnyCaseInAnyTextColumn() {
    Row author = store().insert(Author.ENTITY, Row.of(null, "words", null));
    Row row = Book.titled(StoreContract.unique("Green Eggs")).with(10, author.get(0));
    store().insert(Book.ENTITY, row.with(2, "and HAM 100%"));
    Query one = words(RunningStore.id(author), "ham", "green");
    assertThat(store().list(Book.ENTITY, one).rows()).hasSize(1);
    assertThat(store().list(Book.ENTITY, words(RunningStore.id(author), "100%")).rows()).hasSize(1);
    assertThat(store().list(Book.ENTITY, words(RunningStore.id(author), "1%0")).rows()).isEmpty();
    assertThat(store().list(Book.ENTITY, words(RunningStore.id(author), "ham", "blue")).rows())
        .isEmpty();
  }

  private static Query words(UUID author, String... words) {
    return by(author, new Query(List.of(), List.of(), List.of(words), 10, List.of()));
  }

  @Test
  default void equalQueriesTogetherGiveEqualAnswers() {
    UUID author = shelf("1", "2");
    List<Outcome.Rows> answers =
        together(64, i -> store().list(Book.ENTITY, by(author, Query.first(10))));
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
  }

  @Test
  default void listsThatDifferInTheirValuesAloneAreEachAnsweredWithTheirOwnRows() {
    List<UUID> authors = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String[] prices = new String[i % 6];
      for (int book = 0; book < prices.length; book++) {
        prices[book] = book == 2 ? null : i + "." + book + "0";
      }
      authors.add(shelf(prices));
    }
    List<Sort> sort = List.of(new Sort(Book.column("price"), true));
    Query dearest = new Query(List.of(), sort, List.of(), 3, List.of());
    List<ReadMany> asked = new ArrayList<>();
    for (int at = 0; at < 400; at++) {
      asked.add(new ReadMany(Book.ENTITY, by(authors.get(at % authors.size()), dearest)));
      store().store.accept(asked.getLast());
    }
    for (int at = 0; at < asked.size(); at++) {
      Outcome.Rows answer = (Outcome.Rows) asked.get(at).await();
      int books = at % authors.size() % 6;
      assertThat(answer.rows()).hasSize(Math.min(books, 3));
      assertThat(answer.more()).isEqualTo(books > 3);
      UUID author = authors.get(at % authors.size());
      assertThat(answer.rows()).allMatch(row -> author.equals(row.get(10)));
    }
    assertThat(prices(authors.get(5), dearest)).containsExactly("null", "5.40", "5.30");
  }
}
