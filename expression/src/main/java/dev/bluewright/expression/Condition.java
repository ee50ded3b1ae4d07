package dev.bluewright.expression;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.InverseRelations;
import dev.bluewright.blueprint.RelationModel;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/**
 * A rule that asks about related records or computed fields, which the database evaluates; every
 * other rule is CEL over the record, which the service evaluates.
 *
 * <p>Thread safety: safe.
 */
public final class Condition {
  private final Blueprint whole;
  private final EntityModel entity;

  private Condition(Blueprint blueprint, EntityModel of) {
    whole = InverseRelations.complete(blueprint);
    entity = whole.findEntity(of.name()).orElseThrow();
  }

  /** Whether the text counts related records, or names a computed field. */
  public static boolean isReckoned(EntityModel entity, String text) {
    try {
      return reckons(Computations.parsed(text), entity);
    } catch (Misread wrong) {
      return false;
    }
  }

  private static boolean reckons(CelExpr part, EntityModel entity) {
    return switch (part.getKind()) {
      case IDENT -> isComputed(entity, part.ident().name());
      case SELECT -> reckons(part.select().operand(), entity);
      case CALL ->
          Aggregates.find(part.call().function()).isPresent()
              || part.call().target().filter(target -> reckons(target, entity)).isPresent()
              || part.call().args().stream().anyMatch(argument -> reckons(argument, entity));
      case CONSTANT, LIST, NOT_SET, STRUCT, MAP, COMPREHENSION -> false;
    };
  }

  private static boolean isComputed(EntityModel entity, String name) {
    return entity.findField(name).filter(Computations::isComputed).isPresent();
  }

  /** What the text says of a record of the entity, or why it cannot be asked. */
  public static Computation of(Blueprint blueprint, EntityModel entity, String text) {
    try {
      var condition = new Condition(blueprint, entity);
      var typed = new Computations(condition.whole).condition(condition.entity, text);
      if (typed.kind() != ValueKind.TRUTH) {
        return new Computation.Impossible(
            "it must be true or false, but gives " + typed.kind().words());
      }
      condition.requireAsked(typed.expression());
      return new Computation.Possible(typed.expression(), false);
    } catch (Misread wrong) {
      return new Computation.Impossible(wrong.sentence());
    }
  }

  /**
   * What the text says of the fields that a record holds itself, or why it cannot be asked: of
   * others it would change without a write of the record.
   */
  public static Computation ofStored(Blueprint blueprint, EntityModel entity, String text) {
    var computation = of(blueprint, entity, text);
    return computation instanceof Computation.Possible(var expression, _)
        ? Parts.of(expression).stream()
            .flatMap(part -> unstored(entity, part).stream())
            .findFirst()
            .<Computation>map(Computation.Impossible::new)
            .orElse(computation)
        : computation;
  }

  private static Optional<String> unstored(EntityModel entity, Expression part) {
    return switch (part) {
      case Expression.Field(var name) when isComputed(entity, name) ->
          Optional.of("`" + name + "` is computed");
      case Expression.Through(var relation, _) ->
          Optional.of("it reads the record of `" + relation + "`");
      case Expression.Aggregate(_, var relation, _, _) ->
          Optional.of("it counts `" + relation + "`");
      case Expression.Now(), Expression.Today() -> Optional.of("it reads the present");
      case Expression.Single(var change, _) when change.name().endsWith("_SINCE") ->
          Optional.of("it reads the present");
      case Expression.Field _, Expression.Amount _, Expression.Text _, Expression.Truth _ ->
          Optional.empty();
      case Expression.Outer _, Expression.Pair _, Expression.Single _, Expression.Choice _ ->
          Optional.empty();
    };
  }

  /** A record is asked again when one that it counts is written, not when a third is. */
  private void requireAsked(Expression expression) {
    for (var part : Parts.of(expression)) {
      if (part instanceof Expression.Aggregate aggregate) {
        requireOwn(aggregate);
      }
    }
  }

  private void requireOwn(Expression.Aggregate aggregate) {
    var relation = entity.findRelation(aggregate.relation()).orElseThrow();
    if (relation.kind() == RelationModel.Kind.MANY_TO_MANY
        && (aggregate.said().isPresent() || aggregate.where().isPresent())) {
      throw new Misread(
          "of the pairs `" + relation.name() + "` a rule can only ask how many there are");
    }
    if (relation.tie().isPresent()) {
      throw new Misread("a rule is not asked again when `" + relation.name() + "` change");
    }
    var many = whole.findEntity(relation.target()).orElseThrow();
    for (var part : Parts.of(aggregate)) {
      if (part instanceof Expression.Field(var name) && isComputed(many, name)) {
        throw new Misread(
            "a rule cannot count by `" + name + "`, which " + many.name() + " computes");
      }
    }
  }
}
