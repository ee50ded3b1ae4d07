package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Rows are measured by what their like came to before; the same on every database. */
@NullUnmarked
interface MeasuredContract {
  List<Entity<?>> ENTITIES = List.of(Antique.ENTITY, Offer.ENTITY);
  UUID SELLER = UUID.randomUUID();
  UUID BIDDER = UUID.randomUUID();
  Outcome TOO_LITTLE =
      new Outcome.Broken(Part.STATE, List.of(new Violation("", "more", "It is too little.")));

  RunningStore store();

  /** Another process on the same database. */
  RunningStore replica();

  private Row antique() {
    return store().insert(Antique.ENTITY, Antique.of(SELLER));
  }

  private static Outcome offer(RunningStore store, Row antique, long amount) {
    return store.send(new Insert(Offer.ENTITY, Offer.of(amount, BIDDER, id(antique)), null));
  }

  private RunningStore either(int number) {
    return number % 2 == 0 ? store() : replica();
  }

  private List<Long> offers(Row antique) {
    var column = Offer.ENTITY.column("antiqueId");
    var filter = Query.Filter.of(column, Query.Operator.EQUALS, id(antique));
    return store().list(Offer.ENTITY, Garden.all(filter)).rows().stream()
        .map(row -> (Long) Objects.requireNonNull(row.get(1)))
        .toList();
  }

  @Test
  default void takesWhatIsMoreThanBeforeAlone() {
    Row antique = antique();

    assertThat(offer(store(), antique, 10)).isInstanceOf(Outcome.Inserted.class);
    assertThat(offer(store(), antique, 10)).isEqualTo(TOO_LITTLE);
    assertThat(offer(replica(), antique, 9)).isEqualTo(TOO_LITTLE);
    assertThat(offer(replica(), antique, 11)).isInstanceOf(Outcome.Inserted.class);

    assertThat(offers(antique)).containsExactlyInAnyOrder(10L, 11L);
  }

  @Test
  default void readsOfWhomAnotherRowIs() {
    Row antique = antique();

    Outcome own = store().send(new Insert(Offer.ENTITY, Offer.of(10, SELLER, id(antique)), null));

    assertThat(own)
        .isEqualTo(
            new Outcome.Broken(
                Part.STATE, List.of(new Violation("", "notOwn", "It is one's own."))));
  }

  @Test
  default void ofAHundredWhoOfferTheSameAtOnceOneGetsIn() {
    Row antique = antique();
    List<Outcome> outcomes = together(100, number -> offer(either(number), antique, 7));

    assertThat(outcomes).filteredOn(Outcome.Inserted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(TOO_LITTLE::equals).hasSize(99);
    assertThat(offers(antique)).containsExactly(7L);
  }

  @Test
  default void ofManyWhoOfferMoreAndMoreAtOnceTheHighestGetsIn() {
    Row antique = antique();
    List<Outcome> outcomes = together(100, number -> offer(either(number), antique, number % 25));

    List<Long> offers = offers(antique);
    assertThat(offers).contains(24L).doesNotHaveDuplicates();
    assertThat(outcomes).filteredOn(TOO_LITTLE::equals).hasSize(100 - offers.size());
  }

  private static Outcome change(RunningStore store, Row offer, String column, Object value) {
    Change change = Change.of(Offer.ENTITY).set(Offer.ENTITY.column(column), value);
    return store.send(new Update(Offer.ENTITY, id(offer), change, null, null));
  }

  @Test
  default void whatIsChangedIsMeasuredAsWhatIsNew() {
    Row antique = antique();
    offer(store(), antique, 5);
    Row offer = ((Outcome.Inserted) offer(store(), antique, 10)).row();

    assertThat(change(store(), offer, "amount", 9L)).isEqualTo(TOO_LITTLE);
    assertThat(change(replica(), offer, "amount", 10L)).isInstanceOf(Outcome.Updated.class);
    assertThat(change(replica(), offer, "amount", 12L)).isInstanceOf(Outcome.Updated.class);

    assertThat(offers(antique)).containsExactlyInAnyOrder(5L, 12L);
  }

  @Test
  default void whatIsMovedIsMeasuredWhereItGoes() {
    Row offer = ((Outcome.Inserted) offer(store(), antique(), 10)).row();
    Row another = antique();
    offer(store(), another, 20);
    Row own = store().insert(Antique.ENTITY, Antique.of(BIDDER));

    assertThat(change(store(), offer, "antiqueId", id(another))).isEqualTo(TOO_LITTLE);
    assertThat(change(store(), offer, "antiqueId", id(own)))
        .isEqualTo(
            new Outcome.Broken(
                Part.STATE, List.of(new Violation("", "notOwn", "It is one's own."))));
    assertThat(change(store(), offer, "antiqueId", id(antique())))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void ofFiftyWhoRaiseToTheSameAtOnceOneDoes() {
    Row antique = antique();
    List<Row> offers =
        IntStream.range(0, 50)
            .mapToObj(number -> ((Outcome.Inserted) offer(store(), antique, number)).row())
            .toList();

    List<Outcome> outcomes =
        together(50, number -> change(either(number), offers.get(number), "amount", 99L));

    assertThat(outcomes).filteredOn(Outcome.Updated.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(TOO_LITTLE::equals).hasSize(49);
  }

  @Test
  default void oneAntiqueDoesNotHoldUpAnother() {
    List<Row> antiques = List.of(antique(), antique(), antique(), antique());
    List<Outcome> outcomes =
        together(40, number -> offer(either(number), antiques.get(number % 4), number / 4));

    assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Failed).isEmpty();
    assertThat(antiques)
        .allSatisfy(antique -> assertThat(offers(antique)).contains(9L).doesNotHaveDuplicates());
  }
}
