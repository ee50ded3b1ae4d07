package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import java.util.Optional;

/**
 * Records of who and what, of which there is one at most for both together: likes, votes,
 * bookmarks, followers.
 *
 * @param entity of these records
 * @param who leads to the person whose record it is
 * @param what leads to the thing
 * @param thing the kind of the thing
 */
record Tie(EntityModel entity, RelationModel who, RelationModel what, EntityModel thing) {
  /** The tie that records of an entity are; empty where they are none, or nobody signs in. */
  static Optional<Tie> of(World world, EntityModel entity) {
    return entity.uniqueTogether().stream()
        .flatMap(names -> of(world, entity, names).stream())
        .findFirst();
  }

  /** The tie that two relations make together. */
  static Optional<Tie> of(World world, EntityModel entity, List<String> names) {
    var owner = entity.findOwner();
    if (world.cast().isEmpty() || names.size() != 2 || owner.filter(names::contains).isEmpty()) {
      return Optional.empty();
    }
    var thing = names.get(owner.get().equals(names.getFirst()) ? 1 : 0);
    return entity
        .findRelation(owner.get())
        .flatMap(
            who ->
                entity
                    .findRelation(thing)
                    .filter(what -> what.kind() == RelationModel.Kind.BELONGS_TO)
                    .flatMap(
                        what ->
                            world
                                .reading()
                                .findEntity(what.target())
                                .map(target -> new Tie(entity, who, what, target))));
  }
}
