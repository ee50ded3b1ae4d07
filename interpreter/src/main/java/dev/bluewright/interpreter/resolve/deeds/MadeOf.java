package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.rule.Naming;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record holds that is made once something was done with another: values of the same name or
 * kind, the moment, and nothing where it may be without.
 */
final class MadeOf {
  private static final Set<String> AMOUNTS =
      Set.of(
          "amount", "total", "totalAmount", "totalPrice", "price", "sum", "value", "fee", "cost");

  /** What is nothing yet where a record is new. */
  private static final Set<String> TALLIES =
      Set.of("balance", "points", "score", "credit", "credits");

  /** What tells what was done. */
  private static final Set<String> DEEDS =
      Set.of("action", "event", "operation", "activity", "type", "kind");

  private static final Set<String> STATES = Set.of("status", "state");
  private static final Set<String> MOMENTS =
      Set.of("date", "time", "timestamp", "datetime", "moment", "day", "at", "on");

  private final EntityDraft one;
  private final String operation;
  private final String verb;
  private final EntityDraft made;
  private final Workspace work;
  private final Map<String, String> set = new LinkedHashMap<>();
  private final Set<FieldModel> without = new LinkedHashSet<>();
  private boolean possible;

  MadeOf(EntityDraft one, String operation, String verb, EntityDraft made, Workspace work) {
    this.one = one;
    this.operation = operation;
    this.verb = verb;
    this.made = made;
    this.work = work;
    possible = back().isPresent() && !comesBack();
    made.fields.values().stream().filter(FieldModel::isGiven).forEach(this::fill);
    made.toOne().filter(relation -> !isBack(relation)).forEach(this::fill);
  }

  /** Whether nothing is missing that a record must have. */
  boolean isPossible() {
    return possible;
  }

  /** Places it, and says where. */
  List<String> place() {
    without.forEach(this::leaveOut);
    Optional.ofNullable(one.actions.get(operation)).ifPresent(this::once);
    var relation = RelationPlacing.toMany(one, made, work);
    var effect = new EffectModel.Make(operation, relation, set);
    one.effects.add(effect);
    return List.of(one.name() + "." + effect.place(), one.name() + "." + operation);
  }

  /** What is done already is not done again, so that no second record tells of it. */
  private void once(ActionModel action) {
    if (!action.from().isEmpty()) {
      return;
    }
    var from = new LinkedHashMap<String, List<String>>();
    action
        .set()
        .forEach(
            (name, value) -> {
              var others = others(one.fields.get(name), value);
              if (!others.isEmpty()) {
                from.put(name, others);
              }
            });
    one.actions.put(
        action.name(),
        new ActionModel(action.name(), action.takes(), from, action.guard(), action.set()));
  }

  /** The values that a field may have beside one of them. */
  private static List<String> others(@Nullable FieldModel field, String value) {
    var all = field == null ? List.<String>of() : values(field.type());
    return all.contains(value)
        ? all.stream().filter(each -> !each.equals(value)).toList()
        : List.of();
  }

  private static List<String> values(FieldType type) {
    if (type instanceof FieldType.Enumeration(var labels)) {
      return labels;
    }
    return type instanceof FieldType.Truth ? List.of("true", "false") : List.of();
  }

  private void leaveOut(FieldModel field) {
    made.put(
        new FieldModel(
            field.name(),
            field.type(),
            true,
            field.defaultValue(),
            field.rules(),
            field.source(),
            field.description(),
            field.renamedFrom(),
            field.access()));
    work.assume(
        made.name() + "." + field.name(),
        "may be left out",
        "nobody gives it where one is made by itself");
  }

  private Optional<RelationModel> back() {
    var ways = made.to(one).toList();
    return ways.size() == 1 && one.to(made).findAny().isEmpty()
        ? Optional.of(ways.getFirst())
        : Optional.empty();
  }

  private boolean isBack(RelationModel relation) {
    return back().filter(relation::equals).isPresent();
  }

  private boolean comesBack() {
    return made.effects.stream()
        .filter(effect -> effect.operation().equals("create"))
        .flatMap(effect -> Stream.ofNullable(made.relations.get(effect.relation())))
        .anyMatch(relation -> relation.target().equals(one.name()));
  }

  private void fill(FieldModel field) {
    var value = value(field);
    value.ifPresent(text -> set.put(field.name(), text));
    if (value.isEmpty() && !field.optional() && field.defaultValue().isEmpty()) {
      if (mayBeWithout(field)) {
        without.add(field);
      } else {
        possible = false;
      }
    }
  }

