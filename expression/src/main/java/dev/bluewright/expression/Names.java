package dev.bluewright.expression;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.Trait;
import java.util.List;
import java.util.Optional;

/** Finds what a path such as {@code product.price} says of a record. */
final class Names {
  private final Computations computations;

  Names(Computations computations) {
    this.computations = computations;
  }

  /** Whether an entity has a member that a path could start with. */
  boolean has(EntityModel entity, String name) {
    return ofTrait(entity, name).isPresent()
        || entity.findField(name).isPresent()
        || entity.findRelation(name).filter(Names::toOne).isPresent();
  }

  private static boolean toOne(RelationModel relation) {
    return relation.kind() == Kind.BELONGS_TO;
  }

  /** What the path says of a record of the entity. */
  Typed find(EntityModel entity, List<String> path) {
    var first = path.getFirst();
    var relation = entity.findRelation(first).filter(Names::toOne);
    if (relation.isPresent() && path.size() == 1) {
      return Typed.of(
          new Expression.Field(first + "Id"), ValueKind.RECORD, relation.get().optional());
    }
    if (relation.isPresent()) {
      var said = find(computations.target(relation.get()), path.subList(1, path.size()));
      return said.within(inner -> new Expression.Through(first, inner), relation.get().optional());
    }
    var file = entity.findField(first).filter(FieldModel::isFile);
    if (file.isPresent() && path.size() == 2) {
      return FileParts.find(file.get(), path.getLast());
    }
    if (path.size() > 1) {
      throw new Misread("`" + first + "` is not a relation of " + entity.name() + " to one");
    }
    return ofTrait(entity, first)
        .or(() -> field(entity, first))
        .orElseThrow(() -> none(entity, first));
  }

  private static Misread none(EntityModel entity, String name) {
    boolean many = entity.findRelation(name).isPresent();
    return new Misread(
        many
            ? "`" + name + "` are many, of which count, sum, avg, min or max make one value"
            : "`" + name + "` is neither a field nor a relation of " + entity.name());
  }

  private static Optional<Typed> ofTrait(EntityModel entity, String name) {
    boolean time = name.equals("createdAt") || name.equals("updatedAt");
    if (time && entity.has(Trait.TIMESTAMPS)) {
      return Optional.of(Typed.of(new Expression.Field(name), ValueKind.MOMENT, false));
    }
    return name.equals("version") && entity.has(Trait.VERSIONED)
        ? Optional.of(Typed.of(new Expression.Field(name), ValueKind.WHOLE, false))
        : Optional.empty();
  }

  private Optional<Typed> field(EntityModel entity, String name) {
    return entity.findField(name).map(field -> typed(entity, field));
  }

  private Typed typed(EntityModel entity, FieldModel field) {
    boolean missing =
        Computations.isComputed(field)
            ? computations.of(entity, field).mayBeMissing()
            : field.optional();
    var labels =
        field.type() instanceof FieldType.Enumeration(var values)
            ? Optional.of(values)
            : Optional.<List<String>>empty();
    var kind = ValueKind.of(field.type());
    return new Typed(new Expression.Field(field.name()), kind, missing, labels);
  }
}
