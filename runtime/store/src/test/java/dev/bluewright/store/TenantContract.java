package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to one tenant is, for all others, not there. */
@NullUnmarked
interface TenantContract {
  List<Entity<?>> ENTITIES =
      List.of(Troupe.ENTITY, Actor.ENTITY, Genre.ENTITY, Prop.ENTITY, Play.ENTITY, Showing.ENTITY);

  Outcome MISSING = new Outcome.Missing();

  /** Two troupes with an actor each. */
  List<Viewer> ACTORS = new ArrayList<>();

  RunningStore store();

  RunningStore replica();

  @BeforeEach
  default void twoTroupes() {
    ACTORS.clear();
    for (String name : List.of("Ann", "Bob")) {
      Row troupe = done(Viewer.SERVICE, () -> new Insert(Troupe.ENTITY, Troupe.named(name), null));
      Row actor =
          done(Viewer.SERVICE, () -> new Insert(Actor.ENTITY, Actor.of(name, id(troupe)), null));
      ACTORS.add(new Viewer(id(actor), null).of(id(troupe)));
    }
  }

  private static Viewer ann() {
    return ACTORS.getFirst();
  }

  private static Viewer bob() {
    return ACTORS.getLast();
  }

  private Outcome as(Viewer viewer, Supplier<? extends StoreOperation> operation) {
    return store().send(viewer.call(operation::get));
  }

  private Row done(Viewer viewer, Supplier<Insert> insert) {
    Outcome outcome = as(viewer, insert);
    assertThat(outcome).isInstanceOf(Outcome.Inserted.class);
    return ((Outcome.Inserted) outcome).row();
  }

  private Row play(Viewer viewer) {
    return play(viewer, unique("play"));
  }

  private Row play(Viewer viewer, String title) {
    return done(viewer, () -> new Insert(Play.ENTITY, Play.titled(title), null));
  }

  private Row prop(Viewer viewer) {
    return done(viewer, () -> new Insert(Prop.ENTITY, Prop.named(unique("prop")), null));
  }

  private Outcome read(Viewer viewer, Entity<?> entity, Row row) {
    return as(viewer, () -> new ReadById(entity, id(row)));
  }

  private List<Row> list(Viewer viewer, Entity<?> entity, Filter... filters) {
    Query query = new Query(List.of(filters), List.of(), List.of(), 100, List.of());
    return ((Outcome.Rows) as(viewer, () -> new ReadMany(entity, query))).rows();
  }

  private static Query words(String... words) {
    return new Query(List.of(), List.of(), List.of(words), 100, List.of());
  }

  private List<Object> related(Viewer viewer, Entity<?> entity, String relation, Row row) {
    Crossing crossing = entity.reaching(relation).crossing(entity);
    return ((Outcome.Related) as(viewer, () -> new ReadRelated(crossing, id(row), 100, true)))
        .ids();
  }

  private static Object get(Row row, Entity<?> entity, String column) {
    return row.get(entity.column(column).index());
  }

  @Test
  default void aRowIsOfTheTenantOfWhoMadeIt() {
    Row play = play(ann());

    assertThat(get(play, Play.ENTITY, "troupeId")).isEqualTo(ann().tenant());
    assertThat(read(ann(), Play.ENTITY, play)).isInstanceOf(Outcome.Found.class);
  }

  @Test
  default void nobodyElseReadsIt() {
    Row play = play(ann());
    Row troupe = Row.of(ann().tenant(), "");

    assertThat(read(bob(), Play.ENTITY, play)).isEqualTo(MISSING);
    assertThat(read(bob(), Troupe.ENTITY, troupe)).isEqualTo(MISSING);
    assertThat(read(ann(), Troupe.ENTITY, troupe)).isInstanceOf(Outcome.Found.class);
    assertThat(read(Viewer.ANONYMOUS, Play.ENTITY, play)).isEqualTo(MISSING);
    assertThat(read(new Viewer(ann().id(), null), Play.ENTITY, play)).isEqualTo(MISSING);
    assertThat(read(Viewer.SERVICE, Play.ENTITY, play)).isInstanceOf(Outcome.Found.class);
  }

