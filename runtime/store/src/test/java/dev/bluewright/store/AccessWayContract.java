package dev.bluewright.store;

import static dev.bluewright.store.Garden.all;
import static dev.bluewright.store.Garden.nothing;
import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Whom rows lead to, other than their owner, reaches them, and nobody else; on every database. */
@NullUnmarked
interface AccessWayContract extends Garden {
  List<Entity<?>> OFFICE =
      List.of(Clerk.ENTITY, Desk.ENTITY, Dossier.ENTITY, Memo.ENTITY, Letter.ENTITY);
  Outcome FORBIDDEN = new Outcome.Forbidden();
  Outcome MISSING = new Outcome.Missing();

  private Viewer clerk() {
    return new Viewer(
        id(stored(Viewer.SERVICE, Clerk.ENTITY, Row.of(null, unique("clerk")))), null);
  }

  private Row letter(Viewer from, Viewer to) {
    return stored(from, Letter.ENTITY, Letter.to(to.id(), unique("letter")));
  }

  private Row desk(Viewer head, Viewer... members) {
    Row desk = stored(head, Desk.ENTITY, Row.of(null, unique("desk"), null));
    for (Viewer member : members) {
      assertThat(joins(head, desk, member)).isEqualTo(new Outcome.Paired());
    }
    return desk;
  }

  private Outcome joins(Viewer by, Row desk, Viewer member) {
    return as(by, () -> new Pair(Desk.members(), id(desk), member.id(), true));
  }

  private Outcome leaves(Viewer by, Row desk, Viewer member) {
    return as(by, () -> new Pair(Desk.members(), id(desk), member.id(), false));
  }

  private Row dossier(Viewer by, Row desk, Viewer assignee) {
    return stored(by, Dossier.ENTITY, Dossier.titled(unique("file"), id(desk), assignee.id()));
  }

  private Row memo(Viewer by, Row file) {
    return stored(by, Memo.ENTITY, Row.of(null, unique("memo"), id(file), null));
  }

  private List<Row> list(Viewer viewer, Entity<?> entity, Query query) {
    return ((Outcome.Rows) as(viewer, () -> new ReadMany(entity, query))).rows();
  }

  private long count(Viewer viewer, Entity<?> entity, Query query) {
    return ((Outcome.Counted) as(viewer, () -> new Count(entity, query))).count();
  }

  private Outcome closes(Viewer viewer, Row file) {
    var close = Dossier.ENTITY.actions().get("close");
    return as(viewer, () -> new Act(Dossier.ENTITY, id(file), close, null, null));
  }

  private Outcome opens(Viewer viewer, Row letter) {
    var open = Letter.ENTITY.actions().get("open");
    return as(viewer, () -> new Act(Letter.ENTITY, id(letter), open, null, null));
  }

  @Test
  default void aLetterIsBetweenTwo() {
    Viewer ann = clerk();
    Viewer ben = clerk();
    Row letter = letter(ann, ben);
    Query same = all(Filter.of(Letter.ENTITY.column("text"), Operator.EQUALS, letter.get(1)));
    Query words = new Query(List.of(), List.of(), List.of((String) letter.get(1)), 9, List.of());

    for (Viewer one : List.of(ann, ben)) {
      assertThat(read(one, Letter.ENTITY, id(letter))).isEqualTo(new Outcome.Found(letter));
      assertThat(list(one, Letter.ENTITY, Query.first(9))).containsExactly(letter);
      assertThat(list(one, Letter.ENTITY, words)).containsExactly(letter);
      assertThat(count(one, Letter.ENTITY, same)).isEqualTo(1);
    }
    for (Viewer other : List.of(clerk(), Viewer.ANONYMOUS)) {
      assertThat(read(other, Letter.ENTITY, id(letter))).isEqualTo(MISSING);
      assertThat(list(other, Letter.ENTITY, Query.first(9))).isEmpty();
      assertThat(list(other, Letter.ENTITY, same)).isEmpty();
      assertThat(list(other, Letter.ENTITY, words)).isEmpty();
      assertThat(count(other, Letter.ENTITY, same)).isZero();
      assertThat(update(other, Letter.ENTITY, id(letter), "text", "mine")).isEqualTo(MISSING);
      assertThat(opens(other, letter)).isEqualTo(MISSING);
      assertThat(delete(other, Letter.ENTITY, id(letter))).isEqualTo(MISSING);
      assertThat(find(other, letter)).isEmpty();
    }
    assertThat(now(Letter.ENTITY, id(letter))).isEqualTo(letter);
    assertThat(find(ben, letter)).contains(letter);
  }

