package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.ValueFact.Sum;
import dev.bluewright.interpreter.resolve.relations.PartOfWhole;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.Counting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reports: what records come to, all together or in groups. */
public final class SummaryPlacing {
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
  private static final List<String> SOLD =
      List.of(
          "order", "invoice", "booking", "reservation", "rental", "sale", "payment", "transaction");

  private final ValueFact.Summed fact;
  private final Workspace work;

  private SummaryPlacing(ValueFact.Summed fact, Workspace work) {
    this.fact = fact;
    this.work = work;
  }

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void report(ValueFact.Summed fact, Workspace work) {
    new SummaryPlacing(fact, work).place();
  }

  /** A report each of how many there are. */
  public static void totals(ValueFact.Totals fact, Workspace work) {
    var all = fact.nouns().stream().map(work::find).toList();
    if (all.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    var places = new ArrayList<String>();
    for (var entity : all.stream().flatMap(Optional::stream).toList()) {
      places.add(
          kept(
              entity,
              new ReportModel(
                  RelationPlacing.plural(entity.noun()) + "Totals",
                  Map.of(),
                  Map.of("count", "count()"),
                  Optional.empty(),
                  List.of(),
                  Optional.empty(),
                  List.of())));
    }
    work.placed(fact, places);
  }

  private void place() {
    if (fact.by().isEmpty() && fact.many().flatMap(work::find).isEmpty() && fact.sums().isEmpty()) {
      return;
    }
    var counted = counted();
    if (counted.isEmpty()) {
      return;
    }
    var entity = counted.get();
    var state = MeasuredState.of(fact.many().orElse(entity.noun()), entity);
    var by = new SummaryGroups(entity, work).by(fact.by());
    var shows = shows(entity);
    if (state.isUnknown() || by.isEmpty() || shows.isEmpty() || isCount(by.get())) {
      return;
    }
    var sort =
        fact.most().isPresent()
            ? List.of("-" + shows.get().keySet().stream().reduce((_, last) -> last).orElseThrow())
            : List.<String>of();
    var places = new ArrayList<String>();
    places.add(kept(entity, report(name(entity), by.get(), shows.get(), sort, state)));
    if (fact.by().isEmpty()) {
      new SummaryGroups(entity, work)
          .usual()
          .forEach(
              (column, text) ->
                  places.add(
                      kept(
                          entity,
                          report(
                              what(entity) + "By" + Noun.capitalized(column),
                              Map.of(column, text),
                              shows.get(),
                              List.of(),
                              state))));
    }
    work.placed(fact, places);
  }

  private ReportModel report(
      String name,
      Map<String, String> by,
      Map<String, String> shows,
      List<String> sort,
      MeasuredState state) {
    return new ReportModel(name, by, shows, state.condition(), sort, fact.most(), List.of());
  }

  /** "The number of jars per potter" is a value of the potter, which is there already. */
  private boolean isCount(Map<String, String> by) {
    return fact.most().isEmpty()
        && fact.sums().isEmpty()
        && fact.by().size() == 1
        && work.find(fact.by().getFirst()).isPresent()
        && !by.isEmpty();
  }

  /** The records that are named, or the only ones that have what is asked for. */
  private Optional<EntityDraft> counted() {
    var named = fact.many().flatMap(work::find);
    if (named.isPresent()) {
      return named;
    }
    if (fact.many().isPresent()) {
      return Optional.empty();
    }
    var near =
        work.entities().stream()
            .filter(each -> new SummaryGroups(each, work).by(fact.by()).isPresent())
            .filter(each -> fact.sums().stream().allMatch(sum -> value(each, sum).isPresent()))
            .filter(each -> !fact.sums().isEmpty() || isMadeOf(each))
            .toList();
    var whole =
        near.stream()
            .filter(each -> near.stream().noneMatch(other -> RelationPlacing.leadsTo(each, other)))
            .toList();
    return whole.size() == 1
        ? Optional.of(whole.getFirst())
        : SOLD.stream()
            .flatMap(name -> whole.stream().filter(each -> each.noun().head().equals(name)))
            .findFirst();
  }

  /** "The most popular jars": of what people order, and nothing else that belongs to a jar. */
  private boolean isMadeOf(EntityDraft entity) {
    return (work.lexicon().events().isMade(entity.noun())
            && !work.lexicon().fieldTypes().isTold(entity.noun()))
        || PartOfWhole.isOfWhole(entity.noun());
  }

  private Optional<Map<String, String>> shows(EntityDraft entity) {
    var shows = new LinkedHashMap<String, String>();
    shows.put("count", "count()");
    if (fact.sums().isEmpty() && fact.most().isEmpty()) {
      amount(entity, new Sum(Measure.SUM, Noun.of("amount")))
          .ifPresent(text -> shows.put("total", text));
      if (shows.size() == 1 && RECEIPTS.contains(entity.noun().head())) {
        return Optional.empty(); // of money, of which no amount is told
      }
    }
    for (var sum : fact.sums()) {
      var text = value(entity, sum);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      shows.put(column(sum), text.get());
    }
    return Optional.of(shows);
  }

  private static String column(Sum sum) {
    return switch (sum.measure()) {
      case AVERAGE -> "average" + sum.value().pascalCase();
      case LEAST -> "lowest" + sum.value().pascalCase();
      case GREATEST -> "highest" + sum.value().pascalCase();
      case SUM, COUNT -> sum.value().camelCase();
    };
  }

  private Optional<String> value(EntityDraft entity, Sum sum) {
    return MONEY.contains(sum.value().head()) ? amount(entity, sum) : named(entity, sum);
  }

  private Optional<String> named(EntityDraft entity, Sum sum) {
    return entity
        .field(sum.value())
        .filter(field -> ComputedFields.isNumber(field.type()))
        .map(field -> sum.measure().function() + "(" + field.name() + ")");
  }

  /** What is not to be counted is what was cancelled. */
  private Optional<String> amount(EntityDraft entity, Sum sum) {
    var where = String.join(" && ", counting(entity));
    return MeasurePlacing.amount(entity, work)
        .filter(text -> isMoved(entity, text))
        .map(
            text ->
                sum.measure().function()
                    + "("
                    + text
                    + (where.isEmpty() ? "" : ", " + where)
                    + ")");
  }

  /** Which of the records count: of the lines of an order, those of one that does. */
  private List<String> counting(EntityDraft entity) {
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
  private boolean isMoved(EntityDraft entity, String amount) {
    var head = entity.noun().head();
    return RECEIPTS.contains(head)
        || SOLD.contains(head)
        || (isMadeOf(entity) && (!amount.matches("(?i).*price") || amount.contains(" * ")));
  }

  private String name(EntityDraft entity) {
    var what = what(entity);
    var by =
        fact.by().stream()
            .map(Noun::pascalCase)
            .reduce((one, other) -> one + "And" + other)
            .map(names -> "By" + names)
            .orElse("Totals");
    return (fact.most().isPresent() ? "top" + Noun.capitalized(what) : what) + by;
  }

  private String what(EntityDraft entity) {
    return fact.sums().isEmpty()
        ? RelationPlacing.plural(entity.noun())
        : fact.sums().stream().map(SummaryPlacing::column).findFirst().orElseThrow();
  }

  private static String kept(EntityDraft entity, ReportModel report) {
    entity.reports.putIfAbsent(report.name(), report);
    return entity.name() + ".reports." + report.name();
  }
}
