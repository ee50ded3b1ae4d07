package dev.bluewright.store;

import static dev.bluewright.store.Garden.all;
import static dev.bluewright.store.Garden.nothing;
import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Attempts to write what is another's, the same on every database. */
@NullUnmarked
interface AccessWriteContract extends AccessReadContract {
  Outcome FORBIDDEN = new Outcome.Forbidden();
  Outcome MISSING = new Outcome.Missing();

  @Test
  default void noWriteReachesARowThatMayNotBeRead() {
    Viewer ann = somebody();
    Row bed = bed(ann);
    act(keeper(), id(bed), "seal");
    Row sealed = now(Bed.ENTITY, id(bed));

    for (Viewer viewer : List.of(somebody(), Viewer.ANONYMOUS)) {
      assertThat(update(viewer, Bed.ENTITY, id(bed), "size", 9L)).isEqualTo(MISSING);
      assertThat(update(viewer, Bed.ENTITY, id(bed), "size", -9L)).isEqualTo(MISSING);
      assertThat(act(viewer, id(bed), "water")).isEqualTo(MISSING);
      assertThat(act(viewer, id(bed), "seal")).isEqualTo(MISSING);
      assertThat(delete(viewer, Bed.ENTITY, id(bed))).isEqualTo(MISSING);
      Change change = Change.of(Bed.ENTITY).set(Bed.column("size"), 9L);
      assertThat(as(viewer, () -> new Update(Bed.ENTITY, id(bed), change, 77L, null)))
          .isEqualTo(MISSING);
    }
    assertThat(now(Bed.ENTITY, id(bed))).isEqualTo(sealed);
  }

