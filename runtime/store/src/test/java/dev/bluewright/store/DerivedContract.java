package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Update;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is computed, generated and unique together is so, the same on every database. */
@NullUnmarked
interface DerivedContract {
  /** What the stores hold. */
  List<Entity<?>> ENTITIES = List.of(Item.ENTITY, Invoice.ENTITY, InvoiceLine.ENTITY);

  RunningStore store();

  /** A second store on the same database, as another process would have. */
  RunningStore replica();

  static String unique(String word) {
    return word + " " + UUID.randomUUID();
  }

  private Row read(Row invoice) {
    return ((Outcome.Found) store().read(Invoice.ENTITY, id(invoice))).row();
  }

  private static @Nullable Object of(Row invoice, String column) {
    return invoice.get(Invoice.column(column).index());
  }

  private Row invoiceWith(String title, String price, long... quantities) {
    Row invoice = store().insert(Invoice.ENTITY, Invoice.titled(title));
    Row item = store().insert(Item.ENTITY, Item.of("Lamp", price));
    for (int i = 0; i < quantities.length; i++) {
      store().insert(InvoiceLine.ENTITY, InvoiceLine.of(invoice, item, i, quantities[i]));
    }
    return read(invoice);
  }

  @Test
  default void ofNoRowsACountAndASumAreZeroAndTheRestIsMissing() {
    Row invoice = store().insert(Invoice.ENTITY, Invoice.titled("Nothing yet"));

    assertThat(of(invoice, "lineCount")).isEqualTo(0L);
    assertThat(of(invoice, "bigLines")).isEqualTo(0L);
    assertThat(of(invoice, "total")).isEqualTo(new BigDecimal("0.0000"));
    assertThat(of(invoice, "mean")).isNull();
    assertThat(of(invoice, "dearest")).isNull();
    assertThat(of(invoice, "firstName")).isNull();
    assertThat(of(invoice, "share")).as("a division by zero").isNull();
    assertThat(read(invoice)).isEqualTo(invoice);
  }

  @Test
  default void computesFromRelatedRowsExactly() {
    Row invoice = invoiceWith("Lamps", "33.3333", 1, 2, 4);

    assertThat(of(invoice, "lineCount")).isEqualTo(3L);
    assertThat(of(invoice, "bigLines")).isEqualTo(2L);
    assertThat(of(invoice, "total")).isEqualTo(new BigDecimal("233.3331"));
    assertThat(of(invoice, "mean")).isEqualTo(new BigDecimal("2.33"));
    assertThat(of(invoice, "dearest")).isEqualTo(new BigDecimal("33.3333"));
    assertThat(of(invoice, "firstName")).isEqualTo("Lamp");
    assertThat(of(invoice, "share")).isEqualTo(new BigDecimal("77.7777"));
    assertThat(of(invoice, "wholeShare")).isEqualTo(6L);
    assertThat(of(invoice, "label")).isEqualTo("Lamps #3");
    assertThat(of(invoice, "size")).isEqualTo("large");
    assertThat(of(invoice, "letters")).isEqualTo(5L);
    assertThat(of(invoice, "discounted")).isEqualTo(new BigDecimal("209.9998"));
  }

  @Test
  default void computesFromPairs() {
    Row invoice = store().insert(Invoice.ENTITY, Invoice.titled("Paired"));
    Crossing items = Invoice.ENTITY.manyToMany("items").crossing(Invoice.ENTITY);
    for (String price : List.of("1.5", "12", "7")) {
      Row item = store().insert(Item.ENTITY, Item.of("Offer", price));
      store().send(new Pair(items, id(invoice), id(item), true));
    }

    assertThat(of(invoice, "offers")).isEqualTo(0L);
    assertThat(of(read(invoice), "offers")).isEqualTo(3L);
    assertThat(of(read(invoice), "offered")).isEqualTo(new BigDecimal("12.0000"));
  }

  @Test
  default void anInsertIsAnsweredWithWhatCameWithIt() {
    Row item = store().insert(Item.ENTITY, Item.of("Lamp", "2"));
    Row line = Row.of(null, 1L, 4L, null, null, null, null, id(item));
    Relation.HasMany lines = (Relation.HasMany) Invoice.ENTITY.relations().get("lines");
    Attachments attached = new Attachments(Map.of(lines, List.of(line)), Map.of());

    Outcome outcome =
        store().send(new Insert(Invoice.ENTITY, Invoice.titled("Whole"), null, attached));

    assertThat(outcome).isInstanceOf(Outcome.Inserted.class);
    Row stored = ((Outcome.Inserted) outcome).row();
    assertThat(of(stored, "total")).isEqualTo(new BigDecimal("8.0000"));
    assertThat(read(stored)).isEqualTo(stored);
  }

