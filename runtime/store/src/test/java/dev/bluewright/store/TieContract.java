package dev.bluewright.store;

import static dev.bluewright.store.Garden.all;
import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The rows of an entity tie two of another, each the other's; the same on every database. */
@NullUnmarked
interface TieContract extends Garden {
  List<Entity<?>> CAMP = List.of(Scout.ENTITY, Handshake.ENTITY, Secret.ENTITY);
  Outcome MISSING = new Outcome.Missing();
  Outcome TIED = new Outcome.Conflict(Outcome.Conflict.Kind.TIED, List.of("handshake"));

  /** Another process on the same database. */
  RunningStore replica();

  private Viewer scout() {
    return new Viewer(id(stored(Viewer.SERVICE, Scout.ENTITY, Scout.named(unique("scout")))), null);
  }

  private Outcome offers(Viewer from, Viewer to) {
    return insert(from, Handshake.ENTITY, Handshake.offeredTo(to.id()));
  }

  private Row offered(Viewer from, Viewer to) {
    return stored(from, Handshake.ENTITY, Handshake.offeredTo(to.id()));
  }

  private Outcome answers(Viewer who, Row handshake, String action) {
    var definition = Handshake.ENTITY.actions().get(action);
    return as(who, () -> new Act(Handshake.ENTITY, id(handshake), definition, null, null));
  }

  private Row taken(Viewer from, Viewer to) {
    Row handshake = offered(from, to);
    assertThat(answers(to, handshake, "take")).isInstanceOf(Outcome.Updated.class);
    return handshake;
  }

  private Outcome ends(Viewer who, Row handshake) {
    return delete(who, Handshake.ENTITY, id(handshake));
  }

  private List<Object> friends(Viewer of) {
    return related(of, Scout.friends(), of.id(), 100).ids();
  }

  private Object counted(Viewer of) {
    return now(Scout.ENTITY, of.id()).get(2);
  }

  private List<Row> secrets(Viewer viewer, Viewer of) {
    Query query = all(Filter.of(Secret.ENTITY.column("ownerId"), Operator.EQUALS, of.id()));
    return ((Outcome.Rows) as(viewer, () -> new ReadMany(Secret.ENTITY, query))).rows();
  }

  private long countOfSecrets(Viewer viewer, Viewer of) {
    Query query = all(Filter.of(Secret.ENTITY.column("ownerId"), Operator.EQUALS, of.id()));
    return ((Outcome.Counted) as(viewer, () -> new Count(Secret.ENTITY, query))).count();
  }

  @Test
  default void eachIsTheOthersWhileTheRowIsInItsState() {
    Viewer ann = scout();
    Viewer ben = scout();
    Row handshake = offered(ann, ben);
    assertThat(friends(ann)).isEmpty();
    assertThat(friends(ben)).isEmpty();

    assertThat(answers(ben, handshake, "take")).isInstanceOf(Outcome.Updated.class);
    assertThat(friends(ann)).containsExactly(ben.id());
    assertThat(friends(ben)).containsExactly(ann.id());

    assertThat(answers(ann, handshake, "withdraw")).isInstanceOf(Outcome.Updated.class);
    assertThat(friends(ann)).isEmpty();
    assertThat(friends(ben)).isEmpty();
  }

  @Test
  default void whatIsRefusedTiesNobodyAndStands() {
    Viewer ann = scout();
    Viewer ben = scout();
    assertThat(answers(ben, offered(ann, ben), "refuse")).isInstanceOf(Outcome.Updated.class);

    assertThat(friends(ann)).isEmpty();
    assertThat(friends(ben)).isEmpty();
    assertThat(offers(ann, ben)).isEqualTo(TIED);
    assertThat(offers(ben, ann)).isEqualTo(TIED);
  }

  @Test
  default void whoeverOfTheTwoEndsItEndsItForBoth() {
    Viewer ann = scout();
    Viewer ben = scout();
    Viewer cat = scout();
    Row kept = taken(ben, cat);
    for (Viewer one : List.of(ann, ben)) {
      Row handshake = taken(ann, ben);
      assertThat(ends(cat, handshake)).isEqualTo(MISSING);
      assertThat(friends(ben)).containsExactlyInAnyOrder(ann.id(), cat.id());

      assertThat(ends(one, handshake)).isEqualTo(new Outcome.Deleted());
      assertThat(friends(ann)).isEmpty();
      assertThat(friends(ben)).containsExactly(cat.id());
    }
    assertThat(now(Handshake.ENTITY, id(kept)).get(1)).isEqualTo("taken");
  }

