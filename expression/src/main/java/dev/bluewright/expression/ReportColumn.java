package dev.bluewright.expression;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.InverseRelations;
import dev.bluewright.expression.Expression.Aggregate;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/**
 * A column of a report, or why it cannot be reckoned.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface ReportColumn {

  /** What tells groups apart: a value of each record. */
  record Group(Expression expression, FieldType type, boolean mayBeMissing)
      implements ReportColumn {}

  /**
   * What a group comes to.
   *
   * @param said what is said of each record; none for a count
   * @param where which of them count; all where there is none
   */
  record Tally(
      Aggregate.Kind kind,
      Optional<Expression> said,
      Optional<Expression> where,
      FieldType type,
      boolean mayBeMissing)
      implements ReportColumn {}

  /**
   * It cannot.
   *
   * @param why half a sentence
   */
  record Impossible(String why) implements ReportColumn {}

  /** What a text of {@code by} gives of the records of an entity. */
  static ReportColumn group(Blueprint blueprint, EntityModel entity, String text) {
    try {
      var reading = Reading.of(blueprint, entity);
      var typed = reading.read(Computations.parsed(text));
      return new Group(typed.expression(), reading.type(typed), typed.mayBeMissing());
    } catch (Misread wrong) {
      return new Impossible(wrong.sentence());
    }
  }

  /** What a text of {@code shows} comes to of the records of an entity. */
  static ReportColumn tally(Blueprint blueprint, EntityModel entity, String text) {
    try {
      return Reading.of(blueprint, entity).tally(Computations.parsed(text));
    } catch (Misread wrong) {
      return new Impossible(wrong.sentence());
    }
  }

  /** Reads over the records of one entity. */
  record Reading(Blueprint blueprint, EntityModel entity, Reader reader) {
    static Reading of(Blueprint blueprint, EntityModel of) {
      var whole = InverseRelations.complete(blueprint);
      var entity = whole.findEntity(of.name()).orElseThrow();
      return new Reading(whole, entity, new Reader(new Computations(whole), entity));
    }

    Typed read(CelExpr part) {
      return reader.read(part);
    }

    /** {@code count()}, {@code count(paid)}, {@code sum(total)}, {@code sum(total, paid)}. */
    Tally tally(CelExpr part) {
      var kind =
          part.getKind() == CelExpr.ExprKind.Kind.CALL
              ? Aggregates.find(part.call().function())
              : Optional.<Aggregate.Kind>empty();
      if (kind.isEmpty() || part.call().target().isPresent()) {
        throw new Misread("it is not count, sum, avg, min or max of the records");
      }
      var arguments = part.call().args();
      boolean counts = kind.get() == Aggregate.Kind.COUNT;
      int least = counts ? 0 : 1;
      if (arguments.size() < least || arguments.size() > least + 1) {
        throw new Misread(
            "`%s` takes %s which of the records count"
                .formatted(
                    part.call().function(), counts ? "at most" : "what it is of and, perhaps,"));
      }
      var said = counts ? Optional.<Typed>empty() : Optional.of(read(arguments.getFirst()));
      var where = arguments.stream().skip(least).map(this::read).findFirst();
      var all = Aggregates.typed(kind.get(), part.call().function(), "", said, where);
      return new Tally(
          kind.get(),
          said.map(Typed::expression),
          where.map(Typed::expression),
          type(all),
          all.mayBeMissing());
    }

    /** What holds the values of a column. */
    FieldType type(Typed typed) {
      return switch (typed.kind()) {
        case WHOLE -> new FieldType.Whole();
        case RATIO, NUMBER -> new FieldType.Decimal(19, 4);
        case TEXT ->
            typed
                .labels()
                .<FieldType>map(FieldType.Enumeration::new)
                .orElseGet(() -> new FieldType.Text(1000));
        case TRUTH -> new FieldType.Truth();
        case DATE -> new FieldType.Date();
        case TIME -> new FieldType.Time();
        case MOMENT -> new FieldType.DateTime();
        case RECORD -> id(typed.expression());
        case NOTHING, OTHER ->
            throw new Misread("a report has no column for " + typed.kind().words());
      };
    }

    /** The id of the record that others belong to, perhaps by way of another. */
    private FieldType id(Expression expression) {
      var at = entity;
      var rest = expression;
      while (rest instanceof Expression.Through(var relation, var said)) {
        at = target(at, relation);
        rest = said;
      }
      if (!(rest instanceof Expression.Field(var column))) {
        throw new Misread("only a relation itself is known by its record");
      }
      var target = target(at, column.substring(0, column.length() - 2));
      return target.identity().type();
    }

    private EntityModel target(EntityModel from, String relation) {
      return blueprint.findEntity(from.findRelation(relation).orElseThrow().target()).orElseThrow();
    }
  }

  /** Which records count, where a text says so, or why it cannot. */
  static Computation where(Blueprint blueprint, EntityModel entity, String text) {
    try {
      var typed = Reading.of(blueprint, entity).read(Computations.parsed(text));
      return typed.kind() == ValueKind.TRUTH
          ? new Computation.Possible(typed.expression(), false)
          : new Computation.Impossible(
              "it must be true or false, but gives " + typed.kind().words());
    } catch (Misread wrong) {
      return new Computation.Impossible(wrong.sentence());
    }
  }
}
