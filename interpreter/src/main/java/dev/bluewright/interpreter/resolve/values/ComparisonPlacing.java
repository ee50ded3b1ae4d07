package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** How values must stand to each other: a check, or the range of a field. */
public final class ComparisonPlacing {
  private ComparisonPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void compare(ValueFact.Compared fact, Workspace work) {
    var places = new LinkedHashSet<String>();
    for (var entity : owners(fact, work)) {
      compare(fact, entity, work);
      places.addAll(work.places().getOrDefault(fact, List.of()));
    }
    if (!places.isEmpty()) {
      work.placed(fact, List.copyOf(places));
    }
  }

  private static void compare(ValueFact.Compared fact, EntityDraft entity, Workspace work) {
    if (Ages.isOf(fact, entity)) {
      Ages.limit(fact, entity, work);
      return;
    }
    var left = comparable(entity, fact.field(), fact.to(), work);
    if (left.isEmpty()) {
      return;
    }
    switch (fact.to()) {
      case Operand.Amount(var number) -> number(fact, entity, left.get(), number, work);
      case Operand.Present _ -> present(fact, entity, left.get(), work);
      case Operand.Value(var of, var field) -> value(fact, entity, left.get(), of, field, work);
    }
  }

  private static List<EntityDraft> owners(ValueFact.Compared fact, Workspace work) {
    var holders = holders(fact, work);
    if (fact.owner().isPresent()) {
      var named = work.find(fact.owner().get());
      return named
          .filter(entity -> entity.field(fact.field()).isPresent())
          .or(() -> holders.size() == 1 ? Optional.of(holders.getFirst()) : named)
          .stream()
          .toList();
    }
    var spoken = work.findOwner(Optional.empty()).stream().toList();
    return holders.isEmpty() || (holders.size() > 1 && holders.containsAll(spoken))
        ? spoken
        : holders;
  }

  /** All that have the field, or both of those that are compared. */
  private static List<EntityDraft> holders(ValueFact.Compared fact, Workspace work) {
    var having = work.entities().stream().filter(e -> e.field(fact.field()).isPresent()).toList();
    if (having.size() > 1) {
      var both = having.stream().filter(e -> hasBoth(e, fact)).toList();
      return both.isEmpty() ? having : both;
    }
    return having;
  }

  /** Of a number it is compared with, those alone that call it just so. */
  private static boolean hasBoth(EntityDraft entity, ValueFact.Compared fact) {
    return fact.to() instanceof Operand.Value(_, var other)
        ? entity.field(other).isPresent()
        : entity.fields.containsKey(fact.field().camelCase());
  }

  /** The field, where its values can be compared so; made where its name tells its type. */
  private static Optional<FieldModel> comparable(
      EntityDraft entity, Noun noun, Operand to, Workspace work) {
    var known = entity.field(noun);
    if (known.isEmpty() && !isMade(noun, to, work)) {
      return Optional.empty();
    }
    var name = known.map(FieldModel::name).orElse(noun.camelCase());
    if (entity.relations.containsKey(name) || work.lexicon().fieldTypes().isGiven(noun)) {
      return Optional.empty();
    }
    var field = known.orElseGet(() -> work.fields().of(entity, noun, false));
    return Optional.of(field).filter(each -> fits(each.type(), to));
  }

  /** Whether its name tells a type whose values can be compared so. */
  private static boolean isMade(Noun noun, Operand to, Workspace work) {
    return !isNumberOf(noun, work)
        && work.lexicon().fieldTypes().isFieldName(noun)
        && work.lexicon().fieldTypes().suggestedBy(noun).filter(type -> fits(type, to)).isPresent();
  }

  /** "The number of tickets", of which each is a record. */
  private static boolean isNumberOf(Noun noun, Workspace work) {
    return noun.text().startsWith("number of ")
        && work.known(Noun.of(Nouns.singular(noun.head()))).isPresent();
  }

  private static boolean fits(FieldType type, Operand to) {
    return switch (to) {
      case Operand.Amount _ -> isNumber(type);
      case Operand.Present _ -> isMoment(type);
      case Operand.Value _ -> isNumber(type) || isMoment(type) || type instanceof FieldType.Time;
    };
  }

  private static boolean isNumber(FieldType type) {
    return type instanceof FieldType.Whole
        || type instanceof FieldType.Money
        || type instanceof FieldType.Decimal;
  }

  /** Whether values of a type are moments or days. */
  public static boolean isMoment(FieldType type) {
    return type instanceof FieldType.Date || type instanceof FieldType.DateTime;
  }

  private static void number(
      ValueFact.Compared fact,
      EntityDraft entity,
      FieldModel field,
      BigDecimal number,
      Workspace work) {
    if (!field.isGiven()) {
      return;
    }
    var limit = limit(fact.comparison(), field, number);
    if (limit.isPresent()) {
      entity.put(Limits.apply(limit.get(), field));
      work.placed(fact, List.of(entity.name() + "." + field.name()));
      return;
    }
    check(fact, entity, field, fact.comparison(), number.toPlainString(), work);
  }