  private Optional<Row> find(Viewer viewer, Row letter) {
    ScopedValue.CallableOp<Optional<Row>, RuntimeException> work =
        () -> store().store.unit(unit -> unit.find(Letter.ENTITY, id(letter)));
    return viewer.call(work);
  }

  @Test
  default void whoReceivesALetterDoesWhatIsForTheReceiverAlone() {
    Viewer ann = clerk();
    Viewer ben = clerk();
    Row letter = letter(ann, ben);

    assertThat(opens(ann, letter)).isEqualTo(FORBIDDEN);
    assertThat(delete(ben, Letter.ENTITY, id(letter))).isEqualTo(FORBIDDEN);
    assertThat(update(ann, Letter.ENTITY, id(letter), "answer", "no")).isEqualTo(FORBIDDEN);
    assertThat(update(ben, Letter.ENTITY, id(letter), "answer", "yes"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(opens(ben, letter)).isInstanceOf(Outcome.Updated.class);
    assertThat(delete(ann, Letter.ENTITY, id(letter))).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  default void membersAndTheHeadSeeTheFilesOfTheirDeskAlone() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Viewer ben = clerk();
    Row desk = desk(head, ann);
    Row other = desk(head, ben);
    Row file = dossier(ann, desk, ben);
    Row elsewhere = dossier(ben, other, ben);

    assertThat(list(ann, Dossier.ENTITY, Query.first(9))).containsExactly(file);
    assertThat(list(head, Dossier.ENTITY, Query.first(9))).containsExactly(file, elsewhere);
    assertThat(list(ben, Dossier.ENTITY, Query.first(9))).containsExactly(file, elsewhere);
    assertThat(count(ann, Dossier.ENTITY, Query.first(9))).isEqualTo(1);
    assertThat(read(ann, Dossier.ENTITY, id(file))).isEqualTo(new Outcome.Found(file));
    assertThat(read(head, Dossier.ENTITY, id(file))).isEqualTo(new Outcome.Found(file));
    assertThat(read(ann, Dossier.ENTITY, id(elsewhere))).isEqualTo(MISSING);
    assertThat(read(clerk(), Dossier.ENTITY, id(file))).isEqualTo(MISSING);
    assertThat(read(Viewer.ANONYMOUS, Dossier.ENTITY, id(file))).isEqualTo(MISSING);
    assertThat(related(ann, Desk.files(), id(other), 9).ids()).isEmpty();
    assertThat(related(ann, Desk.files(), id(desk), 9).rows()).containsExactly(file);
    assertThat(related(Viewer.ANONYMOUS, Desk.files(), id(desk), 9).ids()).isEmpty();
  }

  @Test
  default void everyOperationOnAFileIsForThoseItIsFor() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Viewer ben = clerk();
    Viewer cat = clerk();
    Row file = dossier(ann, desk(head, ann), ben);

    assertThat(update(cat, Dossier.ENTITY, id(file), "title", "mine")).isEqualTo(MISSING);
    assertThat(update(cat, Dossier.ENTITY, nothing(), "title", "mine")).isEqualTo(MISSING);
    assertThat(closes(cat, file)).isEqualTo(MISSING);
    assertThat(delete(cat, Dossier.ENTITY, id(file))).isEqualTo(MISSING);
    assertThat(update(ben, Dossier.ENTITY, id(file), "title", "mine")).isEqualTo(FORBIDDEN);
    assertThat(update(head, Dossier.ENTITY, id(file), "title", "mine")).isEqualTo(FORBIDDEN);
    assertThat(closes(ann, file)).isEqualTo(FORBIDDEN);
    assertThat(delete(ann, Dossier.ENTITY, id(file))).isEqualTo(FORBIDDEN);
    assertThat(now(Dossier.ENTITY, id(file))).isEqualTo(file);
    assertThat(update(ann, Dossier.ENTITY, id(file), "title", "ours"))
        .isInstanceOf(Outcome.Updated.class);
    assertThat(closes(ben, file)).isInstanceOf(Outcome.Updated.class);
    assertThat(delete(head, Dossier.ENTITY, id(file))).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  default void membersAloneAddToWhatTheyAreMembersOf() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Row desk = desk(head, ann);

    for (Object place : List.of(id(desk), nothing())) {
      assertThat(insert(clerk(), Dossier.ENTITY, Dossier.titled("theirs", place, null)))
          .isEqualTo(FORBIDDEN);
    }
    assertThat(insert(head, Dossier.ENTITY, Dossier.titled("heads", id(desk), null)))
        .isEqualTo(FORBIDDEN);
    assertThat(insert(ann, Dossier.ENTITY, Dossier.titled("ours", id(desk), null)))
        .isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void nobodyMovesARowToWhereTheyMayCreateNone() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Row desk = desk(head, ann);
    Row other = desk(head);
    Row file = dossier(ann, desk, ann);

    assertThat(update(ann, Dossier.ENTITY, id(file), "deskId", id(other))).isEqualTo(FORBIDDEN);
    assertThat(now(Dossier.ENTITY, id(file))).isEqualTo(file);
    joins(head, other, ann);
    assertThat(update(ann, Dossier.ENTITY, id(file), "deskId", id(other)))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void threeStepsLeadToMembersToo() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Viewer ben = clerk();
    Viewer cat = clerk();
    Row file = dossier(ann, desk(head, ann, ben), cat);
    Row memo = memo(ann, file);

    for (Viewer one : List.of(ann, ben)) {
      assertThat(read(one, Memo.ENTITY, id(memo))).isEqualTo(new Outcome.Found(memo));
      assertThat(list(one, Memo.ENTITY, Query.first(9))).containsExactly(memo);
      assertThat(related(one, Dossier.notes(), id(file), 9).rows()).containsExactly(memo);
    }
    assertThat(read(cat, Memo.ENTITY, id(memo))).isEqualTo(MISSING);
    assertThat(related(cat, Dossier.notes(), id(file), 9).ids()).isEmpty();
    assertThat(list(cat, Memo.ENTITY, Query.first(9))).isEmpty();
    assertThat(insert(cat, Memo.ENTITY, Row.of(null, "mine", id(file), null))).isEqualTo(FORBIDDEN);
    assertThat(delete(ben, Memo.ENTITY, id(memo))).isEqualTo(FORBIDDEN);
    assertThat(delete(head, Memo.ENTITY, id(memo))).isEqualTo(MISSING);
    joins(head, now(Desk.ENTITY, file.get(3)), head);
    assertThat(delete(head, Memo.ENTITY, id(memo))).isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  default void whoLeavesReachesNothingAnyLonger() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Row desk = desk(head, ann);
    Row file = dossier(ann, desk, head);

    assertThat(leaves(head, desk, ann)).isEqualTo(new Outcome.Paired());
    assertThat(read(ann, Dossier.ENTITY, id(file))).isEqualTo(MISSING);
    assertThat(list(ann, Dossier.ENTITY, Query.first(9))).isEmpty();
    assertThat(update(ann, Dossier.ENTITY, id(file), "title", "x")).isEqualTo(MISSING);
  }

  @Test
  default void nobodyMakesThemselvesAMember() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Row desk = desk(head);
    Crossing back = Desk.members().reversed();

    assertThat(joins(ann, desk, ann)).isEqualTo(FORBIDDEN);
    assertThat(as(ann, () -> new Pair(back, ann.id(), id(desk), true))).isEqualTo(FORBIDDEN);
    assertThat(related(Viewer.SERVICE, Desk.members(), id(desk), 9).ids()).isEmpty();
    joins(head, desk, ann);
    assertThat(as(ann, () -> new Pair(back, ann.id(), id(desk), false)))
        .isEqualTo(new Outcome.Paired());
    assertThat(related(Viewer.SERVICE, Desk.members(), id(desk), 9).ids()).isEmpty();
  }

