package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that are computed of the records that belong to a record. */
public final class MeasurePlacing {
  private static final List<String> AMOUNTS =
      List.of(
          "subtotal",
          "total",
          "totalPrice",
          "totalAmount",
          "totalCost",
          "grandTotal",
          "lineTotal",
          "amount",
          "value",
          "cost",
          "price",
          "unitPrice");
  private static final List<String> OF_ONE =
      List.of("price", "unitPrice", "pricePerUnit", "salePrice", "sellingPrice");
  private static final List<String> SCORES = List.of("score", "rating", "stars", "value");
  private static final List<String> COUNTS = List.of("quantity", "count", "number", "units");

  private MeasurePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void measure(ValueFact.Measured fact, Workspace work) {
    var many =
        fact.of()
            .many()
            .flatMap(
                noun ->
                    part(fact, noun, work)
                        .or(() -> work.find(noun))
                        .or(() -> holderOfValue(fact, noun, work)));
    var owner = owner(fact, many, work);
    if (owner.isEmpty()) {
      return;
    }
    if (fact.measure() == Measure.COUNT) {
      many.or(() -> onlyUser(fact, owner.get(), work))
          .filter(each -> each != owner.get())
          .ifPresent(each -> count(fact, owner.get(), each, work));
      return;
    }
    var held =
        many.filter(each -> each != owner.get())
            .or(() -> holder(owner.get(), fact, work))
            .or(() -> rated(owner.get(), fact, work));
    if (held.isEmpty() && isOwnValue(fact, work)) {
      var field = work.fields().of(owner.get(), fact.field().orElseThrow(), false);
      work.placed(fact, List.of(owner.get().name() + "." + field.name()));
    }
    held.filter(each -> each != owner.get())
        .ifPresent(
            each ->
                value(each, fact, work)
                    .ifPresent(value -> compute(fact, owner.get(), each, value, work)));
  }

  /** What uses a record, where none is named: the only kind that belongs to one. */
  private static Optional<EntityDraft> onlyUser(
      ValueFact.Measured fact, EntityDraft owner, Workspace work) {
    var users =
        work.entities().stream()
            .filter(each -> each != owner && RelationPlacing.leadsTo(each, owner))
            .toList();
    return fact.of().many().isEmpty() && users.size() == 1
        ? Optional.of(users.getFirst())
        : Optional.empty();
  }

  /** "Its items" are the order items of an order. */
  private static Optional<EntityDraft> part(ValueFact.Measured fact, Noun noun, Workspace work) {
    var owner =
        fact.owner()
            .flatMap(work::find)
            .or(() -> fact.field().flatMap(field -> leading(field, work)));
    return owner.flatMap(
        whole ->
            work.entities().stream()
                .filter(each -> noun.words().size() == 1 && each.noun().head().equals(noun.head()))
                .filter(each -> RelationPlacing.leadsTo(each, whole))
                .findFirst());
  }

  /** "Line amounts" are the amounts of the lines. */
  private static Optional<EntityDraft> holderOfValue(
      ValueFact.Measured fact, Noun noun, Workspace work) {
    if (noun.words().size() < 2) {
      return Optional.empty();
    }
    var of = new Noun(noun.words().subList(0, noun.words().size() - 1));
    return part(fact, of, work)
        .or(() -> work.known(of))
        .filter(
            each ->
                number(each, Noun.of(noun.head())).isPresent()
                    || (AMOUNTS.contains(noun.head()) && amountOf(each, work).isPresent()));
  }

  /** "Each bed has a total depth", where nothing else has a depth: a value like others. */
  private static boolean isOwnValue(ValueFact.Measured fact, Workspace work) {
    return fact.of().many().isEmpty()
        && fact.measure() == Measure.SUM
        && fact.field().filter(field -> field.words().getFirst().equals("total")).isPresent()
        && fact.of()
            .value()
            .filter(value -> work.entities().stream().noneMatch(e -> e.field(value).isPresent()))
            .isPresent();
  }

