package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RelationModel.OnDelete;
import java.util.ArrayList;

/**
 * Gives each entity with the trait {@link Trait#OWNED} the relation {@code owner} to the people,
 * with whom its records go; unless the entity names its owner itself, or has such a relation.
 *
 * <p>Thread safety: immutable.
 */
public final class Ownership {
  /** The relation to who owns a record, where the blueprint names none. */
  public static final String RELATION = "owner";

  private Ownership() {}

  /** The same blueprint with every owner that a trait stands for. */
  public static Blueprint complete(Blueprint blueprint) {
    return blueprint
        .accounts()
        .map(
            accounts ->
                blueprint.withEntities(
                    blueprint.entities().stream().map(each -> owned(each, accounts)).toList()))
        .orElse(blueprint);
  }

  private static EntityModel owned(EntityModel entity, AccountsModel accounts) {
    if (accounts.areOf(entity)
        || !isDerivedFor(entity)
        || entity.findRelation(RELATION).isPresent()) {
      return entity;
    }
    var relations = new ArrayList<>(entity.relations());
    relations.add(relation(accounts));
    return entity.withRelations(relations);
  }

  private static boolean isDerivedFor(EntityModel entity) {
    return entity.has(Trait.OWNED)
        && entity.owner().isEmpty()
        && entity.findField(RELATION).isEmpty();
  }

  /** Whether a relation is the one that the trait gives anyway. */
  static boolean isDerived(Blueprint blueprint, EntityModel entity, RelationModel relation) {
    return isDerivedFor(entity)
        && blueprint.accounts().map(Ownership::relation).filter(relation::equals).isPresent();
  }

  private static RelationModel relation(AccountsModel accounts) {
    return RelationModel.belongsTo(RELATION, accounts.of()).withOnDelete(OnDelete.CASCADE);
  }
}
