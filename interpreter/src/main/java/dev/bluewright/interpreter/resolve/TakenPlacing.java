package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.fact.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stock from which records take: what was given, less what those take that count. */
final class TakenPlacing {
  private static final List<String> STOCK =
      List.of(
          "stock",
          "stockQuantity",
          "stockLevel",
          "stockCount",
          "quantityInStock",
          "inStock",
          "inventory",
          "inventoryCount",
          "quantity",
          "quantityAvailable",
          "availableQuantity",
          "amountAvailable",
          "unitsInStock",
          "count");
  private static final List<String> AMOUNT =
      List.of("quantity", "amount", "count", "number", "units");

  private TakenPlacing() {}

  /**
   * Who takes, of what.
   *
   * @param thing has the stock
   * @param line belongs to it, and tells how many
   * @param by what the line is part of, or the line itself
   */
  private record Taking(EntityDraft thing, FieldModel stock, EntityDraft line, EntityDraft by) {}

  static void take(Fact.Taken fact, Workspace work) {
    var by = work.find(fact.by());
    var taking = by.flatMap(each -> taking(each, fact.thing().flatMap(work::find), work));
    if (taking.isEmpty()) {
      return;
    }
    var found = taking.get();
    var counting = counting(found);
    if (isUndoneOtherwise(fact, counting)) {
      return;
    }
    amount(found.line()).ifPresent(field -> found.line().put(atLeastOne(field)));
    found.thing().put(moved(found, counting, work));
    var place = found.thing().name() + "." + found.stock().name();
    work.placed(fact, List.of(place, found.line().name() + ".create"));
  }

  /** What is deleted is missing from every sum; any other end must be a state that is told. */
  private static boolean isUndoneOtherwise(Fact.Taken fact, Optional<String> counting) {
    return fact.undone()
        .filter(state -> !state.equals("deleted"))
        .filter(state -> counting.filter(text -> text.contains(state(state))).isEmpty())
        .isPresent();
  }

  private static String state(String said) {
    return said.replace("canceled", "cancel").replace("cancelled", "cancel");
  }

  private static FieldModel moved(Taking found, Optional<String> counting, Workspace work) {
    var relation = RelationPlacing.toMany(found.thing(), found.line(), work);
    var amount = amount(found.line()).map(field -> relation + "." + field.name());
    var where =
        counting
            .map(
                text ->
                    found.line() == found.by()
                        ? text
                        : relation + "." + through(found) + "." + text)
            .map(text -> ", " + text)
            .orElse("");
    var sum =
        amount.map(text -> "-sum(" + text + where + ")").orElse("-count(" + relation + where + ")");
    var stock = found.stock();
    var rules = stock.rules();
    return FieldModel.required(stock.name(), stock.type())
        .withRules(rules.withRange(rules.min().or(() -> Optional.of(BigDecimal.ZERO)), rules.max()))
        .withSource(new FieldSource.Moved(sum));
  }

  private static String through(Taking found) {
    return found.line().relations.values().stream()
        .filter(each -> each.kind() == Kind.BELONGS_TO)
        .filter(each -> each.target().equals(found.by().name()))
        .map(RelationModel::name)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Taking> taking(
      EntityDraft by, Optional<EntityDraft> thing, Workspace work) {
    var lines =
        Stream.concat(
                Stream.of(by),
                work.entities().stream().filter(each -> RelationPlacing.leadsTo(each, by)))
            .toList();
    var found =
        lines.stream()
            .flatMap(
                line ->
                    work.entities().stream()
                        .filter(each -> each != by && each != line)
                        .filter(each -> thing.isEmpty() || thing.get() == each)
                        .filter(each -> RelationPlacing.leadsTo(line, each))
                        .flatMap(
                            each -> stock(each).map(s -> new Taking(each, s, line, by)).stream()))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<FieldModel> stock(EntityDraft entity) {
    return STOCK.stream()
        .flatMap(name -> Optional.ofNullable(entity.fields.get(name)).stream())
        .filter(field -> field.type() instanceof FieldType.Whole && field.isGiven())
        .findFirst();
  }

  private static Optional<FieldModel> amount(EntityDraft line) {
    return AMOUNT.stream()
        .flatMap(name -> Optional.ofNullable(line.fields.get(name)).stream())
        .filter(field -> field.type() instanceof FieldType.Whole && field.isGiven())
        .findFirst();
  }

  /** Nobody takes less than nothing. */
  private static FieldModel atLeastOne(FieldModel amount) {
    var rules = amount.rules();
    return amount.withRules(
        rules.withRange(rules.min().or(() -> Optional.of(BigDecimal.ONE)), rules.max()));
  }

  /** Which of them take anything, said of what ends. */
  private static Optional<String> counting(Taking found) {
    return found.by().fields.values().stream()
        .flatMap(field -> running(field).stream())
        .findFirst();
  }

  private static Optional<String> running(FieldModel field) {
    if (field.type() instanceof FieldType.Enumeration(var values)) {
      return values.stream()
          .filter(value -> value.matches("cancell?ed"))
          .findFirst()
          .map(value -> field.name() + " != '" + value + "'");
    }
    return field.type() instanceof FieldType.Truth && field.name().matches("cancell?ed")
        ? Optional.of(field.name() + " == false")
        : Optional.empty();
  }
}