  @Test
  default void whatMayBeReadAndNotWrittenIsForbidden() {
    Viewer ann = somebody();
    Row notice = notice(ann);

    for (Viewer viewer : List.of(somebody(), Viewer.ANONYMOUS)) {
      assertThat(update(viewer, Notice.ENTITY, id(notice), "text", "mine")).isEqualTo(FORBIDDEN);
      assertThat(delete(viewer, Notice.ENTITY, id(notice))).isEqualTo(FORBIDDEN);
      assertThat(update(viewer, Notice.ENTITY, nothing(), "text", "mine")).isEqualTo(MISSING);
    }
    assertThat(now(Notice.ENTITY, id(notice))).isEqualTo(notice);
    assertThat(update(ann, Notice.ENTITY, id(notice), "text", "new"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(delete(keeper(), Notice.ENTITY, id(notice))).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  default void aChangeOfNothingIsForThoseWhoMayChangeAndLeavesTheRow() {
    Viewer ann = somebody();
    Row bed = bed(ann);

    assertThat(changeOfNothing(keeper(), bed, 1L)).isEqualTo(FORBIDDEN);
    assertThat(changeOfNothing(somebody(), bed, 1L)).isEqualTo(MISSING);
    assertThat(changeOfNothing(ann, bed, 7L)).isEqualTo(new Outcome.Stale(bed));
    assertThat(changeOfNothing(ann, bed, 1L)).isEqualTo(new Outcome.Updated(bed));
    assertThat(now(Bed.ENTITY, id(bed))).isEqualTo(bed);
  }

  private Outcome changeOfNothing(Viewer viewer, Row bed, Long version) {
    return as(viewer, () -> new Update(Bed.ENTITY, id(bed), Change.of(Bed.ENTITY), version, null));
  }

  @Test
  default void anActionIsForThoseItIsForAlone() {
    Viewer ann = somebody();
    Row bed = bed(ann);
    Viewer keeper = keeper();

    assertThat(act(ann, id(bed), "seal")).isEqualTo(FORBIDDEN);
    assertThat(act(keeper, id(bed), "water")).isEqualTo(FORBIDDEN);
    assertThat(act(ann, id(bed), "water")).isInstanceOf(Outcome.Updated.class);
    assertThat(act(keeper, id(bed), "seal")).isInstanceOf(Outcome.Updated.class);
    var other = new ActionDefinition("grow", List.of(new ActionDefinition.Add("size", 1)));
    assertThat(as(ann, () -> new Act(Bed.ENTITY, id(bed), other, null, null))).isEqualTo(FORBIDDEN);
  }

  @Test
  default void anUpdateBringsNothingAboutThatAnActionForOthersDoes() {
    Viewer ann = somebody();
    Row bed = bed(ann);

    assertThat(update(ann, Bed.ENTITY, id(bed), "state", "sealed")).isEqualTo(FORBIDDEN);
    assertThat(now(Bed.ENTITY, id(bed))).isEqualTo(bed);
    act(keeper(), id(bed), "seal");
    assertThat(update(ann, Bed.ENTITY, id(bed), "state", "sealed"))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void aNewRowStartsInNoStateThatAnActionForOthersBringsAbout() {
    Row sealed = Bed.named(unique("sealed")).with(Bed.column("state").index(), "sealed");

    assertThat(insert(somebody(), Bed.ENTITY, sealed)).isEqualTo(FORBIDDEN);
    assertThat(stored(keeper(), Bed.ENTITY, sealed).get(Bed.column("state").index()))
        .isEqualTo("sealed");
  }

  @Test
  default void whoMayNotDoItIsNotToldWhatElseIsWrong() {
    Viewer ann = somebody();
    Row bed = bed(ann);

    assertThat(update(keeper(), Bed.ENTITY, id(bed), "size", -1L)).isEqualTo(FORBIDDEN);
    assertThat(update(ann, Bed.ENTITY, id(bed), "size", -1L)).isInstanceOf(Outcome.Broken.class);
    assertThat(insert(Viewer.ANONYMOUS, Bed.ENTITY, Bed.named(unique("bad")).with(3, -1L)))
        .isEqualTo(FORBIDDEN);
    assertThat(insert(Viewer.ANONYMOUS, Bed.ENTITY, Bed.named((String) bed.get(1))))
        .isEqualTo(FORBIDDEN);
  }

  @Test
  default void aNewRowBelongsToWhoCreatesItWhateverItSays() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    Row forged = Bed.named(unique("forged")).with(6, ann.id());

    assertThat(stored(ben, Bed.ENTITY, forged).get(6)).isEqualTo(ben.id());
    assertThat(
            stored(Viewer.SERVICE, Bed.ENTITY, Bed.named(unique("given")).with(6, ann.id())).get(6))
        .isEqualTo(ann.id());
    assertThat(insert(Viewer.ANONYMOUS, Notice.ENTITY, Row.of(null, "nobody's", ann.id())))
        .isEqualTo(FORBIDDEN);
  }

  @Test
  default void nobodyGivesARowAway() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    Row bed = bed(ann);

    assertThat(update(ann, Bed.ENTITY, id(bed), "gardenerId", ben.id())).isEqualTo(FORBIDDEN);
    assertThat(update(ann, Bed.ENTITY, id(bed), "gardenerId", ann.id()))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(update(Viewer.SERVICE, Bed.ENTITY, id(bed), "gardenerId", ben.id()))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(read(ann, Bed.ENTITY, id(bed))).isEqualTo(MISSING);
  }

  @Test
  default void twoHundredInsertsAtOnceBelongEachToItsMaker() {
    List<Viewer> people = List.of(somebody(), somebody(), somebody());

    List<Row> rows = together(200, i -> bed(people.get(i % 3)));

    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).get(6)).isEqualTo(people.get(i % 3).id());
    }
  }

  @Test
  default void aLimitOfAPersonCountsWhatThatPersonOwns() {
    Viewer ann = somebody();
    Viewer ben = somebody();

    List<Outcome> outcomes =
        together(60, i -> insert(i == 59 ? ben : ann, Diary.ENTITY, Diary.titled(unique("diary"))));

    assertThat(outcomes.removeLast()).isInstanceOf(Outcome.Inserted.class);
    assertThat(outcomes).filteredOn(each -> each instanceof Outcome.Inserted).hasSize(3);
    assertThat(outcomes).filteredOn(each -> each instanceof Outcome.Broken).hasSize(56);
  }

  @Test
  default void ofManyWritesAtOnceTheAllowedAloneHappen() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    Row notice = notice(ann);

    List<Outcome> outcomes =
        together(
            200,
            i ->
                update(
                    i % 2 == 0 ? ann : ben,
                    Notice.ENTITY,
                    id(notice),
                    "text",
                    i % 2 == 0 ? "anns" : "bens"));

    for (int i = 0; i < outcomes.size(); i++) {
      assertThat(outcomes.get(i))
          .isInstanceOf(i % 2 == 0 ? Outcome.Updated.class : Outcome.Forbidden.class);
    }
    assertThat(now(Notice.ENTITY, id(notice)).get(1)).isEqualTo("anns");
  }

  @Test
  default void aRoleIsNotTakenByWritingIt() {
    Viewer ann = somebody();

    assertThat(update(ann, Member.ENTITY, ann.id(), "rank", "keeper")).isEqualTo(FORBIDDEN);
    assertThat(update(ann, Member.ENTITY, ann.id(), "rank", "member"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(update(ann, Member.ENTITY, ann.id(), "name", unique("renamed")))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(update(keeper(), Member.ENTITY, ann.id(), "rank", "keeper"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(insert(ann, Member.ENTITY, Member.named(unique("other")))).isEqualTo(FORBIDDEN);
  }

  @Test
  default void aColumnOfOthersKeepsItsDefaultInANewRow() {
    Row prize = Bed.named(unique("prize")).with(2, "prize");

    assertThat(insert(somebody(), Bed.ENTITY, prize)).isEqualTo(FORBIDDEN);
    assertThat(stored(keeper(), Bed.ENTITY, prize).get(2)).isEqualTo("prize");
  }

  @Test
  default void aTakenValueIsTakenWhosever() {
    Row bed = bed(somebody());

    assertThat(insert(somebody(), Bed.ENTITY, Bed.named((String) bed.get(1))))
        .isEqualTo(new Conflict(Conflict.Kind.UNIQUE, List.of("name")));
  }

  @Test
  default void clearingTakesWhatTheViewerMayReadAndDelete() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    Row anns = bed(ann);
    Row bens = bed(ben);
    Row notice = notice(ann);
    Filter some = new Filter(Bed.column("id"), Operator.IN, List.of(id(anns), id(bens)));
    Filter text = Filter.of(Notice.ENTITY.column("id"), Operator.EQUALS, id(notice));

    assertThat(as(ben, () -> new Clear(Bed.ENTITY, all(some), null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(as(ben, () -> new Clear(Notice.ENTITY, all(text), null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(as(Viewer.ANONYMOUS, () -> new Clear(Bed.ENTITY, all(), null))).isEqualTo(FORBIDDEN);
    assertThat(as(keeper(), () -> new Clear(Bed.ENTITY, all(), null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(now(Bed.ENTITY, id(anns))).isEqualTo(anns);
    assertThat(now(Notice.ENTITY, id(notice))).isEqualTo(notice);
    assertThat(read(ben, Bed.ENTITY, id(bens))).isEqualTo(MISSING);
  }

  @Test
  default void eachViewerHasKeysOfItsOwn() {
    List<Viewer> people = List.of(somebody(), somebody());
    IdempotencyKey key = new IdempotencyKey(unique("key"), "print");
    Row row = Row.of(null, "the same", null);

    List<Outcome> outcomes =
        together(40, i -> as(people.get(i % 2), () -> new Insert(Notice.ENTITY, row, key)));

    assertThat(outcomes).filteredOn(each -> each instanceof Outcome.Inserted).hasSize(2);
    for (int i = 0; i < outcomes.size(); i++) {
      assertThat(author(outcomes.get(i))).isEqualTo(people.get(i % 2).id());
    }
    assertThat(as(Viewer.ANONYMOUS, () -> new Insert(Notice.ENTITY, row, key)))
        .isEqualTo(FORBIDDEN);
    assertThat(as(somebody(), () -> new Insert(Notice.ENTITY, row, key)))
        .isInstanceOf(Outcome.Inserted.class);
  }

  private static Object author(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Inserted(Row row) -> row.get(2);
      case Outcome.Replayed(Row row) -> row.get(2);
      default -> outcome;
    };
  }

  @Test
  default void stepsOfAUnitAreTheViewers() {
    Viewer ann = somebody();
    Row bed = bed(ann);
    Row notice = notice(ann);
    List<Outcome> outcomes = new ArrayList<>();

    somebody()
        .run(
            () ->
                store()
                    .store
                    .unit(
                        unit -> {
                          outcomes.clear();
                          var size = Change.of(Bed.ENTITY).set(Bed.column("size"), 9L);
                          var text = Change.of(Notice.ENTITY);
                          outcomes.add(
                              unit.write(new Update(Bed.ENTITY, id(bed), size, null, null)));
                          outcomes.add(
                              unit.write(new Update(Notice.ENTITY, id(notice), text, null, null)));
                          return outcomes;
                        }));

    assertThat(outcomes).containsExactly(MISSING, FORBIDDEN);
  }
}
