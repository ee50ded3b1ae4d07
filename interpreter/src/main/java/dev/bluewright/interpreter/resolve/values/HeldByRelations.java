package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Fields that are said beside a relation that already holds them: "item id" of what has an item.
 */
public final class HeldByRelations {
  private HeldByRelations() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    for (var entity : work.entities()) {
      for (var relation : List.copyOf(entity.relations.values())) {
        held(relation)
            .filter(field -> entity.fields.remove(field) != null)
            .ifPresent(field -> moved(entity, field, relation.name(), work));
      }
    }
  }

  /** What a record holds of a relation, as it is called in JSON. */
  private static Optional<String> held(RelationModel relation) {
    return switch (relation.kind()) {
      case BELONGS_TO -> Optional.of(relation.name() + "Id");
      case MANY_TO_MANY -> Optional.of(relation.one() + "Ids");
      case HAS_MANY, HAS_ONE -> Optional.empty();
    };
  }

  private static void moved(EntityDraft entity, String field, String relation, Workspace work) {
    work.moved(entity.name() + "." + field, entity.name() + "." + relation);
    for (var together : List.copyOf(entity.uniqueTogether)) {
      if (together.contains(field)) {
        entity.uniqueTogether.remove(together);
        entity.uniqueTogether.add(
            together.stream()
                .map(part -> part.equals(field) ? relation : part)
                .distinct()
                .toList());
      }
    }
  }
}
