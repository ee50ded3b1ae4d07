package dev.bluewright.validator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.cel.Names;
import dev.bluewright.cel.ValueType;
import dev.bluewright.expression.Computation;
import java.util.List;
import java.util.Optional;

/** What an expression about the records of an entity may name. */
final class RuleExpressionNames {
  private final Blueprint blueprint;
  private final Reads reads;
  private final Names.Builder names = Names.builder();

  /** Whose computed fields are known. */
  private enum Reads {
    STORED,
    MEASURED,
    WRITTEN
  }

  private RuleExpressionNames(Blueprint blueprint, Reads reads) {
    this.blueprint = blueprint;
    this.reads = reads;
  }

  /** The names for an entity's records, and for what an action takes, which goes first. */
  static Names of(Blueprint blueprint, EntityModel entity, List<InputModel> inputs) {
    return of(blueprint, entity, inputs, Reads.STORED);
  }

  /**
   * The names for a record that is to be made: also what is computed of those that it belongs to,
   * unless such records are given within others, where many are asked about together.
   */
  static Names ofNew(Blueprint blueprint, EntityModel entity) {
    var nested =
        blueprint.entities().stream()
            .flatMap(each -> each.relations().stream())
            .anyMatch(each -> each.nested() && each.target().equals(entity.name()));
    return of(blueprint, entity, List.of(), nested ? Reads.STORED : Reads.MEASURED);
  }

  /** The names for a record once something was done with it: also what is computed of it. */
  static Names ofWritten(Blueprint blueprint, EntityModel entity, List<InputModel> inputs) {
    return of(blueprint, entity, inputs, Reads.WRITTEN);
  }

  private static Names of(
      Blueprint blueprint, EntityModel entity, List<InputModel> inputs, Reads reads) {
    var all = new RuleExpressionNames(blueprint, reads);
    all.record("", entity, false);
    entity.relations().forEach(all::relation);
    for (var input : inputs) {
      switch (input) {
        case InputModel.Value(var field) -> all.field("", entity, field, false);
        case InputModel.Reference(var relation) -> all.relation(relation);
      }
    }
    return all.names.build();
  }

  private void record(String prefix, EntityModel entity, boolean optional) {
    names.add(prefix + "id", id(entity), optional);
    entity.fields().forEach(field -> field(prefix, entity, field, optional));
    entity.relations().stream()
        .filter(relation -> relation.kind() == Kind.BELONGS_TO)
        .forEach(relation -> reference(prefix, relation, optional));
    if (entity.has(Trait.TIMESTAMPS)) {
      names.add(prefix + "createdAt", ValueType.MOMENT, optional);
      names.add(prefix + "updatedAt", ValueType.MOMENT, optional);
    }
    if (entity.has(Trait.VERSIONED)) {
      names.add(prefix + "version", ValueType.NUMBER, optional);
    }
  }

  private void reference(String prefix, RelationModel relation, boolean optional) {
    var missing = optional || relation.optional();
    var target = blueprint.findEntity(relation.target());
    target.ifPresent(each -> names.add(prefix + relation.name() + "Id", id(each), missing));
    target.ifPresent(each -> names.add(prefix + relation.name(), id(each), missing));
  }

  private void relation(RelationModel relation) {
    var target = blueprint.findEntity(relation.target());
    if (target.isPresent() && relation.kind() == Kind.BELONGS_TO) {
      reference("", relation, false);
      record(relation.name() + ".", target.get(), relation.optional());
    }
  }

  private void field(String prefix, EntityModel entity, FieldModel field, boolean optional) {
    var computed = field.source() instanceof FieldSource.Computed;
    if (computed && reads != (prefix.isEmpty() ? Reads.WRITTEN : Reads.MEASURED)) {
      return;
    }
    var missing = optional || field.optional() || (computed && mayBeMissing(entity, field));
    findType(field.type()).ifPresent(type -> names.add(prefix + field.name(), type, missing));
  }

  private boolean mayBeMissing(EntityModel entity, FieldModel field) {
    return Computation.of(blueprint, entity, field)
            instanceof Computation.Possible(_, var mayBeMissing)
        && mayBeMissing;
  }

  private static ValueType id(EntityModel entity) {
    return entity.identity() == Identity.UUID ? ValueType.TEXT : ValueType.NUMBER;
  }

  /** What a value of a field is in an expression; none where no expression can hold it. */
  static Optional<ValueType> findType(FieldType type) {
    return switch (type) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() ->
          Optional.of(ValueType.TEXT);
      case FieldType.Uuid(), FieldType.Enumeration(_) -> Optional.of(ValueType.TEXT);
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() ->
          Optional.of(ValueType.NUMBER);
      case FieldType.Truth() -> Optional.of(ValueType.TRUTH);
      case FieldType.Date(), FieldType.DateTime() -> Optional.of(ValueType.MOMENT);
      case FieldType.Time() -> Optional.of(ValueType.SPAN);
      case FieldType.Json(), FieldType.File(_, _) -> Optional.empty();
    };
  }
}
