package dev.bluewright.store;

import static dev.bluewright.store.Garden.all;
import static dev.bluewright.store.Garden.nothing;
import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Attempts to read what is another's, the same on every database. */
@NullUnmarked
interface AccessReadContract extends Garden {

  private List<Row> list(Viewer viewer, Entity<?> entity, Query query) {
    return ((Outcome.Rows) as(viewer, () -> new ReadMany(entity, query))).rows();
  }

  private long count(Viewer viewer, Entity<?> entity, Query query) {
    return ((Outcome.Counted) as(viewer, () -> new Count(entity, query))).count();
  }

  @Test
  default void aRowOfAnotherIsNotThere() {
    Viewer ann = somebody();
    Row bed = bed(ann);

    assertThat(read(ann, Bed.ENTITY, id(bed))).isEqualTo(new Outcome.Found(bed));
    assertThat(read(keeper(), Bed.ENTITY, id(bed))).isEqualTo(new Outcome.Found(bed));
    assertThat(read(somebody(), Bed.ENTITY, id(bed)))
        .isEqualTo(read(somebody(), Bed.ENTITY, nothing()))
        .isEqualTo(new Outcome.Missing());
    assertThat(read(Viewer.ANONYMOUS, Bed.ENTITY, id(bed))).isEqualTo(new Outcome.Missing());
  }

  @Test
  default void listsAndCountsHoldOwnRowsAlone() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    List<Row> anns = List.of(bed(ann), bed(ann));
    Row bens = bed(ben);

