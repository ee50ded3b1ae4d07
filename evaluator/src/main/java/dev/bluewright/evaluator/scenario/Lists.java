package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.verdict.Check;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for lists, page after page. Thread safety: one thread. */
final class Lists {
  private static final int MOST_PAGES = 30;
  private static final List<String> SIZES =
      List.of("limit", "perPage", "pageSize", "size", "count");

  private final World world;

  Lists(World world) {
    this.world = world;
  }

  /** The route of a list; a failure of the scenario where there is none. */
  Optional<Route> route(Stage stage, EntityModel entity) {
    var route = world.surface().find(entity, "list");
    if (route.isEmpty()) {
      stage.noWay("The system has no way to list " + entity.name() + ".");
    }
    return route;
  }

  /** A page with a query, as large as it may be. */
  Exchange page(Stage stage, Person who, Route route, List<String> way, Map<String, String> query) {
    var all = new java.util.TreeMap<>(query);
    sizeParameter(route).ifPresent(name -> all.putIfAbsent(name, "100"));
    if (way.size() < route.variables().size()) {
      throw new Unplayable("It is not known how " + route.path() + " is filled.");
    }
    return stage.send(who, Calls.of(route, route.filled(way) + query(all)));
  }

  /** The parameter with how many records a page has; in whatever way it is written. */
  Optional<String> sizeParameter(Route route) {
    var pages = world.reading().api().pages();
    return pages.isPresent()
        ? Optional.of(pages.get().size())
        : world.surface().parameter(route, SIZES);
  }

  /** What asks a list for the records that belong to another. */
  Map<String, String> of(Route route, EntityModel entity, RelationModel relation, Made other) {
    var name =
        parameter(route, entity, relation)
            .orElseGet(() -> world.surface().member(entity, relation));
    return Map.of(name, other.id());
  }

  /** The parameter of a list by which it is asked so; empty where the document has none. */
  Optional<String> parameter(Route route, EntityModel entity, RelationModel relation) {
    var member = world.surface().member(entity, relation);
    return world.surface().parameter(route, List.of(member, relation.name()));
  }

  static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(each -> Call.encoded(each.getKey()) + "=" + Call.encoded(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /**
   * The page of a list on which a record stands, or its last page.
   *
   * @throws Unplayable there are more pages than are read, so that nobody can tell
   */
  Exchange pageWith(Stage stage, Person who, Route route, Made made, Map<String, String> query) {
    var exchange = page(stage, who, route, wayTo(made, route), query);
    var seen = new ArrayList<>(List.of(exchange.call().target()));
    while (!has(made, exchange)) {
      var next = next(stage.base(), exchange, seen.size());
      if (next.isEmpty() || seen.contains(next.get())) {
        return exchange;
      }
      if (seen.size() == MOST_PAGES) {
        throw new Unplayable(
            "The list has more than " + MOST_PAGES + " pages, and later ones are not read.");
      }
      seen.add(next.get());
      exchange = stage.send(who, Call.of("GET", next.get()));
    }
    return exchange;
  }

  /** What a list's path asks for, so that it shows a record. */
  private List<String> wayTo(Made made, Route route) {
    var asked = route.asked(made.entity());
    if (asked.isEmpty()) {
      return made.way();
    }
    var before = Math.min(made.way().size(), route.variables().size() - 1);
    var way = new ArrayList<>(made.way().subList(0, before));
    way.add(world.records().value(made, asked.get().name()).asString(""));
    return way;
  }

  private boolean has(Made made, Exchange exchange) {
    return listed(made, exchange)
        .map(
            check ->
                dev.bluewright.evaluator.verdict.CheckFault.of(check, tape(exchange)).isEmpty())
        .orElse(false);
  }

  private static dev.bluewright.evaluator.verdict.Tape tape(Exchange exchange) {
    return dev.bluewright.evaluator.verdict.Tape.of(List.of(exchange));
  }

  /** Expects a list with a record; an answer without a list is a failure. */
  void expectListed(Stage stage, Made made, Exchange page) {
    expect(stage, page, listed(made, page));
  }

  /** Expects a list without a record; an answer without a list is a failure. */
  void expectNotListed(Stage stage, Made made, Exchange page) {
    expect(stage, page, notListed(made, page));
  }

  private static void expect(Stage stage, Exchange page, Optional<Check> check) {
    stage.expectStatus(page, "200");
    check.ifPresentOrElse(stage::expect, () -> noList(stage, page));
  }

  /** The answer should be a list and is none. */
  static void noList(Stage stage, Exchange page) {
    stage.noWay("The answer has no list: " + page.shown());
  }

  /** That a list has a record; empty where the answer has no list. */
  Optional<Check> listed(Made made, Exchange exchange) {
    return list(exchange.answer())
        .map(
            list ->
                new Check.Listed(exchange.number(), list, idPointer(made, exchange), made.id()));
  }

  /** That a list has no such record; empty where the answer has no list. */
  Optional<Check> notListed(Made made, Exchange exchange) {
    return list(exchange.answer())
        .map(
            list ->
                new Check.NotListed(exchange.number(), list, idPointer(made, exchange), made.id()));
  }

  /** Where the list of an answer stands. */
  static Optional<String> list(Answer answer) {
    return answer.isSuccess() ? Shape.list(answer.json()) : Optional.empty();
  }

  /** Where in a member of the list its id stands. */
  String idPointer(Made made, Exchange exchange) {
    return member(made.entity(), exchange).flatMap(Shape::id).orElse("/id");
  }

  /** Where in a member of the list a field stands. */
  String pointer(EntityModel entity, Exchange exchange, String field) {
    return member(entity, exchange).map(Shape::record).orElse("")
        + "/"
        + Shape.escaped(world.surface().member(entity, field));
  }

  private Optional<Shape> member(EntityModel entity, Exchange exchange) {
    var answer = exchange.answer();
    return list(answer)
        .map(list -> answer.json().at(list).path(0))
        .filter(member -> member.isObject())
        .map(member -> Shape.of(member, world.records().keys(entity)));
  }

  private Optional<String> next(URI base, Exchange exchange, int page) {
    return NextPage.of(base, exchange).or(() -> counted(exchange, page));
  }

  private Optional<String> counted(Exchange exchange, int page) {
    var pages = world.reading().api().pages();
    var empty = list(exchange.answer()).map(each -> exchange.answer().json().at(each).isEmpty());
    return pages
        .filter(_ -> !empty.orElse(true))
        .map(each -> turned(exchange.call().target(), each.page(), each.first() + page));
  }

  private static String turned(String target, String parameter, int number) {
    var without = target.replaceAll("[?&]" + Pattern.quote(parameter) + "=\\d+", "");
    return without + (without.contains("?") ? "&" : "?") + parameter + "=" + number;
  }

  /** Any record that is there already. */
  Made any(Stage stage, EntityModel entity, Person by) {
    var route =
        world
            .surface()
            .find(entity, "list")
            .orElseThrow(() -> new Unplayable("There is no way to make or find " + entity.name()));
    var exchange = stage.needed(page(stage, by, route, List.of(), Map.of()));
    var list = list(exchange.answer()).orElse("");
    var first = exchange.answer().json().at(list).path(0);
    var shape = Shape.of(first, world.records().keys(entity));
    var id =
        shape
            .id()
            .map(pointer -> first.at(pointer).asString(""))
            .orElseThrow(() -> new Unplayable("There is no " + entity.name() + " to be used."));
    return new Made(entity, exchange, Values.JSON.objectNode(), id, by, Map.of(), List.of());
  }
}
