package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** People with things of their own in one store, and short words for what they try. */
@NullUnmarked
interface Garden {
  List<Entity<?>> ENTITIES =
      List.of(
          Member.ENTITY,
          Label.ENTITY,
          Bed.ENTITY,
          Plant.ENTITY,
          Notice.ENTITY,
          Remark.ENTITY,
          Suggestion.ENTITY,
          Tool.ENTITY,
          Diary.ENTITY);

  RunningStore store();

  /** Somebody who signs in with a rank. */
  default Viewer somebody(String rank) {
    Row row = Member.named(unique("person")).with(2, rank);
    Row stored = Viewer.SERVICE.call(() -> store().insert(Member.ENTITY, row));
    return new Viewer(id(stored), rank);
  }

  default Viewer somebody() {
    return somebody("member");
  }

  default Viewer keeper() {
    return somebody("keeper");
  }

  /** Sends what is made for a viewer. */
  default Outcome as(Viewer viewer, Supplier<? extends StoreOperation> operation) {
    return store().send(viewer.call(operation::get));
  }

  default Outcome insert(Viewer viewer, Entity<?> entity, Row row) {
    return as(viewer, () -> new Insert(entity, row, null));
  }

  default Row stored(Viewer viewer, Entity<?> entity, Row row) {
    Outcome outcome = insert(viewer, entity, row);
    assertThat(outcome).isInstanceOf(Outcome.Inserted.class);
    return ((Outcome.Inserted) outcome).row();
  }

  default Row bed(Viewer viewer) {
    return stored(viewer, Bed.ENTITY, Bed.named(unique("bed")));
  }

  default Row label(Viewer viewer) {
    return stored(viewer, Label.ENTITY, Row.of(null, unique("label"), null));
  }

  default Row notice(Viewer viewer) {
    return stored(viewer, Notice.ENTITY, Row.of(null, unique("notice"), null));
  }

  default Row remark(Viewer viewer, Row notice) {
    return stored(viewer, Remark.ENTITY, Row.of(null, unique("remark"), notice.get(0), null));
  }

  default Outcome read(Viewer viewer, Entity<?> entity, Object id) {
    return as(viewer, () -> new ReadById(entity, id));
  }

  /** The row as it is, whoever may read it. */
  default Row now(Entity<?> entity, Object id) {
    return ((Outcome.Found) read(Viewer.SERVICE, entity, id)).row();
  }

  default Outcome.Related related(Viewer viewer, Crossing crossing, Object id, int most) {
    return (Outcome.Related) as(viewer, () -> new ReadRelated(crossing, id, most, true));
  }

  default Outcome pair(Viewer viewer, Object bed, Object label, boolean wanted) {
    return as(viewer, () -> new Pair(Bed.labels(), bed, label, wanted));
  }

  default Outcome update(Viewer viewer, Entity<?> entity, Object id, String column, Object value) {
    Change change = Change.of(entity).set(entity.column(column), value);
    return as(viewer, () -> new Update(entity, id, change, null, null));
  }

  default Outcome act(Viewer viewer, Object bed, String action, Object... inputs) {
    var definition = Bed.ENTITY.actions().get(action);
    return as(viewer, () -> new Act(Bed.ENTITY, bed, definition, Row.of(inputs), null, null));
  }

  default Outcome delete(Viewer viewer, Entity<?> entity, Object id) {
    return as(viewer, () -> new Delete(entity, id, null, null));
  }

  static Query all(Query.Filter... filters) {
    return new Query(List.of(filters), List.of(), List.of(), 100, List.of());
  }

  static UUID nothing() {
    return UUID.randomUUID();
  }
}
