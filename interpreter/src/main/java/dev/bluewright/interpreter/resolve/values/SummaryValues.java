package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact.Sum;
import dev.bluewright.interpreter.resolve.relations.PartOfWhole;
import dev.bluewright.interpreter.resolve.work.Counting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the values of the records of a kind come to in a report. */
record SummaryValues(EntityDraft entity, Workspace work) {
  /** Words for money that came in or went out, of whatever records it is. */
  private static final List<String> MONEY =
      List.of(
          "sale",
          "sales",
          "revenue",
          "income",
          "earning",
          "turnover",
          "spending",
          "expense",
          "taking");

  /** Words for money that came in alone. */
  private static final Set<String> EARNED =
      Set.of("sale", "sales", "revenue", "income", "earning", "turnover", "taking");

  /** Records of money that went out. */
  private static final Set<String> SPENT = Set.of("expense", "expenditure", "bill", "spending");

  /** Records of money that came in or went out. */
  private static final Set<String> RECEIPTS =
      Set.of(
          "sale",
          "payment",
          "invoice",
          "transaction",
          "expense",
          "income",
          "receipt",
          "donation",
          "purchase",
          "bill",
          "contribution");

  /** Records of what was sold, those first of which the others tell the payment. */
  static final List<String> SOLD =
      List.of(
          "order", "invoice", "booking", "reservation", "rental", "sale", "payment", "transaction");

  /** What a record comes to, said of the record: "order value" of an order. */
  private static final Set<String> ALL_OF_IT = Set.of("value", "amount", "total", "price", "cost");

  /** "The most popular jars": of what people order, and nothing else that belongs to a jar. */
  boolean areMade() {
    return (work.lexicon().events().isMade(entity.noun())
            && !work.lexicon().fieldTypes().isTold(entity.noun()))
        || PartOfWhole.isOfWhole(entity.noun());
  }

  /** Whether each of them is of money. */
  boolean areReceipts() {
    return RECEIPTS.contains(entity.noun().head());
  }

  static String column(Sum sum) {
    return switch (sum.measure()) {
      case AVERAGE -> "average" + sum.value().pascalCase();
      case LEAST -> "lowest" + sum.value().pascalCase();
      case GREATEST -> "highest" + sum.value().pascalCase();
      case SUM, COUNT -> sum.value().camelCase();
    };
  }

  /** What a sum comes to; none where no value of the records is meant. */
  Optional<String> of(Sum sum) {
    if (EARNED.contains(sum.value().head()) && SPENT.contains(entity.noun().head())) {
      return Optional.empty();
    }
    if (MONEY.contains(sum.value().head())) {
      return amount(sum);
    }
    return named(sum).or(() -> ofThem(sum));
  }

  private Optional<String> named(Sum sum) {
    return number(sum.value())
        .or(() -> number(Noun.said("number of " + sum.value().text())))
        .map(field -> sum.measure().function() + "(" + field.name() + ")");
  }

  /** What is left of an amount where something is taken off. */
  private String paid(String amount) {
    var reduced = "discounted" + Noun.capitalized(amount);
    return entity.fields.containsKey(reduced) ? reduced : amount;
  }

  private Optional<FieldModel> number(Noun noun) {
    return entity
        .field(noun)
        .filter(field -> ComputedFields.isNumber(field.type()))
        .filter(field -> !ReckonPlacing.isRate(field, noun));
  }

  /** "The average order value": what an order comes to. */
  private Optional<String> ofThem(Sum sum) {
    var own = sum.value().within(entity.noun());
    return !own.equals(sum.value()) && ALL_OF_IT.contains(own.text())
        ? amount(sum)
        : Optional.empty();
  }

  /** What is not to be counted is what was cancelled. */
  Optional<String> amount(Sum sum) {
    var where = String.join(" && ", counting());
    return MeasurePlacing.amount(entity, work)
        .filter(text -> isMoved(text))
        .map(this::paid)
        .map(
            text ->
                sum.measure().function()
                    + "("
                    + text
                    + (where.isEmpty() ? "" : ", " + where)
                    + ")");
  }

  /** Which of the records count: of the lines of an order, those of one that does. */
  private List<String> counting() {
    var own = Counting.of(entity).stream();
    var ofWhole =
        entity
            .toOne()
            .filter(_ -> PartOfWhole.isOfWhole(entity.noun()))
            .flatMap(
                relation ->
                    work.named(relation.target()).stream()
                        .flatMap(whole -> Counting.of(whole).stream())
                        .map(condition -> relation.name() + "." + condition));
    return Stream.concat(own, ofWhole).toList();
  }

  /** Whether money moves with each record: a price alone is what something is offered for. */
  private boolean isMoved(String amount) {
    var head = entity.noun().head();
    return RECEIPTS.contains(head)
        || SOLD.contains(head)
        || (areMade() && (!amount.matches("(?i).*price") || amount.contains(" * ")));
  }
}
