package dev.bluewright.expression;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.expression.Expression.Aggregate;
import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What count, sum, avg, min and max are of, and what they give. */
final class Aggregates {
  private static final Map<String, Aggregate.Kind> KINDS =
      Map.of(
          "count", Aggregate.Kind.COUNT,
          "sum", Aggregate.Kind.SUM,
          "avg", Aggregate.Kind.AVERAGE,
          "min", Aggregate.Kind.LEAST,
          "max", Aggregate.Kind.GREATEST);

  private Aggregates() {}

  static Optional<Aggregate.Kind> find(String function) {
    return Optional.ofNullable(KINDS.get(function));
  }

  static boolean isMany(EntityModel entity, String name) {
    return entity.findRelation(name).filter(Aggregates::toMany).isPresent();
  }

  private static boolean toMany(RelationModel relation) {
    return relation.kind() == Kind.HAS_MANY || relation.kind() == Kind.MANY_TO_MANY;
  }

  /** The only relation to many that the argument names. */
  static RelationModel relation(
      EntityModel entity, String function, CelExpr argument, boolean alone) {
    if (alone && argument.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      throw new Misread("`" + function + "` is of a relation to many, such as count(items)");
    }
    var found = new LinkedHashSet<String>();
    collect(entity, argument, found);
    if (found.size() != 1) {
      throw new Misread(
          found.isEmpty()
              ? "`" + function + "` names no relation of " + entity.name() + " to many"
              : "`" + function + "` is of one relation, but names " + String.join(" and ", found));
    }
    return entity.findRelation(found.iterator().next()).orElseThrow();
  }

  private static void collect(EntityModel entity, CelExpr expression, Set<String> found) {
    switch (expression.getKind()) {
      case IDENT -> {
        if (isMany(entity, expression.ident().name())) {
          found.add(expression.ident().name());
        }
      }
      case SELECT -> collect(entity, expression.select().operand(), found);
      case CALL -> {
        expression.call().target().ifPresent(target -> collect(entity, target, found));
        expression.call().args().forEach(argument -> collect(entity, argument, found));
      }
      case CONSTANT, LIST, NOT_SET, STRUCT, MAP, COMPREHENSION -> {}
    }
  }

  static Typed typed(
      Aggregate.Kind kind,
      String function,
      String relation,
      Optional<Typed> said,
      Optional<Typed> where) {
    where.filter(condition -> condition.kind() != ValueKind.TRUTH).ifPresent(Aggregates::noTruth);
    var expression =
        new Aggregate(kind, relation, said.map(Typed::expression), where.map(Typed::expression));
    return switch (kind) {
      case COUNT -> Typed.of(expression, ValueKind.WHOLE, false);
      case SUM -> Typed.of(expression, number(function, said.orElseThrow()), false);
      case AVERAGE -> {
        number(function, said.orElseThrow());
        yield Typed.of(expression, ValueKind.NUMBER, true);
      }
      case LEAST, GREATEST -> Typed.of(expression, ordered(function, said.orElseThrow()), true);
    };
  }

  private static void noTruth(Typed condition) {
    throw new Misread(
        "which of them count must be true or false, but is " + condition.kind().words());
  }

  private static ValueKind number(String function, Typed said) {
    if (!said.kind().isNumber()) {
      throw new Misread("`" + function + "` is of numbers, but this is " + said.kind().words());
    }
    return said.kind();
  }

  private static ValueKind ordered(String function, Typed said) {
    return switch (said.kind()) {
      case WHOLE, RATIO, NUMBER, TEXT, DATE, TIME, MOMENT -> said.kind();
      case TRUTH, RECORD, NOTHING, OTHER ->
          throw new Misread("`" + function + "` cannot be of " + said.kind().words());
    };
  }
}