  @Test
  default void whoGoesIsNobodysFriend() {
    Viewer ann = scout();
    Viewer ben = scout();
    taken(ann, ben);
    assertThat(delete(ann, Scout.ENTITY, ann.id())).isEqualTo(new Outcome.Deleted());

    assertThat(friends(ben)).isEmpty();
    assertThat(counted(ben)).isEqualTo(0L);
  }

  @Test
  default void anyTwoAreTiedOnce() {
    Viewer ann = scout();
    Viewer ben = scout();
    Row handshake = offered(ann, ben);

    assertThat(offers(ann, ben)).isEqualTo(TIED);
    assertThat(offers(ben, ann)).isEqualTo(TIED);
    assertThat(ends(ann, handshake)).isEqualTo(new Outcome.Deleted());
    assertThat(offers(ben, ann)).isInstanceOf(Outcome.Inserted.class);
    assertThat(offers(ann, scout())).isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void ofAHundredWhoAskAtOnceFromBothSidesOneTiesThem() {
    Viewer ann = scout();
    Viewer ben = scout();
    List<Outcome> outcomes =
        together(
            100,
            number -> {
              Viewer one = number % 2 == 0 ? ann : ben;
              Viewer other = number % 2 == 0 ? ben : ann;
              RunningStore process = number % 4 < 2 ? store() : replica();
              Row row = Handshake.offeredTo(other.id());
              return process.send(
                  one.call(() -> new StoreOperation.Insert(Handshake.ENTITY, row, null)));
            });

    assertThat(outcomes).filteredOn(Outcome.Inserted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(TIED::equals).hasSize(99);
  }

  @Test
  default void theyAreCountedOnBothSides() {
    Viewer ann = scout();
    Viewer ben = scout();
    Viewer cat = scout();
    Row handshake = taken(ann, ben);
    taken(cat, ann);
    offered(cat, ben);

    assertThat(counted(ann)).isEqualTo(2L);
    assertThat(counted(ben)).isEqualTo(1L);
    assertThat(counted(cat)).isEqualTo(1L);
    ends(ben, handshake);
    assertThat(counted(ann)).isEqualTo(1L);
    assertThat(counted(ben)).isEqualTo(0L);
  }

  @Test
  default void whatIsForFriendsIsForThemAlone() {
    Viewer ann = scout();
    Viewer ben = scout();
    Viewer cat = scout();
    Viewer friendOfBen = scout();
    Row secret = stored(ann, Secret.ENTITY, Secret.of(unique("secret")));
    Row handshake = offered(ben, ann);
    offered(ann, cat);
    taken(ben, friendOfBen);
    for (Viewer other : List.of(ben, cat, friendOfBen, Viewer.ANONYMOUS)) {
      requireHidden(other, ann, secret);
    }

    answers(ann, handshake, "take");
    assertThat(read(ben, Secret.ENTITY, id(secret))).isEqualTo(new Outcome.Found(secret));
    assertThat(secrets(ben, ann)).containsExactly(secret);
    assertThat(countOfSecrets(ben, ann)).isEqualTo(1);
    assertThat(update(ben, Secret.ENTITY, id(secret), "text", "mine"))
        .isEqualTo(new Outcome.Forbidden());
    for (Viewer other : List.of(cat, friendOfBen, Viewer.ANONYMOUS)) {
      requireHidden(other, ann, secret);
    }

    ends(ann, handshake);
    requireHidden(ben, ann, secret);
    assertThat(secrets(ann, ann)).containsExactly(secret);
  }

  private void requireHidden(Viewer viewer, Viewer owner, Row secret) {
    assertThat(read(viewer, Secret.ENTITY, id(secret))).isEqualTo(MISSING);
    assertThat(secrets(viewer, owner)).isEmpty();
    assertThat(countOfSecrets(viewer, owner)).isZero();
    assertThat(update(viewer, Secret.ENTITY, id(secret), "text", "mine")).isEqualTo(MISSING);
    assertThat(delete(viewer, Secret.ENTITY, id(secret))).isEqualTo(MISSING);
  }

  @Test
  default void whoAsksCannotAnswer() {
    Viewer ann = scout();
    Viewer ben = scout();
    Row handshake = offered(ann, ben);

    assertThat(answers(ann, handshake, "take")).isEqualTo(new Outcome.Forbidden());
    assertThat(insert(ann, Handshake.ENTITY, Row.of(null, "taken", null, scout().id())))
        .isEqualTo(new Outcome.Forbidden());
    assertThat(friends(ann)).isEmpty();
  }
}
