package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.ValueFact.Sum;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports: what records come to, all together or in groups. */
public final class SummaryPlacing {
  private final ValueFact.Summed fact;
  private final Optional<Noun> many;
  private final List<Sum> sums;
  private final Workspace work;

  private SummaryPlacing(ValueFact.Summed fact, Workspace work) {
    var kind = kind(fact, work);
    this.fact = fact;
    this.many = fact.many().or(() -> kind);
    this.sums = kind.isPresent() ? List.of() : fact.sums();
    this.work = work;
  }

  /** "Total jars per potter": how many there are, where no record holds a number of jars. */
  private static Optional<Noun> kind(ValueFact.Summed fact, Workspace work) {
    if (fact.many().isPresent() || fact.sums().size() != 1) {
      return Optional.empty();
    }
    var sum = fact.sums().getFirst();
    var held =
        work.entities().stream()
            .anyMatch(each -> new SummaryValues(each, work).of(sum).isPresent());
    return held || sum.measure() != Measure.SUM || work.known(sum.value()).isEmpty()
        ? Optional.empty()
        : Optional.of(sum.value());
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
    for (var noun : fact.nouns()) {
      var entity = work.find(noun).orElseThrow();
      var state = MeasuredState.of(noun, entity);
      if (state.isUnknown()) {
        return;
      }
      places.add(kept(entity, total(entity, state)));
    }
    work.placed(fact, places);
  }

  private static ReportModel total(EntityDraft entity, MeasuredState state) {
    return new ReportModel(
        RelationPlacing.plural(state.named(entity.noun())) + "Totals",
        Map.of(),
        Map.of("count", "count()"),
        state.condition(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private void place() {
    if (fact.by().isEmpty() && many.flatMap(work::find).isEmpty() && sums.isEmpty()) {
      return;
    }
    var counted = counted();
    if (counted.isEmpty()) {
      return;
    }
    var entity = counted.get();
    var state = MeasuredState.of(many.orElse(entity.noun()), entity);
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
    places.add(kept(entity, report(name(entity, state), by.get(), shows.get(), sort, state)));
    if (fact.by().isEmpty()) {
      new SummaryGroups(entity, work)
          .usual()
          .forEach(
              (column, text) ->
                  places.add(
                      kept(
                          entity,
                          report(
                              what(entity, state) + "By" + Noun.capitalized(column),
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
        && sums.isEmpty()
        && fact.by().size() == 1
        && work.find(fact.by().getFirst()).isPresent()
        && !by.isEmpty();
  }

  /** The records that are named, or the only ones that have what is asked for. */
  private Optional<EntityDraft> counted() {
    var named = many.flatMap(work::find);
    if (named.isPresent()) {
      return named;
    }
    if (many.isPresent()) {
      return Optional.empty();
    }
    var near =
        work.entities().stream()
            .filter(each -> new SummaryGroups(each, work).by(fact.by()).isPresent())
            .filter(each -> sums.stream().allMatch(sum -> values(each).of(sum).isPresent()))
            .filter(each -> !sums.isEmpty() || values(each).areMade())
            .toList();
    var whole =
        near.stream()
            .filter(each -> near.stream().noneMatch(other -> RelationPlacing.leadsTo(each, other)))
            .toList();
    return whole.size() == 1
        ? Optional.of(whole.getFirst())
        : SummaryValues.SOLD.stream()
            .flatMap(name -> whole.stream().filter(each -> each.noun().head().equals(name)))
            .findFirst();
  }

  private SummaryValues values(EntityDraft entity) {
    return new SummaryValues(entity, work);
  }

  private Optional<Map<String, String>> shows(EntityDraft entity) {
    var shows = new LinkedHashMap<String, String>();
    shows.put("count", "count()");
    if (sums.isEmpty() && fact.most().isEmpty()) {
      values(entity)
          .amount(new Sum(Measure.SUM, Noun.of("amount")))
          .ifPresent(text -> shows.put("total", text));
      if (shows.size() == 1 && values(entity).areReceipts()) {
        return Optional.empty(); // of money, of which no amount is told
      }
    }
    for (var sum : sums) {
      var text = values(entity).of(sum);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      shows.put(SummaryValues.column(sum), text.get());
    }
    return Optional.of(shows);
  }

  private String name(EntityDraft entity, MeasuredState state) {
    var what = what(entity, state);
    var by =
        fact.by().stream()
            .map(Noun::pascalCase)
            .reduce((one, other) -> one + "And" + other)
            .map(names -> "By" + names)
            .orElse("Totals");
    return (fact.most().isPresent() ? "top" + Noun.capitalized(what) : what) + by;
  }

  private String what(EntityDraft entity, MeasuredState state) {
    return sums.isEmpty()
        ? RelationPlacing.plural(state.named(entity.noun()))
        : sums.stream().map(SummaryValues::column).findFirst().orElseThrow();
  }

  /** Another report that would have the same name has "too" behind it. */
  private static String kept(EntityDraft entity, ReportModel report) {
    var known = entity.reports.get(report.name());
    if (known != null && !known.equals(report)) {
      return kept(entity, renamed(report));
    }
    entity.reports.put(report.name(), report);
    return entity.name() + ".reports." + report.name();
  }

  private static ReportModel renamed(ReportModel report) {
    return new ReportModel(
        report.name() + "Too",
        report.by(),
        report.shows(),
        report.where(),
        report.sort(),
        report.limit(),
        report.access());
  }
}
