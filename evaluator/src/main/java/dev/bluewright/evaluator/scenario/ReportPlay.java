package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for a report before and after some records are made, and compares the difference with what
 * these come to. Others may be there already. Thread safety: one thread.
 */
final class ReportPlay {
  private static final int MOST = 12;

  private final World world;
  private final Stage stage;
  private final EntityModel entity;
  private final ReportModel report;
  private final Formula formula;

  ReportPlay(World world, Stage stage, Claim.OfReport claim) {
    this.world = world;
    this.stage = stage;
    this.entity = claim.entity();
    this.report = claim.report();
    this.formula = new Formula(world);
  }

  /** Two records of one group and one of another are told as such. */
  void told() {
    var route = route();
    if (route.isEmpty()) {
      return;
    }
    var viewer = viewer();
    var records = records(viewer);
    var before = asked(route.get(), viewer);
    var added = new ArrayList<Made>();
    var numbers = numbers(before);
    var groups = List.of(records.group(), records.group());
    for (var at = 0; at < numbers.size(); at++) {
      for (var number : numbers.get(at)) {
        added.add(records.make(groups.get(at), number));
      }
    }
    var after = asked(route.get(), viewer);
    expect(before, after, added);
    if (isRanked() && report.limit().isPresent()) {
      expectOrder(after, added);
    }
  }

  /** What does not count changes nothing. */
  void leftOut() {
    var route = route();
    if (route.isEmpty()) {
      return;
    }
    var viewer = viewer();
    var records = records(viewer);
    var group = records.group();
    var without =
        records
            .uncounted(group)
            .orElseThrow(() -> new Unplayable("By the text all records count."));
    var counted = records.make(group, BigDecimal.valueOf(3));
    var before = asked(route.get(), viewer);
    var uncounted = records.make(without, BigDecimal.valueOf(5));
    expect(before, asked(route.get(), viewer), List.of(uncounted), key(counted));
  }

  /** Of more groups than are shown, no more are. */
  void most(int most) {
    var route = route();
    if (route.isEmpty()) {
      return;
    }
    if (most >= MOST) {
      throw new Unplayable("More than %d groups are not made.".formatted(MOST));
    }
    var viewer = viewer();
    var records = records(viewer);
    for (var at = 0; at <= most; at++) {
      records.make(records.group(), BigDecimal.valueOf(3));
    }
    var after = asked(route.get(), viewer);
    after
        .list()
        .ifPresentOrElse(
            list -> stage.expect(new Check.AtMost(after.asked().number(), list, most)),
            () -> Lists.noList(stage, after.asked()));
  }

  /** Whoever has not signed in is refused, and others are told nothing of what is not theirs. */
  void closed() {
    var route = route();
    if (route.isEmpty()) {
      return;
    }
    var path = route.get().path();
    stage.expectStatus(stage.send(Person.ANYONE, Calls.of(route.get(), path)), Expected.CLOSED);
    var cast = world.cast().orElseThrow();
    if (!World.roles(report.access()).isEmpty()) {
      stage.expectStatus(
          stage.send(cast.member(stage), Calls.of(route.get(), path)), Expected.HIDDEN);
    } else if (isOwn()) {
      var other = cast.fresh(stage);
      var before = asked(route.get(), other);
      var viewer = viewer();
      var records = records(viewer);
      var made = records.make(records.group(), BigDecimal.valueOf(3));
      expect(before, asked(route.get(), other), List.of(), key(made));
    }
  }

  private Optional<Route> route() {
    var routes = new ReportRoutes(world.surface());
    var route = routes.find(entity, report);
    if (route.isEmpty() && world.surface().isKnown() && !routes.any()) {
      stage.noWay("The system's document names no place where \"" + report.name() + "\" is told.");
    } else if (route.isEmpty()) {
      throw new Unplayable("It is not known where the system tells \"" + report.name() + "\".");
    }
    return route;
  }

  /** Somebody who may see the records and the report; of records of their own alone, new. */
  private Person viewer() {
    var roles = World.roles(report.access());
    if (!roles.isEmpty()) {
      return world.cast().map(cast -> cast.withRole(stage, roles.getFirst())).orElse(Person.ANYONE);
    }
    return isOwn()
        ? world.cast().orElseThrow().fresh(stage)
        : world.actor(stage, entity, AccessModel.READ);
  }

  /** Whether by the text people see records of their own and no others. */
  private boolean isOwn() {
    var allowed = World.allowed(entity, AccessModel.READ);
    return world.cast().isPresent()
        && allowed.stream().anyMatch(World::isOfTheRecord)
        && !Rights.includeSignedIn(allowed);
  }

  private ReportRecords records(Person viewer) {
    var by = isOwn() && report.access().isEmpty() ? Optional.of(viewer) : Optional.<Person>empty();
    return new ReportRecords(world, stage, entity, report, by);
  }

