package dev.bluewright.store;

import static dev.bluewright.store.Garden.nothing;
import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Attempts to reach what is another's by what refers to it, the same on every database. */
@NullUnmarked
interface AccessRelationContract extends AccessWriteContract {

  private static Outcome dangling(String... places) {
    return new Conflict(Conflict.Kind.NO_SUCH_REFERENCE, List.of(places));
  }

  private static Attachments planted(Row... plants) {
    return new Attachments(Map.of(Bed.plants(), List.of(plants)), Map.of());
  }

  private static Attachments labelled(Object... ids) {
    return new Attachments(Map.of(), Map.of(Bed.ENTITY.manyToMany("labels"), List.of(ids)));
  }

  private Outcome attach(Viewer viewer, Attachments attached) {
    Row row = Bed.named(unique("whole"));
    return as(viewer, () -> new Insert(Bed.ENTITY, row, null, attached));
  }

  private Outcome change(Viewer viewer, Row bed, Attachments attached) {
    Change nothing = Change.of(Bed.ENTITY);
    return as(viewer, () -> new Update(Bed.ENTITY, id(bed), nothing, null, null, attached));
  }

  @Test
  default void aReferenceToARowThatMayNotBeReadLeadsNowhere() {
    Row hidden = bed(somebody());
    Viewer ben = somebody();
    Row own = bed(ben);

    for (Object target : List.of(id(hidden), nothing())) {
      assertThat(insert(ben, Bed.ENTITY, Bed.named(unique("n")).with(5, target)))
          .isEqualTo(dangling("neighbourId"));
      assertThat(update(ben, Bed.ENTITY, id(own), "neighbourId", target))
          .isEqualTo(dangling("neighbourId"));
      assertThat(act(ben, id(own), "join", target)).isEqualTo(dangling("to"));
      assertThat(insert(Viewer.ANONYMOUS, Tool.ENTITY, Row.of(null, "rake", target)))
          .isEqualTo(dangling("bedId"));
    }
    assertThat(now(Bed.ENTITY, id(own))).isEqualTo(own);
    assertThat(insert(ben, Bed.ENTITY, Bed.named(unique("n")).with(5, id(own))))
        .isInstanceOf(Outcome.Inserted.class);
    assertThat(act(ben, id(own), "join", id(own))).isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void aReferenceThatIsThereAlreadyStays() {
    Row hidden = bed(somebody());
    Viewer ben = somebody();
    Row own = bed(ben);
    update(Viewer.SERVICE, Bed.ENTITY, id(own), "neighbourId", id(hidden));

    assertThat(update(ben, Bed.ENTITY, id(own), "neighbourId", id(hidden)))
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  default void whatIsAttachedRefersToNothingHidden() {
    Viewer ben = somebody();
    Row own = bed(ben);
    Row label = label(ben);

    for (Object target : List.of(id(label(somebody())), nothing())) {
      Attachments plants =
          planted(Plant.named(unique("good"), id(label)), Plant.named(unique("bad"), target));
      assertThat(attach(ben, plants)).isEqualTo(dangling("plants[1].labelId"));
      assertThat(change(ben, own, plants)).isEqualTo(dangling("plants[1].labelId"));
      assertThat(attach(ben, labelled(id(label), target))).isEqualTo(dangling("labelIds[1]"));
      assertThat(change(ben, own, labelled(id(label), target))).isEqualTo(dangling("labelIds[1]"));
    }
    assertThat(attach(ben, labelled(id(label)))).isInstanceOf(Outcome.Inserted.class);
  }

  @Test
  default void whatIsAttachedBelongsToWhoAddsItWithTheRightToItsParent() {
    Viewer ann = somebody();
    Row bed = ((Outcome.Inserted) attach(ann, planted(Plant.named("rose", null)))).row();

    Row plant = related(ann, Bed.plants().crossing(Bed.ENTITY), id(bed), 9).rows().getFirst();
    assertThat(plant.get(3)).isEqualTo(ann.id());
    assertThat(insert(ann, Plant.ENTITY, plant.with(0, null))).isEqualTo(FORBIDDEN);
    assertThat(delete(ann, Plant.ENTITY, id(plant))).isEqualTo(FORBIDDEN);
    Attachments weeds = planted(Plant.named("weed", null).with(3, ann.id()));
    assertThat(change(somebody(), bed, weeds)).isEqualTo(MISSING);
    assertThat(change(keeper(), bed, weeds)).isEqualTo(FORBIDDEN);
    assertThat(read(ann, Plant.ENTITY, id(plant))).isEqualTo(new Outcome.Found(plant));
    assertThat(change(ann, bed, planted())).isInstanceOf(Outcome.Updated.class);
    assertThat(read(ann, Plant.ENTITY, id(plant))).isEqualTo(MISSING);
  }

  @Test
  default void aPairNeedsTheRightToChangeTheOneAndToReadBoth() {
    Viewer ann = somebody();
    Viewer ben = somebody();
    Row bed = bed(ann);
    Row label = label(ann);
    Row bens = label(ben);

    assertThat(pair(ann, id(bed), id(label), true)).isEqualTo(new Outcome.Paired());
    assertThat(pair(ann, id(bed), id(bens), true))
        .isEqualTo(pair(ann, id(bed), nothing(), true))
        .isEqualTo(dangling());
    assertThat(pair(ben, id(bed), id(bens), true))
        .isEqualTo(pair(ben, nothing(), id(bens), true))
        .isEqualTo(dangling());
    assertThat(pair(ben, id(bed), id(label), false))
        .isEqualTo(pair(ben, nothing(), id(label), false));
    assertThat(pair(keeper(), id(bed), id(label), false)).isEqualTo(FORBIDDEN);
    assertThat(pair(Viewer.ANONYMOUS, id(bed), id(label), false)).isEqualTo(new Outcome.Paired());
    assertThat(related(Viewer.SERVICE, Bed.labels(), id(bed), 9).ids()).containsExactly(id(label));
    assertThat(pair(ann, id(bed), id(label), false)).isEqualTo(new Outcome.Paired());
    assertThat(related(Viewer.SERVICE, Bed.labels(), id(bed), 9).ids()).isEmpty();
  }

  @Test
  default void pairsWithWhatMayNotBeReadStayWhenTheOthersAreReplaced() {
    Viewer ann = somebody();
    Row bed = bed(ann);
    Row anns = label(ann);
    Row bens = label(somebody());
    for (Row label : List.of(anns, bens)) {
      pair(Viewer.SERVICE, id(bed), id(label), true);
    }

    assertThat(change(ann, bed, labelled())).isInstanceOf(Outcome.Updated.class);
    assertThat(related(Viewer.SERVICE, Bed.labels(), id(bed), 9).ids()).containsExactly(id(bens));
    assertThat(change(Viewer.SERVICE, bed, labelled())).isInstanceOf(Outcome.Updated.class);
    assertThat(related(Viewer.SERVICE, Bed.labels(), id(bed), 9).ids()).isEmpty();
  }

  @Test
  default void deletingWhatOthersReferToTellsNothingToThoseWhoMayNotSeeIt() {
    Viewer ann = somebody();
    Row bed = bed(ann);
    update(Viewer.SERVICE, Bed.ENTITY, id(bed(somebody())), "neighbourId", id(bed));

    assertThat(delete(somebody(), Bed.ENTITY, id(bed))).isEqualTo(MISSING);
    assertThat(delete(keeper(), Bed.ENTITY, id(bed))).isEqualTo(FORBIDDEN);
    assertThat(delete(ann, Bed.ENTITY, id(bed)))
        .isEqualTo(new Conflict(Conflict.Kind.REFERENCED, List.of("beds.neighbourId")));
  }
}
