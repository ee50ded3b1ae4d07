package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RelationModel.OnDelete;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Gives each entity whose records are one tenant's the relation to it, with which its records go;
 * unless the entity has a member of that name.
 *
 * <p>Thread safety: immutable.
 */
public final class Tenancy {
  private Tenancy() {}

  /** The same blueprint with every relation to a tenant. */
  public static Blueprint complete(Blueprint blueprint) {
    var relation = relation(blueprint);
    return relation.isEmpty()
        ? blueprint
        : blueprint.withEntities(
            blueprint.entities().stream()
                .map(each -> within(blueprint, each, relation.get()))
                .toList());
  }

  private static EntityModel within(
      Blueprint blueprint, EntityModel entity, RelationModel relation) {
    if (!isDerivedFor(blueprint, entity, relation)
        || entity.findRelation(relation.name()).isPresent()) {
      return entity;
    }
    var relations = new ArrayList<>(entity.relations());
    relations.add(relation);
    return entity.withRelations(relations);
  }

  /** Whether a relation is the one that an entity has anyway. */
  static boolean isDerived(Blueprint blueprint, EntityModel entity, RelationModel relation) {
    return relation(blueprint).filter(relation::equals).isPresent()
        && isDerivedFor(blueprint, entity, relation);
  }

  private static boolean isDerivedFor(
      Blueprint blueprint, EntityModel entity, RelationModel relation) {
    return blueprint.tenancy().divides(entity) && entity.findField(relation.name()).isEmpty();
  }

  private static Optional<RelationModel> relation(Blueprint blueprint) {
    return blueprint
        .tenancy()
        .of()
        .map(
            tenant ->
                RelationModel.belongsTo(Names.camel(tenant), tenant)
                    .withOnDelete(OnDelete.CASCADE));
  }
}