  @Test
  default void aReferenceToWhatAWayDoesNotLeadToIsNoReference() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Viewer ben = clerk();
    Row ours = dossier(ann, desk(head, ann), ann);
    Row theirs = dossier(ben, desk(head, ben), ben);
    Row memo = memo(ann, ours);

    assertThat(read(ann, Dossier.ENTITY, id(theirs))).isEqualTo(MISSING);
    assertThat(insert(ann, Memo.ENTITY, Row.of(null, "mine", id(theirs), null)))
        .isEqualTo(insert(ann, Memo.ENTITY, Row.of(null, "mine", nothing(), null)))
        .isEqualTo(FORBIDDEN);
    assertThat(list(ann, Memo.ENTITY, all(through(theirs)))).isEmpty();
    assertThat(list(ann, Memo.ENTITY, all(through(ours)))).containsExactly(memo);
  }

  private static Filter through(Row file) {
    return Filter.related(Dossier.notes().reversed(), List.of(id(file)));
  }

  @Test
  default void clearingTakesWhatWaysLeadTo() {
    Viewer head = clerk();
    Viewer ann = clerk();
    Viewer ben = clerk();
    Row ours = dossier(ann, desk(head, ann), ann);
    Row theirs = dossier(ben, desk(ben, ben), head);
    Filter some =
        new Filter(Dossier.ENTITY.column("id"), Operator.IN, List.of(id(ours), id(theirs)));

    assertThat(as(ann, () -> new Clear(Dossier.ENTITY, all(some), null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(now(Dossier.ENTITY, id(ours))).isEqualTo(ours);
    assertThat(as(head, () -> new Clear(Dossier.ENTITY, all(some), null)))
        .isEqualTo(new Outcome.Deleted());
    assertThat(read(Viewer.SERVICE, Dossier.ENTITY, id(ours))).isEqualTo(MISSING);
    assertThat(now(Dossier.ENTITY, id(theirs))).isEqualTo(theirs);
  }

  @Test
  default void twoHundredAtOnceGetWhatLeadsToThemAlone() {
    Viewer head = clerk();
    List<Viewer> people = List.of(clerk(), clerk(), clerk());
    List<Row> files = new ArrayList<>();
    List<Row> letters = new ArrayList<>();
    for (Viewer each : people) {
      Row file = dossier(each, desk(head, each), head);
      memo(each, file);
      files.add(file);
      letters.add(letter(head, each));
    }

    List<String> wrong =
        together(
            200,
            number -> {
              int one = number % 3;
              Viewer viewer = people.get(one);
              for (int i = 0; i < 6; i++) {
                Row own = files.get(one);
                Row other = files.get((one + 1) % 3);
                if (!read(viewer, Dossier.ENTITY, id(own)).equals(new Outcome.Found(own))) {
                  return "own file";
                }
                if (!read(viewer, Dossier.ENTITY, id(other)).equals(MISSING)) {
                  return "another's file";
                }
                if (!list(viewer, Dossier.ENTITY, Query.first(9)).equals(List.of(own))) {
                  return "list";
                }
                if (!list(viewer, Letter.ENTITY, Query.first(9))
                    .equals(List.of(letters.get(one)))) {
                  return "letters";
                }
                if (related(viewer, Dossier.notes(), id(own), 9).ids().size() != 1) {
                  return "own memos";
                }
                if (!related(viewer, Dossier.notes(), id(other), 9).ids().isEmpty()) {
                  return "another's memos";
                }
                if (!update(viewer, Dossier.ENTITY, id(other), "title", "x").equals(MISSING)) {
                  return "update";
                }
              }
              return "";
            });

    assertThat(wrong).containsOnly("");
    assertThat(
            store().meters.get("bluewright.store.batch.size").tag("lane", "read").summary().max())
        .isGreaterThan(1);
  }
}