    assertThat(list(ann, Bed.ENTITY, Query.first(50))).isEqualTo(anns);
    assertThat(list(ben, Bed.ENTITY, Query.first(50))).containsExactly(bens);
    assertThat(count(ann, Bed.ENTITY, Query.first(1))).isEqualTo(2);
    assertThat(list(Viewer.ANONYMOUS, Bed.ENTITY, Query.first(50))).isEmpty();
    assertThat(count(Viewer.ANONYMOUS, Bed.ENTITY, Query.first(1))).isZero();
    assertThat(count(keeper(), Bed.ENTITY, Query.first(1))).isGreaterThanOrEqualTo(3);
  }

  @Test
  default void noFilterNorWordNorPositionReachesAnothersRow() {
    Row bed = bed(somebody());
    Viewer ben = somebody();
    Row own = bed(ben);
    String name = (String) bed.get(1);
    Filter named = Filter.of(Bed.column("name"), Operator.EQUALS, name);
    Filter same = Filter.of(Bed.column("id"), Operator.DIFFERS, nothing());
    Filter owned = Filter.of(Bed.column("gardenerId"), Operator.EQUALS, bed.get(6));
    Filter some = new Filter(Bed.column("id"), Operator.IN, List.of(id(bed), id(own)));

    assertThat(list(ben, Bed.ENTITY, all(named))).isEmpty();
    assertThat(count(ben, Bed.ENTITY, all(named))).isZero();
    assertThat(list(ben, Bed.ENTITY, all(same))).containsExactly(own);
    assertThat(list(ben, Bed.ENTITY, all(owned))).isEmpty();
    assertThat(list(ben, Bed.ENTITY, all(some))).containsExactly(own);
    Query words = new Query(List.of(), List.of(), List.of(name), 10, List.of());
    assertThat(list(ben, Bed.ENTITY, words)).isEmpty();
    assertThat(count(ben, Bed.ENTITY, words)).isZero();
    Query before = Query.first(10).after(List.of(new java.util.UUID(0, 0)));
    assertThat(list(ben, Bed.ENTITY, before)).containsExactly(own);
  }

  @Test
  default void peopleSeeThemselvesAndNobodyElse() {
    Viewer ann = somebody();
    Viewer ben = somebody();

    assertThat(read(ann, Member.ENTITY, ann.id())).isInstanceOf(Outcome.Found.class);
    assertThat(read(ann, Member.ENTITY, ben.id())).isInstanceOf(Outcome.Missing.class);
    assertThat(list(ann, Member.ENTITY, Query.first(50)))
        .extracting(row -> row.get(0))
        .containsExactly(ann.id());
  }

  @Test
  default void twoHundredAtOnceGetTheirOwnRowsAlone() {
    List<Viewer> people = List.of(somebody(), somebody());
    List<Row> beds = List.of(bed(people.get(0)), bed(people.get(1)));
    Row notice = notice(people.get(0));
    List<List<Row>> remarks = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 6; i++) {
      remarks.get(i % 2).add(remark(people.get(i % 2), notice));
    }

    List<String> wrong =
        together(
            200,
            number -> {
              int one = number % 2;
              Viewer viewer = people.get(one);
              for (int i = 0; i < 10; i++) {
                if (!read(viewer, Bed.ENTITY, id(beds.get(one)))
                    .equals(new Outcome.Found(beds.get(one)))) {
                  return "own row";
                }
                if (!(read(viewer, Bed.ENTITY, id(beds.get(1 - one))) instanceof Outcome.Missing)) {
                  return "another's row";
                }
                if (!list(viewer, Bed.ENTITY, Query.first(9)).equals(List.of(beds.get(one)))) {
                  return "list";
                }
                if (count(viewer, Bed.ENTITY, Query.first(9)) != 1) {
                  return "count";
                }
                if (!related(viewer, Notice.remarks(), id(notice), 3)
                    .rows()
                    .equals(remarks.get(one))) {
                  return "related";
                }
              }
              return "";
            });

    assertThat(wrong).containsOnly("");
  }

  @Test
  default void readsOfManyViewersAreOneStatement() {
    List<Viewer> people = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      people.add(somebody());
    }
    List<Row> beds = people.stream().map(this::bed).toList();

    together(200, i -> read(people.get(i % 20), Bed.ENTITY, id(beds.get((i + i / 20) % 20))));

    assertThat(
            store().meters.get("bluewright.store.batch.size").tag("lane", "read").summary().max())
        .isGreaterThan(1);
  }

  @Test
  default void listsOfManyPeopleAtOnceHoldEachTheirOwn() {
    List<Viewer> people = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      people.add(somebody());
    }
    List<Row> beds = people.stream().map(this::bed).toList();
    Query open = all(Filter.of(Bed.column("state"), Operator.EQUALS, "open"));

    List<List<Row>> lists = together(200, i -> list(people.get(i % 25), Bed.ENTITY, open));
    List<List<Row>> nobodys = together(50, i -> list(Viewer.ANONYMOUS, Bed.ENTITY, open));

    for (int i = 0; i < lists.size(); i++) {
      assertThat(lists.get(i)).containsExactly(beds.get(i % 25));
    }
    assertThat(nobodys).allSatisfy(rows -> assertThat(rows).isEmpty());
  }

  @Test
  default void relatedRowsThatMayNotBeReadAreLeftOutWithTheirIdsAndTheirNumber() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    Row notice = notice(ann);
    List<Object> bens = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      remark(ann, notice);
      bens.add(remark(ben, notice).get(0));
      remark(ann, notice);
    }

    assertThat(related(ben, Notice.remarks(), id(notice), 3))
        .satisfies(found -> assertThat(found.ids()).isEqualTo(bens))
        .satisfies(found -> assertThat(found.rows()).hasSize(3))
        .satisfies(found -> assertThat(found.more()).isFalse());
    assertThat(related(ben, Notice.remarks(), id(notice), 2).more()).isTrue();
    assertThat(related(keeper(), Notice.remarks(), id(notice), 99).ids()).hasSize(9);
    assertThat(related(Viewer.ANONYMOUS, Notice.remarks(), id(notice), 99))
        .isEqualTo(new Outcome.Related(List.of(), List.of(), false));
  }

  @Test
  default void pairsOfARowThatMayNotBeReadAreNone() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    Row bed = bed(ann);
    Row anns = label(ann);
    Row bens = label(ben);
    for (Row label : List.of(anns, bens)) {
      pair(Viewer.SERVICE, id(bed), id(label), true);
    }

    assertThat(related(ann, Bed.labels(), id(bed), 9).ids()).containsExactly(id(anns));
    assertThat(related(ben, Bed.labels(), id(bed), 9).ids()).isEmpty();
    assertThat(related(ben, Bed.labels().reversed(), id(bens), 9).ids()).isEmpty();
    assertThat(related(ann, Bed.labels().reversed(), id(anns), 9).ids()).containsExactly(id(bed));
  }

  @Test
  default void aFilterThroughARelationDoesNotTellOfRowsThatMayNotBeRead() {
    Viewer ann = somebody();
    Row bed = bed(ann);
    Row anns = label(ann);
    Row bens = label(somebody());
    for (Row label : List.of(anns, bens)) {
      pair(Viewer.SERVICE, id(bed), id(label), true);
    }

    assertThat(list(ann, Bed.ENTITY, all(Filter.related(Bed.labels(), List.of(id(anns))))))
        .containsExactly(bed);
    assertThat(list(ann, Bed.ENTITY, all(Filter.related(Bed.labels(), List.of(id(bens))))))
        .isEmpty();
    assertThat(count(keeper(), Bed.ENTITY, all(Filter.related(Bed.labels(), List.of(id(bens))))))
        .isZero();
  }

  @Test
  default void whatEverybodyMayDropIsReadByThoseItIsForAlone() {
    Row dropped = stored(Viewer.ANONYMOUS, Suggestion.ENTITY, Row.of(null, unique("drop")));

    assertThat(read(Viewer.ANONYMOUS, Suggestion.ENTITY, id(dropped)))
        .isInstanceOf(Outcome.Missing.class);
    assertThat(list(somebody(), Suggestion.ENTITY, Query.first(50))).isEmpty();
    assertThat(list(keeper(), Suggestion.ENTITY, Query.first(50))).contains(dropped);
  }

  @Test
  default void aUnitOfWorkSeesWhatItsViewerSees() {
    Viewer ann = somebody();
    Row bed = bed(ann);
    Viewer ben = somebody();
    Row own = bed(ben);

    Optional<Row> anothers = unit(ben, unit -> unit.find(Bed.ENTITY, id(bed)));
    Optional<Row> anns = unit(ann, unit -> unit.find(Bed.ENTITY, id(bed)));
    List<Row> all = unit(ben, unit -> unit.list(Bed.ENTITY, Query.first(9)));

    assertThat(anothers).isEmpty();
    assertThat(anns).contains(bed);
    assertThat(all).containsExactly(own);
  }

  private <R> R unit(Viewer viewer, Function<UnitOfWork, R> steps) {
    ScopedValue.CallableOp<R, RuntimeException> work = () -> store().store.unit(steps);
    return viewer.call(work);
  }

  @Test
  default void anEntityThatAllowsNothingInSoManyWordsIsEverybodys() {
    Row tool = stored(Viewer.ANONYMOUS, Tool.ENTITY, Row.of(null, unique("tool"), null));

    assertThat(read(somebody(), Tool.ENTITY, id(tool))).isEqualTo(new Outcome.Found(tool));
    assertThat(update(Viewer.ANONYMOUS, Tool.ENTITY, id(tool), "name", "spade"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(delete(somebody(), Tool.ENTITY, id(tool))).isInstanceOf(Outcome.Deleted.class);
  }
}
