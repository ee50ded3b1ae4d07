package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import java.util.Optional;

/**
 * The records that one record has by a relation, since they belong to it.
 *
 * @param entity of these records
 * @param back the relation by which they belong to the one
 */
record Counted(EntityModel entity, RelationModel back) {
  /** What records have by a relation; empty where nothing that belongs to them. */
  static Optional<Counted> of(Blueprint reading, EntityModel one, String relation) {
    for (var entity : reading.entities()) {
      for (var back : entity.relations()) {
        if (leadsBack(one, relation, back) && isCalled(one, relation, entity)) {
          return Optional.of(new Counted(entity, back));
        }
      }
    }
    return Optional.empty();
  }

  /** Where more than one leads back, the text's relation names which. */
  private static boolean leadsBack(EntityModel one, String relation, RelationModel back) {
    return back.kind() == RelationModel.Kind.BELONGS_TO
        && back.target().equals(one.name())
        && one.findRelation(relation)
            .flatMap(RelationModel::via)
            .filter(via -> !via.equals(back.name()))
            .isEmpty();
  }

  private static boolean isCalled(EntityModel one, String relation, EntityModel entity) {
    return Names.plural(Names.camel(entity.name())).equals(relation)
        || one.findRelation(relation).filter(of -> of.target().equals(entity.name())).isPresent();
  }

  /** Whether it is the person whose records they are. */
  boolean isOfOwner() {
    return entity.findOwner().equals(Optional.of(back.name()));
  }
}