  /** A range that includes its ends; of whole numbers each range does. */
  private static Optional<Limit> limit(Comparison comparison, FieldModel field, BigDecimal number) {
    var whole = field.type() instanceof FieldType.Whole && number.stripTrailingZeros().scale() <= 0;
    return switch (comparison) {
      case AT_LEAST -> Optional.of(new Limit.Least(number));
      case AT_MOST -> Optional.of(new Limit.Greatest(number));
      case MORE ->
          Optional.<Limit>of(new Limit.Least(number.add(BigDecimal.ONE))).filter(_ -> whole);
      case LESS ->
          Optional.<Limit>of(new Limit.Greatest(number.subtract(BigDecimal.ONE)))
              .filter(_ -> whole);
      case SAME, OTHER -> Optional.empty();
    };
  }

  private static void present(
      ValueFact.Compared fact, EntityDraft entity, FieldModel field, Workspace work) {
    var day = field.type() instanceof FieldType.Date;
    check(fact, entity, field, fact.comparison(), day ? "today()" : "now()", work);
  }

  private static void value(
      ValueFact.Compared fact,
      EntityDraft entity,
      FieldModel left,
      Optional<Noun> of,
      Noun noun,
      Workspace work) {
    var here = of.isEmpty() || work.find(of.get()).filter(entity::equals).isPresent();
    if (here) {
      var right = comparable(entity, noun, new Operand.Value(of, noun), work);
      if (right.isPresent()
          && alike(left.type(), right.get().type())
          && !right.get().name().equals(left.name())) {
        ordered(fact, entity, left, right.get(), work);
        return;
      }
    }
    related(entity, of, noun, left, work)
        .ifPresent(name -> check(fact, entity, left, fact.comparison(), name, work));
  }

  /** A check in which the greater value stands left, as people read it. */
  private static void ordered(
      ValueFact.Compared fact,
      EntityDraft entity,
      FieldModel left,
      FieldModel right,
      Workspace work) {
    var turn =
        !fact.comparison().wantsMore()
            && (fact.comparison() == Comparison.LESS || fact.comparison() == Comparison.AT_MOST);
    check(
        fact,
        entity,
        turn ? right : left,
        turn ? fact.comparison().turned() : fact.comparison(),
        turn ? left.name() : right.name(),
        work);
  }

  private static boolean alike(FieldType one, FieldType other) {
    return (isNumber(one) && isNumber(other))
        || (isMoment(one) && isMoment(other))
        || (one instanceof FieldType.Time && other instanceof FieldType.Time);
  }

  /** A field of the only record that an entity belongs to and that has it. */
  private static Optional<String> related(
      EntityDraft entity, Optional<Noun> of, Noun noun, FieldModel left, Workspace work) {
    var wanted = of.flatMap(work::find).map(EntityDraft::name);
    var names = new ArrayList<String>();
    for (var relation : entity.relations.values()) {
      if (relation.kind() == Kind.BELONGS_TO
          && wanted.map(relation.target()::equals).orElse(true)) {
        work.named(relation.target())
            .flatMap(target -> target.field(noun))
            .filter(field -> field.isGiven() && alike(left.type(), field.type()))
            .ifPresent(field -> names.add(relation.name() + "." + field.name()));
      }
    }
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  private static void check(
      ValueFact.Compared fact,
      EntityDraft entity,
      FieldModel left,
      Comparison comparison,
      String right,
      Workspace work) {
    var name = left.name() + word(comparison, isNumber(left.type())) + nameOf(right);
    var expression = left.name() + " " + comparison.operator() + " " + right;
    entity.rules.put(
        name,
        new RuleModel.Check(
            name, expression, message(left, comparison, right), Optional.of(left.name())));
    work.placed(fact, List.of(entity.name() + ".rules." + name));
  }

  private static String nameOf(String right) {
    return Noun.said(right.replaceAll("[^A-Za-z0-9]+$", "")).pascalCase();
  }

  private static String word(Comparison comparison, boolean number) {
    return switch (comparison) {
      case MORE -> number ? "MoreThan" : "After";
      case AT_LEAST -> number ? "AtLeast" : "NotBefore";
      case LESS -> number ? "LessThan" : "Before";
      case AT_MOST -> number ? "AtMost" : "NotAfter";
      case SAME -> "Is";
      case OTHER -> "IsNot";
    };
  }

  private static String message(FieldModel left, Comparison comparison, String right) {
    var moment = isMoment(left.type()) || left.type() instanceof FieldType.Time;
    var other = right.equals("today()") ? "today" : right.equals("now()") ? "now" : right;
    var than =
        switch (comparison) {
          case MORE -> moment ? "after" : "more than";
          case AT_LEAST -> moment ? "not before" : "at least";
          case LESS -> moment ? "before" : "less than";
          case AT_MOST -> moment ? "not after" : "at most";
          case SAME -> "the same as";
          case OTHER -> "different from";
        };
    return left.name() + " must be " + than + " " + other + ".";
  }
}