  @Test
  default void roundsHalvesAwayFromZero() {
    Row invoice = invoiceWith("Halves", "0.0005", 1);

    assertThat(of(invoice, "discounted")).isEqualTo(new BigDecimal("0.0005"));
    assertThat(of(store().insert(Invoice.ENTITY, discounted("-0.00")), "total"))
        .isEqualTo(new BigDecimal("0.0000"));
    assertThat(of(store().insert(Invoice.ENTITY, discounted("12.3456")), "total"))
        .isEqualTo(new BigDecimal("-12.3456"));
  }

  private static Row discounted(String discount) {
    return Invoice.titled("Discounted").with(4, new BigDecimal(discount));
  }

  @Test
  default void holdsMoreThanTheColumnsThatItSumsCould() {
    Row invoice = invoiceWith("Much", "999999999999999.9999", Long.MAX_VALUE, Long.MAX_VALUE);

    BigDecimal one =
        new BigDecimal("999999999999999.9999").multiply(BigDecimal.valueOf(Long.MAX_VALUE));
    assertThat(of(invoice, "total")).isEqualTo(one.add(one));
    assertThat(store().list(Invoice.ENTITY, filtered("total", Operator.GREATER, one)).rows())
        .contains(invoice);
  }

  @Test
  default void tellsTimeByTheClock() {
    Instant now = Instant.now();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Row late =
        store()
            .insert(
                Invoice.ENTITY,
                Invoice.titled("Late")
                    .with(5, now.minus(Duration.ofMinutes(150)))
                    .with(6, today.minusYears(2).minusDays(1)));
    Row early =
        store()
            .insert(
                Invoice.ENTITY,
                Invoice.titled("Early").with(5, now.plus(Duration.ofDays(1))).with(6, today));
    Row never = store().insert(Invoice.ENTITY, Invoice.titled("Never"));

    assertThat(of(late, "overdue")).isEqualTo(true);
    assertThat(of(late, "hoursLate")).isEqualTo(2L);
    assertThat(of(late, "years")).isEqualTo(2L);
    assertThat(of(late, "daysLate"))
        .isEqualTo(today.toEpochDay() - today.minusYears(2).minusDays(1).toEpochDay());
    assertThat(of(late, "dueToday")).isEqualTo(false);
    assertThat(of(early, "overdue")).isEqualTo(false);
    assertThat(of(early, "dueToday")).isEqualTo(true);
    assertThat(of(early, "daysLate")).isEqualTo(0L);
    assertThat(of(never, "overdue")).isEqualTo(false);
    assertThat(of(never, "dueToday")).isEqualTo(false);
    assertThat(of(never, "daysLate")).isNull();
  }

  @Test
  default void writesTextsAsTheyAre() {
    Row invoice = invoiceWith("Texts", "1", 1);
    Query ours =
        new Query(
            List.of(
                Filter.of(InvoiceLine.ENTITY.column("invoiceId"), Operator.EQUALS, id(invoice))),
            List.of(),
            List.of(),
            1,
            List.of());
    Row line = store().list(InvoiceLine.ENTITY, ours).rows().getFirst();

    assertThat(line.get(5)).isEqualTo("Lamp \\'é");
  }

  @Test
  default void filtersAndSortsByWhatIsComputed() {
    String prefix = unique("sorted");
    Row dear = invoiceWith(prefix + " dear", "200", 1);
    Row cheap = invoiceWith(prefix + " cheap", "2", 1, 1);
    Row empty = invoiceWith(prefix + " empty", "1");

    Query ours =
        new Query(
            List.of(
                Filter.of(Invoice.column("label"), Operator.STARTS_WITH, prefix),
                Filter.of(Invoice.column("total"), Operator.LESS, new BigDecimal("500"))),
            List.of(
                new Sort(Invoice.column("mean"), false), new Sort(Invoice.column("total"), true)),
            List.of(),
            2,
            List.of());
    Outcome.Rows first = store().list(Invoice.ENTITY, ours);
    assertThat(first.rows()).containsExactly(dear, cheap);
    assertThat(first.more()).isTrue();
    assertThat(
            store().list(Invoice.ENTITY, ours.after(ours.position(Invoice.ENTITY, cheap))).rows())
        .containsExactly(empty);
    assertThat(
            store()
                .send(
                    new Count(
                        Invoice.ENTITY, filtered("label", Operator.EQUALS, prefix + " cheap #2"))))
        .isEqualTo(new Outcome.Counted(1));
  }

  private static Query filtered(String column, Operator operator, Object value) {
    return new Query(
        List.of(Filter.of(Invoice.column(column), operator, value)),
        List.of(),
        List.of(),
        100,
        List.of());
  }

  @Test
  default void aWriteIsAnsweredWithWhatItComesTo() {
    Row invoice = invoiceWith("Answered", "10", 3);
    Change change = Change.of(Invoice.ENTITY).set(Invoice.column("discount"), new BigDecimal("5"));

    Outcome outcome = store().send(new Update(Invoice.ENTITY, id(invoice), change, 1L, null));

    assertThat(outcome).isInstanceOf(Outcome.Updated.class);
    assertThat(of(((Outcome.Updated) outcome).row(), "total")).isEqualTo(new BigDecimal("25.0000"));
    assertThat(read(invoice)).isEqualTo(((Outcome.Updated) outcome).row());
  }

