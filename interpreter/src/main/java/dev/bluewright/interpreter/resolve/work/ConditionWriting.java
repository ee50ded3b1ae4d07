package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.deeds.FollowsPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.ComputedFields;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.values.MeasuredState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions as expressions over the records of an entity; none where a value is not kept. */
public final class ConditionWriting {
  private final EntityDraft entity;
  private final Workspace work;
  private final boolean measuring;

  /** Conditions over the records of one entity. */
  public ConditionWriting(EntityDraft entity, Workspace work) {
    this(entity, work, false);
  }

  private ConditionWriting(EntityDraft entity, Workspace work, boolean measuring) {
    this.entity = entity;
    this.work = work;
    this.measuring = measuring;
  }

  /** Of records that are to be made, which may ask what others come to. */
  public static ConditionWriting ofNew(EntityDraft entity, Workspace work) {
    return new ConditionWriting(entity, work, !FollowsPlacing.isNested(entity, work));
  }

  /** Whether all of them can be written, without looking at what leads to the record. */
  public boolean knows(List<Condition> conditions) {
    return conditions.stream().allMatch(this::knows);
  }

  private boolean knows(Condition condition) {
    return switch (condition) {
      case Condition.Counted(_, var many, _, _) ->
          work.known(many).isPresent() || numberOf(many).isPresent();
      case Condition.Every _ -> true;
      case Condition.Given(var of, var value) ->
          holder(of)
              .filter(
                  at -> givenField(at, value).isPresent() || givenRelation(at, value).isPresent())
              .isPresent();
      case Condition _ -> one(condition, true).isPresent();
    };
  }