  @Test
  default void whatFollowsIsDoneToNoRowOfAnotherTenant() {
    Row prop = prop(ann());
    Row own = prop(ann());
    Row others = prop(bob());

    assertThat(handOver(ann(), prop, own)).isInstanceOf(Outcome.Updated.class);
    assertThat(handOver(ann(), prop, others)).isInstanceOf(Outcome.Broken.class);

    assertThat(read(bob(), Prop.ENTITY, others)).isEqualTo(new Outcome.Found(others));
    assertThat(read(ann(), Prop.ENTITY, own)).isNotEqualTo(new Outcome.Found(own));
  }

  private Outcome handOver(Viewer viewer, Row prop, Row to) {
    ActionDefinition handOver = Prop.ENTITY.actions().get("handOver");
    return as(viewer, () -> new Act(Prop.ENTITY, id(prop), handOver, Row.of(id(to)), null, null));
  }

  @Test
  default void listsCountsWordsAndReportsAreOfOnesOwnRows() {
    String title = unique("shared-word");
    play(ann(), title);
    play(ann());
    play(bob(), title);

    assertThat(list(bob(), Play.ENTITY)).hasSize(1);
    assertThat(list(ann(), Play.ENTITY)).hasSize(2);
    assertThat(list(Viewer.ANONYMOUS, Play.ENTITY)).isEmpty();
    assertThat(as(ann(), () -> new ReadMany(Play.ENTITY, words(title))))
        .extracting(found -> ((Outcome.Rows) found).rows().size())
        .isEqualTo(1);
    assertThat(as(ann(), () -> new Count(Play.ENTITY, Query.first(1))))
        .isEqualTo(new Outcome.Counted(2));
    Entity<?> totals = Play.ENTITY.reports().getFirst().rows();
    assertThat(list(bob(), totals)).extracting(row -> row.get(0)).containsExactly(1L);
    assertThat(list(ann(), totals)).extracting(row -> row.get(0)).containsExactly(2L);
  }

  @Test
  default void whatSeveralTenantsAskAtOnceIsAnsweredEachByItself() {
    for (int i = 0; i < 5; i++) {
      play(ann());
    }
    Row one = play(bob());

    List<Object> sizes =
        RunningStore.together(
            200,
            i ->
                switch (i % 4) {
                  case 0 -> list(ann(), Play.ENTITY).size();
                  case 1 -> list(bob(), Play.ENTITY).size();
                  case 2 -> read(ann(), Play.ENTITY, one);
                  default -> read(bob(), Play.ENTITY, one);
                });

    for (int i = 0; i < sizes.size(); i++) {
      switch (i % 4) {
        case 0 -> assertThat(sizes.get(i)).isEqualTo(5);
        case 1 -> assertThat(sizes.get(i)).isEqualTo(1);
        case 2 -> assertThat(sizes.get(i)).isEqualTo(MISSING);
        default -> assertThat(sizes.get(i)).isInstanceOf(Outcome.Found.class);
      }
    }
  }