  /** "Its average rating", where people review it: each of them gives one. */
  private static Optional<EntityDraft> rated(
      EntityDraft owner, ValueFact.Measured fact, Workspace work) {
    var value = fact.of().value().filter(noun -> SCORES.contains(noun.text()));
    var told =
        work.entities().stream()
            .filter(each -> List.of("review", "feedback").contains(each.noun().head()))
            .filter(each -> RelationPlacing.leadsTo(each, owner))
            .toList();
    if (value.isEmpty() || told.size() != 1) {
      return Optional.empty();
    }
    var review = told.getFirst();
    review.put(FieldModel.required(value.get().camelCase(), new FieldType.Whole()));
    work.assume(
        review.name() + "." + value.get().camelCase(), "integer", "the average of it is asked for");
    return Optional.of(review);
  }

  private static Optional<EntityDraft> owner(
      ValueFact.Measured fact, Optional<EntityDraft> many, Workspace work) {
    if (fact.owner().isPresent()) {
      return work.find(fact.owner().get());
    }
    var first = fact.field().flatMap(field -> leading(field, work));
    if (first.isPresent()) {
      return first;
    }
    var part = many.map(EntityDraft::noun).flatMap(noun -> leading(noun, work));
    if (part.isPresent()) {
      return part;
    }
    var owners =
        many.stream()
            .flatMap(each -> each.relations.values().stream())
            .filter(relation -> relation.kind() == Kind.BELONGS_TO)
            .flatMap(relation -> work.named(relation.target()).stream())
            .distinct()
            .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /** "Order" of "order total". */
  public static Optional<EntityDraft> leading(Noun field, Workspace work) {
    return field.words().size() < 2
        ? Optional.empty()
        : work.entities().stream()
            .filter(e -> e.noun().equals(Noun.of(field.words().getFirst())))
            .findFirst();
  }

  /** The name of a field without that of its owner: "total" of "order total". */
  static String fieldName(Noun field, EntityDraft owner) {
    var repeats = field.words().size() > 1 && field.words().getFirst().equals(owner.noun().text());
    return (repeats ? new Noun(field.words().subList(1, field.words().size())) : field).camelCase();
  }

  private static void count(
      ValueFact.Measured fact, EntityDraft owner, EntityDraft many, Workspace work) {
    var counted = MeasuredState.of(fact, many);
    var having = fact.of().value().flatMap(value -> having(value, many, work));
    if (counted.isUnknown() || (fact.of().value().isPresent() && having.isEmpty())) {
      return;
    }
    var relation = RelationPlacing.toMany(owner, many, work);
    var usual = named(counted, many, fact).camelCase() + "Count";
    var name = fact.field().map(f -> fieldName(f, owner)).orElse(usual);
    ComputedFields.put(
        fact,
        owner,
        FieldModel.required(name, new FieldType.Whole()),
        "count(" + relation + argument(counted, having) + ")",
        work);
  }

  /** "Orders with a voucher": those whose voucher is there. */
  private static Optional<String> having(Noun value, EntityDraft many, Workspace work) {
    return work.find(value)
        .flatMap(
            thing ->
                many.toOne()
                    .filter(relation -> relation.target().equals(thing.name()))
                    .map(RelationModel::name)
                    .findFirst())
        .or(() -> many.field(value).filter(FieldModel::isGiven).map(FieldModel::name))
        .map(name -> name + " != null");
  }

  private static String argument(MeasuredState counted, Optional<String> having) {
    var all = Stream.concat(counted.condition().stream(), having.stream()).toList();
    return all.isEmpty() ? "" : ", " + String.join(" && ", all);
  }

  private static Noun named(MeasuredState counted, EntityDraft many, ValueFact.Measured fact) {
    var name = counted.named(many.noun());
    return fact.of()
        .value()
        .map(
            value ->
                new Noun(
                    Stream.concat(
                            Stream.concat(name.words().stream(), Stream.of("with")),
                            value.words().stream())
                        .toList()))
        .orElse(name);
  }

  /** The entity whose value is meant: it belongs to the owner and holds it, or is called so. */
  private static Optional<EntityDraft> holder(
      EntityDraft owner, ValueFact.Measured fact, Workspace work) {
    var value = fact.of().value().or(fact.of()::many);
    if (value.isEmpty()) {
      return withAmount(owner, work);
    }
    var noun = value.get();
    var near =
        work.entities().stream()
            .filter(each -> each != owner && RelationPlacing.leadsTo(each, owner))
            .filter(each -> each.noun().equals(noun) || number(each, noun).isPresent())
            .toList();
    if (near.size() != 1) {
      return near.stream().filter(each -> each.noun().equals(noun)).findFirst();
    }
    return Optional.of(near.getFirst());
  }

  /** The only entity that belongs to the owner and is about an amount. */
  public static Optional<EntityDraft> withAmount(EntityDraft owner, Workspace work) {
    var near =
        work.entities().stream()
            .filter(each -> each != owner && RelationPlacing.leadsTo(each, owner))
            .filter(each -> amountOf(each, work).isPresent())
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static Optional<FieldModel> number(EntityDraft entity, Noun noun) {
    return entity.field(noun).filter(field -> ComputedFields.isNumber(field.type()));
  }

  /** What is measured of each record: a value, or the product of some. */
  private record Measured(String name, FieldType type, List<String> factors) {
    static Measured of(FieldModel field) {
      return new Measured(field.name(), field.type(), List.of(field.name()));
    }

    String of(String path) {
      return factors.stream().map(factor -> path + factor).collect(Collectors.joining(" * "));
    }
  }

  /** The amount that a record is about, over the record itself. */
  public static Optional<String> amount(EntityDraft entity, Workspace work) {
    return amount(entity, "", work);
  }

  /** The amount that a record is about, over another that leads to it. */
  public static Optional<String> amount(EntityDraft entity, String path, Workspace work) {
    return amountOf(entity, work).map(amount -> amount.of(path));
  }

  /** The value that is named, or the amount that a record is about. */
  private static Optional<Measured> value(
      EntityDraft many, ValueFact.Measured fact, Workspace work) {
    var named =
        fact.of()
            .value()
            .or(() -> fact.of().many().filter(noun -> noun.words().size() > 1))
            .flatMap(noun -> number(many, noun));
    if (named.isPresent()) {
      return named.map(Measured::of);
    }
    var amount = fact.measure() == Measure.SUM ? amountOf(many, work) : Optional.<Measured>empty();
    return amount.or(() -> first(many, SCORES).map(Measured::of));
  }

  /** Its amount, as often as there are of it where it is that of one. */
  private static Optional<Measured> amountOf(EntityDraft many, Workspace work) {
    var quantity = COUNTS.stream().filter(many.fields::containsKey).findFirst();
    return first(many, AMOUNTS)
        .map(
            field ->
                new Measured(
                    field.name(),
                    field.type(),
                    Stream.concat(
                            Stream.of(field.name()),
                            quantity.filter(_ -> OF_ONE.contains(field.name())).stream())
                        .toList()))
        .or(() -> quantity.flatMap(count -> priced(many, count, work)));
  }

  /** "Its items", which hold how many there are of a product: the product has the price. */
  private static Optional<Measured> priced(EntityDraft many, String count, Workspace work) {
    var priced =
        many.toOne()
            .flatMap(
                relation ->
                    work
                        .named(relation.target())
                        .flatMap(thing -> first(thing, OF_ONE))
                        .map(
                            price ->
                                new Measured(
                                    "amount",
                                    price.type(),
                                    List.of(count, relation.name() + "." + price.name())))
                        .stream())
            .toList();
    return priced.size() == 1 ? Optional.of(priced.getFirst()) : Optional.empty();
  }

  private static Optional<FieldModel> first(EntityDraft many, List<String> names) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(many.fields.get(name)).stream())
        .filter(field -> ComputedFields.isNumber(field.type()))
        .findFirst();
  }

  private static void compute(
      ValueFact.Measured fact,
      EntityDraft owner,
      EntityDraft many,
      Measured value,
      Workspace work) {
    var measured = MeasuredState.of(fact, many);
    if (measured.isUnknown()) {
      return;
    }
    var relation = RelationPlacing.toMany(owner, many, work) + ".";
    var of = value.of(relation) + measured.argument();
    var function = fact.measure().function();
    var name =
        fact.field()
            .map(field -> fieldName(field, owner))
            .orElse(function + new Noun(List.of(value.name())).pascalCase());
    var type = fact.measure() == Measure.AVERAGE ? new FieldType.Decimal(12, 2) : value.type();
    ComputedFields.put(
        fact, owner, FieldModel.required(name, type), function + "(" + of + ")", work);
  }
}