  private Figures asked(Route route, Person who) {
    var answer = stage.send(who, Calls.of(route));
    return new Figures(stage.expectSuccess(answer, "200", "The report is not told"), report);
  }

  /** What is added up in each record of each group: of a ranking more than all others have. */
  private List<List<BigDecimal>> numbers(Figures before) {
    if (report.limit().isEmpty() || !isRanked()) {
      return List.of(numbers(3, 5), numbers(7));
    }
    var column = ranked();
    var most = before.all(column).reduce(BigDecimal.ZERO, BigDecimal::max).intValue();
    var counts = Aggregate.of(report.shows().getOrDefault(column, "")).map(Aggregate::function);
    if (!counts.equals(Optional.of("count"))) {
      return List.of(numbers(most + 20, 5), numbers(most + 10));
    }
    if (most > MOST - 2) {
      throw new Unplayable("A group has too many records to be passed by another.");
    }
    return List.of(numbers(new int[most + 2]), numbers(new int[most + 1]));
  }

  private static List<BigDecimal> numbers(int... all) {
    return java.util.Arrays.stream(all)
        .mapToObj(each -> BigDecimal.valueOf(Math.max(each, 1)))
        .toList();
  }

  private boolean isRanked() {
    return report.sort().stream().findFirst().filter(each -> each.startsWith("-")).isPresent();
  }

  private String ranked() {
    return report.sort().getFirst().substring(1);
  }

  /** What tells the group of a record, as far as the judge can work it out. */
  private Map<String, String> key(Made made) {
    var key = new LinkedHashMap<String, String>();
    report
        .by()
        .forEach(
            (column, text) -> formula.text(made, text).ifPresent(each -> key.put(column, each)));
    if (key.isEmpty() && !report.by().isEmpty()) {
      throw new Unplayable("The judge cannot work out the groups of " + report.by().values() + ".");
    }
    return key;
  }

  private void expect(Figures before, Figures after, List<Made> added) {
    var groups = new LinkedHashMap<Map<String, String>, List<Made>>();
    added.forEach(made -> groups.computeIfAbsent(key(made), _ -> new ArrayList<>()).add(made));
    groups.forEach((key, mades) -> expect(before, after, mades, key));
  }

  private void expect(Figures before, Figures after, List<Made> added, Map<String, String> key) {
    var known = 0;
    for (var column : report.shows().entrySet()) {
      var value =
          Aggregate.of(column.getValue())
              .flatMap(
                  each -> each.after(before.shown(key, column.getKey()), counting(added), formula));
      if (value.isPresent()) {
        expect(after, key, column.getKey(), value.get());
        known++;
      }
    }
    if (known == 0) {
      throw new Unplayable("The judge cannot work out what " + report.name() + " comes to.");
    }
  }

  /** Those of which the report tells at all. */
  private List<Made> counting(List<Made> added) {
    return report.where().isEmpty()
        ? added
        : added.stream()
            .filter(
                made ->
                    formula
                        .holds(made, report.where().get())
                        .orElseThrow(
                            () -> new Unplayable("The judge cannot work out which records count.")))
            .toList();
  }

  private void expect(Figures after, Map<String, String> key, String column, BigDecimal value) {
    var number = after.asked().number();
    var place = after.place(key, column);
    if (place.isPresent()) {
      stage.expect(new Check.Holds(number, place.get(), Values.JSON.numberNode(value)));
    } else if (value.signum() != 0 && isAmongShown(after, column, value)) {
      missing(after, key);
    }
  }

  /** Whether so much is enough for a group to be shown, where only the first ones are. */
  private boolean isAmongShown(Figures after, String column, BigDecimal value) {
    if (report.limit().isEmpty() || !isRanked()) {
      return true;
    }
    var shown = after.all(column).toList();
    return column.equals(ranked())
        && (shown.size() < report.limit().get()
            || shown.stream().anyMatch(each -> each.compareTo(value) < 0));
  }

  private void missing(Figures after, Map<String, String> key) {
    var first = key.entrySet().stream().findFirst();
    if (after.list().isPresent() && first.isPresent()) {
      var column = "/" + first.get().getKey();
      stage.expect(
          new Check.Listed(
              after.asked().number(), after.list().get(), column, first.get().getValue()));
    } else {
      stage.noWay("The report does not tell of " + key.values() + ": " + after.asked().shown());
    }
  }

  /** Which has more stands first. */
  private void expectOrder(Figures after, List<Made> added) {
    var column = report.by().keySet().stream().findFirst();
    if (after.list().isPresent() && column.isPresent()) {
      var first = key(added.getFirst()).get(column.get());
      var second = key(added.getLast()).get(column.get());
      if (first != null && second != null && !first.equals(second)) {
        stage.expect(
            new Check.Before(
                after.asked().number(), after.list().get(), "/" + column.get(), first, second));
      }
    }
  }
}