  @Test
  default void nobodyElseChangesOrDeletesIt() {
    Row play = play(ann());
    Change change = Change.of(Play.ENTITY).set(Play.ENTITY.column("title"), unique("taken"));

    assertThat(as(bob(), () -> new Update(Play.ENTITY, id(play), change, null, null)))
        .isEqualTo(MISSING);
    assertThat(as(bob(), () -> new Delete(Play.ENTITY, id(play), null, null))).isEqualTo(MISSING);
    assertThat(as(bob(), () -> new Clear(Play.ENTITY, Query.first(100), null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(((Outcome.Found) read(ann(), Play.ENTITY, play)).row()).isEqualTo(play);
  }

  @Test
  default void aRowStaysTheTenants() {
    Row play = play(ann());
    Change change = Change.of(Play.ENTITY).set(Play.ENTITY.column("troupeId"), bob().tenant());

    assertThat(as(ann(), () -> new Update(Play.ENTITY, id(play), change, null, null)))
        .isEqualTo(new Outcome.Forbidden());
    var _ = as(Viewer.SERVICE, () -> new Update(Play.ENTITY, id(play), change, null, null));
    assertThat(read(ann(), Play.ENTITY, play)).isInstanceOf(Outcome.Found.class);
  }

  @Test
  default void aReferenceToAnothersRowIsOneToNothing() {
    Row play = play(ann());
    Insert stray = bob().call(() -> new Insert(Showing.ENTITY, at(play), null));
    Insert nowhere =
        bob().call(() -> new Insert(Showing.ENTITY, Showing.at(NOON, UUID.randomUUID()), null));

    assertThat(store().send(stray)).isEqualTo(store().send(nowhere));
    assertThat(done(ann(), () -> new Insert(Showing.ENTITY, at(play), null))).isNotNull();
  }

  String NOON = "2031-04-01T12:00:00Z";

  private static Row at(Row play) {
    return Showing.at(NOON, id(play));
  }

  @Test
  default void pairsAreMadeWithinATenant() {
    Row play = play(ann());
    Row own = prop(ann());
    Row others = prop(bob());
    Crossing props = Play.ENTITY.reaching("props").crossing(Play.ENTITY);

    assertThat(as(ann(), () -> new Pair(props, id(play), id(others), true)))
        .isEqualTo(new Conflict(Conflict.Kind.NO_SUCH_REFERENCE, List.of()));
    assertThat(as(bob(), () -> new Pair(props, id(play), id(others), true)))
        .isEqualTo(new Conflict(Conflict.Kind.NO_SUCH_REFERENCE, List.of()));
    assertThat(as(ann(), () -> new Pair(props, id(play), id(own), true)))
        .isEqualTo(new Outcome.Paired());
    assertThat(as(bob(), () -> new Pair(props, id(play), id(own), false)))
        .isEqualTo(new Outcome.Paired());
    assertThat(related(ann(), Play.ENTITY, "props", play)).containsExactly(id(own));
    assertThat(related(bob(), Play.ENTITY, "props", play)).isEmpty();
    assertThat(related(bob(), Prop.ENTITY, "plays", own)).isEmpty();
  }

  @Test
  default void whatIsSharedLeadsToOnesOwnRowsAlone() {
    Row genre = done(ann(), () -> new Insert(Genre.ENTITY, Genre.named(unique("genre")), null));
    Row play =
        done(ann(), () -> new Insert(Play.ENTITY, Play.titled(unique("play"), id(genre)), null));
    Crossing plays = Genre.ENTITY.reaching("plays").crossing(Genre.ENTITY);
    Filter ofPlay = Filter.related(plays, List.of(id(play)));

    assertThat(read(bob(), Genre.ENTITY, genre)).isInstanceOf(Outcome.Found.class);
    assertThat(related(ann(), Genre.ENTITY, "plays", genre)).containsExactly(id(play));
    assertThat(related(bob(), Genre.ENTITY, "plays", genre)).isEmpty();
    assertThat(list(ann(), Genre.ENTITY, ofPlay)).hasSize(1);
    assertThat(list(bob(), Genre.ENTITY, ofPlay)).isEmpty();
  }

  @Test
  default void valuesAreUniqueAndNumbersCountedInEachTenantByItself() {
    String title = unique("Hamlet");
    Row one = play(ann(), title);
    Row other = play(bob(), title);

    assertThat(get(one, Play.ENTITY, "slug")).isEqualTo(get(other, Play.ENTITY, "slug"));
    assertThat(get(one, Play.ENTITY, "number")).isEqualTo(1L);
    assertThat(get(other, Play.ENTITY, "number")).isEqualTo(1L);
    assertThat(as(ann(), () -> new Insert(Play.ENTITY, Play.titled(title), null)))
        .isEqualTo(new Conflict(Conflict.Kind.UNIQUE, List.of("title")));
    assertThat(get(play(ann()), Play.ENTITY, "number")).isEqualTo(2L);
  }

  @Test
  default void numbersHaveNoGapsHoweverManyTenantsInsertAtOnce() {
    List<Long> numbers =
        RunningStore.together(
            60,
            i -> {
              Viewer viewer = i % 2 == 0 ? ann() : bob();
              RunningStore process = i % 3 == 0 ? replica() : store();
              Insert insert =
                  viewer.call(() -> new Insert(Play.ENTITY, Play.titled(unique("p" + i)), null));
              Row row = ((Outcome.Inserted) process.send(insert)).row();
              assertThat(get(row, Play.ENTITY, "troupeId")).isEqualTo(viewer.tenant());
              return (Long) get(row, Play.ENTITY, "number");
            });

    List<Long> once = new ArrayList<>();
    for (long i = 1; i <= 30; i++) {
      once.add(i);
    }
    for (int half = 0; half < 2; half++) {
      List<Long> its = new ArrayList<>();
      for (int i = half; i < numbers.size(); i += 2) {
        its.add(numbers.get(i));
      }
      assertThat(its).containsExactlyInAnyOrderElementsOf(once);
    }
  }

  @Test
  default void timesOverlapInEachTenantByItself() {
    Row annPlay = play(ann());
    Row bobPlay = play(bob());
    String noon = "2032-04-01T12:00:00Z";

    assertThat(done(ann(), () -> new Insert(Showing.ENTITY, Showing.at(noon, id(annPlay)), null)))
        .isNotNull();
    assertThat(done(bob(), () -> new Insert(Showing.ENTITY, Showing.at(noon, id(bobPlay)), null)))
        .isNotNull();
    assertThat(as(bob(), () -> new Insert(Showing.ENTITY, Showing.at(noon, id(bobPlay)), null)))
        .isInstanceOf(Outcome.Broken.class);
  }

  @Test
  default void waysLeadToPeopleWithinATenant() {
    Row play = play(ann());
    Row showing = done(ann(), () -> new Insert(Showing.ENTITY, at(play), null));

    assertThat(read(ann(), Showing.ENTITY, showing)).isInstanceOf(Outcome.Found.class);
    assertThat(list(ann(), Showing.ENTITY)).hasSize(1);
    assertThat(list(bob(), Showing.ENTITY)).isEmpty();
    assertThat(list(ann().of(bob().tenant()), Showing.ENTITY)).isEmpty();
    assertThat(read(ann().of(bob().tenant()), Showing.ENTITY, showing)).isEqualTo(MISSING);
  }

  @Test
  default void deletedRowsAreTheTenantsToo() {
    Row prop = prop(ann());
    assertThat(as(ann(), () -> new Delete(Prop.ENTITY, id(prop), null, null)))
        .isEqualTo(new Outcome.Deleted());
    Entity<?> deleted = Prop.ENTITY.bin().orElseThrow().rows();

    assertThat(list(bob(), deleted)).isEmpty();
    assertThat(list(ann(), deleted)).hasSize(1);
    assertThat(as(bob(), () -> new Restore(Prop.ENTITY, id(prop)))).isEqualTo(MISSING);
    assertThat(as(ann(), () -> new Restore(Prop.ENTITY, id(prop))))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void aUnitOfWorkSeesAndWritesWhatItsViewerMay() {
    Row play = play(ann());

    assertThat(within(bob(), unit -> unit.find(Play.ENTITY, id(play)).isPresent())).isFalse();
    assertThat(within(bob(), unit -> unit.list(Play.ENTITY, Query.first(9)).isEmpty())).isTrue();
    assertThat(within(ann(), unit -> unit.find(Play.ENTITY, id(play)).isPresent())).isTrue();
  }

  private boolean within(Viewer viewer, Function<UnitOfWork, Boolean> work) {
    return viewer.call(() -> store().store.unit(work));
  }
}