  private void fill(RelationModel relation) {
    var same = one.toOne().filter(each -> each.target().equals(relation.target())).toList();
    if (same.size() == 1) {
      set.put(relation.name(), same.getFirst().name());
    } else if (!relation.optional() && !isOwner(relation)) {
      possible = false;
    }
  }

  private boolean isOwner(RelationModel relation) {
    return made.owner.filter(relation.name()::equals).isPresent()
        || (made.isOwned && relation.name().equals("owner"));
  }

  private Optional<String> value(FieldModel field) {
    return switch (field.type()) {
      case FieldType.Enumeration(var labels) -> label(labels).or(() -> first(field, labels));
      case FieldType.Date(), FieldType.DateTime(), FieldType.Time() ->
          named(field).or(() -> now(field));
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() ->
          amount(field).or(() -> named(field)).or(() -> nothingYet(field));
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() ->
          named(field).map(name -> "= " + name).or(() -> deed(field));
      case FieldType.Truth(), FieldType.Uuid() -> named(field);
      case FieldType.Json(), FieldType.File(_, _) -> Optional.empty();
    };
  }

  /** "Withdrawal", of what is made of withdrawing. */
  private Optional<String> label(List<String> labels) {
    return labels.stream()
        .filter(_ -> !operation.equals("create"))
        .filter(label -> Noun.said(label).head().startsWith(verb))
        .findFirst();
  }

  /** A new record is in the first of its states. */
  private static Optional<String> first(FieldModel field, List<String> labels) {
    return Optional.of(labels.getFirst())
        .filter(_ -> field.defaultValue().isEmpty() && STATES.contains(field.name()));
  }

  private Optional<String> nothingYet(FieldModel field) {
    return Optional.of("0")
        .filter(_ -> field.defaultValue().isEmpty() && TALLIES.contains(field.name()));
  }

  private Optional<String> deed(FieldModel field) {
    return Optional.of(verb).filter(_ -> DEEDS.contains(field.name()));
  }

  private Optional<String> now(FieldModel field) {
    var last = Naming.split(field.name(), false).getLast();
    return field.optional() || field.defaultValue().isPresent() || !MOMENTS.contains(last)
        ? Optional.empty()
        : Optional.of("now()");
  }

  /** What is given with the action goes before what the record holds. */
  private Optional<String> named(FieldModel field) {
    return Stream.concat(inputs(), held())
        .filter(each -> each.name().equals(field.name()))
        .filter(each -> each.type().equals(field.type()))
        .map(FieldModel::name)
        .findFirst();
  }

  private Optional<String> amount(FieldModel field) {
    if (!AMOUNTS.contains(field.name()) && !isOnlyNumber(field)) {
      return Optional.empty();
    }
    var given = inputs().filter(each -> isNumber(each.type())).toList();
    if (given.size() == 1) {
      return Optional.of(given.getFirst().name());
    }
    return named(field)
        .or(
            () ->
                held()
                    .filter(each -> each.type() instanceof FieldType.Money)
                    .filter(each -> AMOUNTS.contains(each.name()))
                    .map(FieldModel::name)
                    .findFirst());
  }

  private boolean isOnlyNumber(FieldModel field) {
    return made.fields.values().stream().filter(each -> isNumber(each.type())).count() == 1
        && Set.of("quantity", "change", "count").contains(field.name());
  }

  private static boolean isNumber(FieldType type) {
    return type instanceof FieldType.Whole
        || type instanceof FieldType.Decimal
        || type instanceof FieldType.Money;
  }

  private Stream<FieldModel> inputs() {
    return Optional.ofNullable(one.actions.get(operation)).map(ActionModel::takes).stream()
        .flatMap(List::stream)
        .flatMap(
            input ->
                input instanceof InputModel.Value(var field) ? Stream.of(field) : Stream.empty());
  }

  private Stream<FieldModel> held() {
    return one.fields.values().stream().filter(field -> !field.isFile() && !field.optional());
  }

  /** Words and pages are told later; an amount that nobody knows would be none. */
  private static boolean mayBeWithout(FieldModel field) {
    return switch (field.type()) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Url(), FieldType.Email() -> true;
      case FieldType.Date(), FieldType.DateTime(), FieldType.Time() -> true;
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money(), FieldType.Truth() ->
          false;
      case FieldType.Enumeration(_), FieldType.Uuid(), FieldType.Json(), FieldType.File(_, _) ->
          false;
    };
  }
}