  @Test
  default void isRightWhileManyWrite() {
    Row invoice = store().insert(Invoice.ENTITY, Invoice.titled("Busy"));
    Row item = store().insert(Item.ENTITY, Item.of("Lamp", "1.5"));
    together(
        200, i -> store().insert(InvoiceLine.ENTITY, InvoiceLine.of(invoice, item, i, i % 2 + 1)));

    Row after = read(invoice);
    assertThat(of(after, "lineCount")).isEqualTo(200L);
    assertThat(of(after, "bigLines")).isEqualTo(100L);
    assertThat(of(after, "total")).isEqualTo(new BigDecimal("450.0000"));
  }

  @Test
  default void answersARepeatAsItDidAtFirst() {
    IdempotencyKey key = new IdempotencyKey(unique("key"), "print");
    Insert insert = new Insert(Invoice.ENTITY, Invoice.titled("Repeated"), key);
    Row stored = ((Outcome.Inserted) store().send(insert)).row();

    Insert again = new Insert(Invoice.ENTITY, Invoice.titled("Repeated"), key);
    assertThat(store().send(again)).isEqualTo(new Outcome.Replayed(stored));
  }

  @Test
  default void namesAllColumnsThatAreUniqueTogether() {
    Row invoice = invoiceWith("Together", "1", 1);
    Row item = store().insert(Item.ENTITY, Item.of("Lamp", "1"));

    assertThat(
            store().send(new Insert(InvoiceLine.ENTITY, InvoiceLine.of(invoice, item, 0, 1), null)))
        .isEqualTo(new Conflict(Conflict.Kind.UNIQUE, List.of("invoiceId", "position")));
    assertThat(store().insert(InvoiceLine.ENTITY, InvoiceLine.of(invoice, item, 1, 1))).isNotNull();
  }

  @Test
  default void makesCodesThatReadClearly() {
    Row invoice = store().insert(Invoice.ENTITY, Invoice.titled("Coded"));

    assertThat((String) of(invoice, "code")).matches("[2-9A-HJKMNP-Z]{8}");
  }

  @Test
  default void makesSlugsOfWords() {
    assertThat(slug("Über 50 % der Straße: ça va?")).isEqualTo("uber-50-der-strasse-ca-va");
    assertThat(slug("漢字")).matches("[2-9a-z]{8}");
    assertThat(slug("A title of far too many words to be a slug of a path"))
        .isEqualTo("a-title-of-far-too-many-words-to");
  }

  private String slug(String title) {
    return (String) of(store().insert(Invoice.ENTITY, Invoice.titled(title)), "slug");
  }

  @Test
  default void numbersTheSlugsOfTheSameWords() {
    String title = unique("same").substring(0, 20);
    String words = slug(title);

    assertThat(slug(title)).isEqualTo(words + "-2");
    assertThat(slug(title)).isEqualTo(words + "-3");
  }

  @Test
  default void twoReplicasMakeNoValueTwice() {
    String title = unique("raced").substring(0, 20);
    List<Row> rows =
        together(
            200,
            i -> (i % 2 == 0 ? store() : replica()).insert(Invoice.ENTITY, Invoice.titled(title)));

    Set<Object> slugs = new HashSet<>();
    rows.forEach(row -> slugs.add(of(row, "slug")));
    assertThat(slugs).hasSize(200);
  }

  @Test
  default void keepsWhatWasGeneratedThroughEveryChange() {
    Row invoice = store().insert(Invoice.ENTITY, Invoice.titled("First words"));
    Change change =
        Change.of(Invoice.ENTITY)
            .set(Invoice.column("title"), "Other words")
            .set(Invoice.column("slug"), "mine")
            .set(Invoice.column("code"), "MINE");

    Row after =
        ((Outcome.Updated)
                store().send(new Update(Invoice.ENTITY, id(invoice), change, null, null)))
            .row();

    assertThat(of(after, "title")).isEqualTo("Other words");
    assertThat(of(after, "slug")).isEqualTo(of(invoice, "slug"));
    assertThat(of(after, "code")).isEqualTo(of(invoice, "code"));
    assertThat(read(invoice)).isEqualTo(after);
  }

  @Test
  default void aUnitOfWorkComputesAndGeneratesToo() {
    String title = unique("unit");
    Row invoice =
        store()
            .store
            .unit(
                unit -> {
                  Insert insert = new Insert(Invoice.ENTITY, Invoice.titled(title), null);
                  return ((Outcome.Inserted) unit.write(insert)).row();
                });

    assertThat(of(invoice, "label")).isEqualTo(title + " #0");
    assertThat(of(invoice, "slug")).isNotNull();
    assertThat(read(invoice)).isEqualTo(invoice);
  }
}
