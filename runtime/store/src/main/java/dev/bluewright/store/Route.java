package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Way} as the database has it: a column of the row, and perhaps tables from there to the
 * person.
 *
 * <p>Thread safety: immutable.
 *
 * @param start the column that the way begins at
 * @param further how it goes on from there; empty where the column holds the person
 */
record Route(Column start, List<Crossing> further) {

  /**
   * The route of a way.
   *
   * @throws StoreException STO-051, it begins at an owner, and there is none; STO-052, it does not
   *     lead to people
   */
  static Route of(Entity<?> entity, Way way) {
    if (way.relations().isEmpty()) {
      Column owner = entity.access().owner().orElseThrow(() -> Permissions.ownerless(entity));
      return new Route(owner, List.of());
    }
    if (way.relations().size() > Way.LONGEST) {
      throw astray(entity, way);
    }
    List<Crossing> crossings = new ArrayList<>();
    Entity<?> at = entity;
    for (String relation : way.relations()) {
      boolean last = crossings.size() == way.relations().size() - 1;
      Crossing crossing = crossing(at, relation, last);
      if (crossing == null) {
        throw astray(entity, way);
      }
      crossings.add(crossing);
      at = crossing.target();
    }
    if (!at.access().people()) {
      throw astray(entity, way);
    }
    return entity.relations().get(way.relations().getFirst()) instanceof Relation.BelongsTo first
        ? new Route(first.column(), List.copyOf(crossings.subList(1, crossings.size())))
        : new Route(entity.id(), List.copyOf(crossings));
  }

  private static @Nullable Crossing crossing(Entity<?> at, String name, boolean last) {
    return switch (at.relations().get(name)) {
      case Relation.BelongsTo one ->
          new Crossing(
              at.table(), at.id().sqlName(), one.column().sqlName(), at, one.target().get());
      case Relation.Paired many when last -> many.crossing(at);
      case Relation.Paired _, Relation.Owning _ -> null;
      case null -> null;
    };
  }

  private static StoreException astray(Entity<?> entity, Way way) {
    return new StoreException(
        "STO-052",
        "From %s no %d relations at most, %s, lead to people."
            .formatted(entity.name(), Way.LONGEST, way));
  }

  /** Whether the row itself tells whom it leads to. */
  boolean direct() {
    return further.isEmpty();
  }

  /** The entity of what the column holds, where the way goes on. */
  Entity<?> from() {
    return further.getFirst().source();
  }

  /** The entity of the people. */
  Entity<?> people() {
    return further.getLast().target();
  }
}