  /** That all of them hold, or that not all of them do. */
  public Optional<String> all(List<Condition> conditions, boolean hold) {
    var written = conditions.stream().map(each -> one(each, hold)).toList();
    return written.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            written.stream()
                .map(each -> joined(each.orElseThrow(), conditions.size() > 1))
                .collect(Collectors.joining(hold ? " && " : " || ")))
        : Optional.empty();
  }

  private static String joined(String expression, boolean among) {
    return among && expression.contains(" || ") ? "(" + expression + ")" : expression;
  }

  private Optional<String> one(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.InState(var of, var states, var inside) ->
          holder(of).flatMap(at -> state(at, states, inside == holds));
      case Condition.Stands(var of, var field, var comparison, var to) ->
          holder(of).flatMap(at -> stands(at, field, comparison, to, holds));
      case Condition.Passed(var of, var moment, var passed) ->
          holder(of).flatMap(at -> passed(at, moment, passed == holds));
      case Condition.Ahead(var of, var moment, var least) ->
          holder(of)
              .flatMap(at -> moment(at, moment))
              .filter(_ -> holds)
              .map(name -> name + " - now() >= duration('" + length(least) + "')");
      case Condition.Young(var of, var most) ->
          holder(of)
              .map(
                  at ->
                      "now() - "
                          + at.path()
                          + "createdAt "
                          + (holds ? "<=" : ">")
                          + " duration('"
                          + length(most)
                          + "')");
      case Condition.Counted(var of, var many, var comparison, var than) ->
          holder(of)
              .flatMap(
                  at ->
                      at.entity() == entity
                          ? counted(many, comparison, than, holds)
                          : none(at, many, comparison, than, holds));
      case Condition.Given(var of, var value) -> holder(of).flatMap(at -> given(at, value, holds));
      case Condition.Every(var of, var many, var states) ->
          holder(of).filter(at -> at.entity() == entity).flatMap(_ -> every(many, states, holds));
    };
  }

  /** A time as expressions write it. */
  public static String length(Duration least) {
    return least.toMinutes() % 60 == 0 ? least.toHours() + "h" : least.toMinutes() + "m";
  }

  /** Whose value it is: the record itself, or the one that it belongs to. */
  private record Holder(EntityDraft entity, String path) {
    String name(FieldModel field) {
      return path + field.name();
    }

    /** What is computed of another record cannot be asked for. */
    boolean tells(FieldModel field) {
      return path.isEmpty() || field.isGiven();
    }
  }

  private Optional<Holder> holder(Optional<Noun> of) {
    var named = of.isEmpty() ? Optional.of(entity) : work.find(of.get());
    if (named.filter(entity::equals).isPresent()) {
      return Optional.of(new Holder(entity, ""));
    }
    return named.flatMap(
        each ->
            entity.to(each).findFirst().map(relation -> new Holder(each, relation.name() + ".")));
  }

  private Optional<String> given(Holder at, Noun value, boolean holds) {
    return givenField(at, value)
        .map(field -> maybe(at, field))
        .or(() -> givenRelation(at, value))
        .map(name -> name + (holds ? " != null" : " == null"));
  }

  private static Optional<FieldModel> givenField(Holder at, Noun value) {
    return at.entity()
        .field(value)
        .filter(field -> field.isGiven() && !ComputedFields.isNumber(field.type()));
  }

  private static Optional<String> givenRelation(Holder at, Noun value) {
    return at.entity()
        .toOne()
        .filter(RelationModel::optional)
        .map(RelationModel::name)
        .filter(value.camelCase()::equals)
        .findFirst();
  }

  /** A value of which the text says that some records have it is not one of all. */
  private String maybe(Holder at, FieldModel field) {
    if (!field.optional() && field.defaultValue().isEmpty()) {
      at.entity().put(Limits.apply(new Limit.NotRequired(), field));
      work.assume(
          at.entity().name() + "." + field.name(),
          "optional",
          "the text tells those that have one");
    }
    return at.name(field);
  }

  private static Optional<String> state(Holder at, List<String> states, boolean holds) {
    for (var field : at.entity().fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var named =
            states.stream().flatMap(state -> ActionPlacing.among(values, state).stream()).toList();
        if (named.size() == states.size()) {
          return Optional.of(
              named.stream()
                  .map(value -> at.name(field) + (holds ? " == '" : " != '") + value + "'")
                  .collect(Collectors.joining(holds ? " || " : " && ")));
        }
      }
    }
    return states.size() != 1
        ? Optional.empty()
        : at.entity()
            .field(Noun.said(states.getFirst()))
            .filter(field -> field.type() instanceof FieldType.Truth && at.tells(field))
            .map(field -> (holds ? "" : "!") + at.name(field));
  }

  private Optional<String> stands(
      Holder at, Noun noun, Comparison said, Operand to, boolean holds) {
    var comparison = holds ? said : said.opposite();
    return at.entity()
        .field(noun)
        .or(() -> stock(at.entity(), noun))
        .filter(at::tells)
        .flatMap(
            field ->
                value(at, field, to)
                    .map(
                        value ->
                            known(
                                at.name(field),
                                field.optional(),
                                holds,
                                at.name(field) + " " + comparison.operator() + " " + value)));
  }

  /** Of what there is: the only number that counts it. */
  private static Optional<FieldModel> stock(EntityDraft entity, Noun noun) {
    return noun.equals(Noun.of("stock"))
        ? entity
            .field(Noun.of("quantity"))
            .or(() -> entity.field(Noun.said("amount available")))
            .filter(field -> ComputedFields.isNumber(field.type()))
        : Optional.empty();
  }

  private Optional<String> value(Holder at, FieldModel field, Operand to) {
    var number = ComputedFields.isNumber(field.type());
    return switch (to) {
      case Operand.Amount(var value) -> Optional.of(value.toPlainString()).filter(_ -> number);
      case Operand.Present() -> MomentFields.now(field);
      case Operand.Value(var of, var noun) ->
          ofOther(of, at)
              .flatMap(
                  holder ->
                      holder
                          .entity()
                          .field(noun)
                          .filter(other -> !holder.equals(at) || !other.name().equals(field.name()))
                          .filter(other -> number && ComputedFields.isNumber(other.type()))
                          .filter(holder::tells)
                          .map(holder::name))
              .or(() -> label(field, noun));
    };
  }

  /** "The capacity of the trip" of which the record is, or a value of the same record. */
  private Optional<Holder> ofOther(Optional<Noun> of, Holder at) {
    return of.isEmpty() || work.find(of.get()).filter(at.entity()::equals).isPresent()
        ? Optional.of(at)
        : holder(of);
  }

  /** "Its size is large": one of the values. */
  private static Optional<String> label(FieldModel field, Noun noun) {
    return field.type() instanceof FieldType.Enumeration(var values)
        ? ActionPlacing.among(values, noun.text()).map(value -> "'" + value + "'")
        : Optional.empty();
  }

  private Optional<String> passed(Holder at, Noun noun, boolean passed) {
    return when(at, noun)
        .flatMap(
            when ->
                MomentFields.now(when.field())
                    .map(
                        now ->
                            known(
                                when.name(),
                                when.field().optional(),
                                passed,
                                when.name() + (passed ? " < " : " >= ") + now)));
  }

  /** Of the record, or of one that it belongs to, and no further. */
  private Optional<MomentFields.At> when(Holder at, Noun noun) {
    return at.path().isEmpty()
        ? MomentFields.within(at.entity(), noun, work)
        : MomentFields.of(at.entity(), noun).map(field -> new MomentFields.At(at.path(), field));
  }

  /** What does not hold of a value that is not there. */
  private static String known(String name, boolean optional, boolean holds, String expression) {
    return optional && !holds ? "(" + name + " == null || " + expression + ")" : expression;
  }

  private Optional<String> moment(Holder at, Noun noun) {
    return when(at, noun).filter(when -> !when.field().optional()).map(MomentFields.At::name);
  }

  private Optional<String> counted(Noun noun, Comparison said, Operand than, boolean holds) {
    var many = work.find(noun).filter(each -> each != entity);
    if (many.isEmpty()) {
      return numberOf(noun)
          .flatMap(field -> stands(new Holder(entity, ""), field, said, than, holds));
    }
    if (RelationPlacing.leadsTo(entity, many.get())) {
      return Optional.empty();
    }
    var counted = MeasuredState.of(noun, many.get());
    var limit =
        switch (than) {
          case Operand.Amount(var value) -> Optional.of(value.toPlainString());
          case Operand.Value(_, var field) ->
              entity
                  .field(field)
                  .filter(each -> each.type() instanceof FieldType.Whole && !each.optional())
                  .map(FieldModel::name);
          case Operand.Present() -> Optional.<String>empty();
        };
    if (counted.isUnknown() || limit.isEmpty()) {
      return Optional.empty();
    }
    var comparison = holds ? said : said.opposite();
    var between = between(many.get());
    if (between.isPresent() && limit.get().equals("0")) {
      return counted
          .condition()
          .flatMap(state -> byParts(between.get(), many.get(), state, comparison));
    }
    var relation = RelationPlacing.toMany(entity, many.get(), work);
    return Optional.of(
        "count("
            + relation
            + counted.argument()
            + ") "
            + comparison.operator()
            + " "
            + limit.get());
  }

  /** "The number of people", where it is a value. */
  private Optional<Noun> numberOf(Noun many) {
    return Optional.of(Noun.of("number", "of", many.text()))
        .filter(name -> entity.field(name).isPresent());
  }

  /** Whether so many belong to another, which counts them. */
  private Optional<String> none(
      Holder at, Noun noun, Comparison said, Operand than, boolean holds) {
    var many = work.find(noun).filter(each -> each != entity && each != at.entity());
    if (!measuring
        || !(than instanceof Operand.Amount(var number))
        || many.filter(each -> RelationPlacing.leadsTo(each, at.entity())).isEmpty()) {
      return Optional.empty();
    }
    var counted = MeasuredState.of(noun, many.get());
    var name = counted.named(many.get().noun()).camelCase() + "Count";
    var known = at.entity().fields.get(name);
    if (counted.isUnknown() || (known != null && known.isGiven())) {
      return Optional.empty();
    }
    var relation = RelationPlacing.toMany(at.entity(), many.get(), work);
    at.entity()
        .put(
            FieldModel.required(name, new FieldType.Whole())
                .withSource(
                    new FieldSource.Computed("count(" + relation + counted.argument() + ")")));
    var comparison = holds ? said : said.opposite();
    return Optional.of(
        at.path() + name + " " + comparison.operator() + " " + number.toPlainString());
  }

  /** What belongs to both, where they do not belong to each other: the items of an order. */
  private Optional<EntityDraft> between(EntityDraft many) {
    var both =
        work.entities().stream()
            .filter(each -> RelationPlacing.leadsTo(each, entity))
            .filter(each -> RelationPlacing.leadsTo(each, many))
            .toList();
    return both.size() == 1 && !RelationPlacing.leadsTo(many, entity)
        ? Optional.of(both.getFirst())
        : Optional.empty();
  }

  /** "While it has open orders": while it is in an item of an open order. */
  private Optional<String> byParts(
      EntityDraft part, EntityDraft many, String state, Comparison comparison) {
    return part.to(many)
        .findFirst()
        .map(
            relation ->
                "count(%s, %s.%s) %s 0"
                    .formatted(
                        RelationPlacing.toMany(entity, part, work),
                        relation.name(),
                        state,
                        comparison.operator()));
  }

  private Optional<String> every(Noun noun, List<String> states, boolean hold) {
    var many = work.find(noun).filter(each -> each != entity);
    if (many.isEmpty()
        || RelationPlacing.leadsTo(entity, many.get())
        || RelationPlacing.arePaired(entity, many.get())) {
      return Optional.empty();
    }
    return state(new Holder(many.get(), ""), states, false)
        .map(
            other ->
                "count("
                    + RelationPlacing.toMany(entity, many.get(), work)
                    + ", "
                    + other
                    + ") "
                    + (hold ? "== 0" : "> 0"));
  }
}
