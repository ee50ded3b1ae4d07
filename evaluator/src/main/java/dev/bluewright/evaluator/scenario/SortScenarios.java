package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A list is in the order that is asked for, either way. Stateless. */
final class SortScenarios {
  private static final List<String> NAMES =
      List.of("sort", "sort_by", "order_by", "ordering", "_sort", "order");

  private static final List<String> DIRECTIONS =
      List.of("direction", "sort_dir", "_order", "dir", "sort_order");
  private static final List<Way> USUAL =
      List.of(
          new Way("sort", ""),
          new Way("_sort", "_order"),
          new Way("_sort", ""),
          new Way("sort", "order"),
          new Way("sort_by", "order"),
          new Way("ordering", ""));

  private SortScenarios() {}

  static List<Scenario> of(World world, Claim.OfField claim) {
    return List.of(
        Scenario.positive(
            claim.key(),
            "a list of %s is in the order of %s"
                .formatted(claim.entity().name(), claim.field().name()),
            stage -> sorted(world, stage, claim.entity(), claim.field())));
  }

  private static void sorted(World world, Stage stage, EntityModel entity, FieldModel field) {
    var pair =
        FilterScenarios.Pair.of(entity, field)
            .orElseThrow(() -> new Unplayable("It has one value alone."));
    var rising = isBefore(pair.one(), pair.other());
    var low = rising ? pair.one() : pair.other();
    var high = rising ? pair.other() : pair.one();
    var last = world.records().needed(stage, entity, Wish.LEAST.with(field.name(), high));
    var first =
        world.records().needed(stage, entity, Wish.LEAST.with(field.name(), low).by(last.by()));
    var route = world.lists().route(stage, entity);
    if (route.isPresent()) {
      order(world, stage, route.get(), field, first, last);
    }
  }

  private static boolean isBefore(JsonNode one, JsonNode other) {
    return one.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue()) < 0
        : one.asString().compareTo(other.asString()) < 0;
  }

  private static void order(
      World world, Stage stage, Route route, FieldModel field, Made first, Made last) {
    var way = way(world, stage, route, field, first, last);
    var up = page(world, stage, route, first, query(world, way, first, field, false));
    var down = page(world, stage, route, last, query(world, way, last, field, true));
    before(world, stage, up, first, last);
    before(world, stage, down, last, first);
  }

  /**
   * How a list is asked for in an order.
   *
   * @param sort the parameter with the name of the field
   * @param direction the parameter with the direction; a minus before the name where it is empty
   */
  private record Way(String sort, String direction) {}

  /** As the document says; without one, the first of the usual ways that does anything. */
  private static Way way(
      World world, Stage stage, Route route, FieldModel field, Made first, Made last) {
    var documented = world.surface().parameter(route, NAMES);
    if (documented.isPresent()) {
      return new Way(documented.get(), world.surface().parameter(route, DIRECTIONS).orElse(""));
    }
    return route.operation().isPresent()
        ? USUAL.getFirst()
        : USUAL.stream()
            .filter(way -> isUsed(world, stage, route, way, field, first, last))
            .findFirst()
            .orElse(USUAL.getFirst());
  }

  private static boolean isUsed(
      World world, Stage stage, Route route, Way way, FieldModel field, Made first, Made last) {
    var up = page(world, stage, route, first, query(world, way, first, field, false));
    var down = page(world, stage, route, last, query(world, way, last, field, true));
    return holds(world, up, first, last) && holds(world, down, last, first);
  }

  private static boolean holds(World world, Exchange page, Made first, Made last) {
    return Lists.list(page.answer())
        .map(
            list -> {
              var seen = ids(page, list, world.lists().idPointer(first, page));
              return seen.contains(first.id())
                  && seen.indexOf(first.id()) < seen.indexOf(last.id());
            })
        .orElse(false);
  }

  private static Map<String, String> query(
      World world, Way way, Made made, FieldModel field, boolean falling) {
    var member = world.surface().member(made.entity(), field.name());
    return way.direction().isEmpty()
        ? Map.of(way.sort(), falling ? "-" + member : member)
        : Map.of(way.sort(), member, way.direction(), falling ? "desc" : "asc");
  }

  private static Exchange page(
      World world, Stage stage, Route route, Made made, Map<String, String> query) {
    var who = world.actor(stage, made, "list");
    return world.lists().page(stage, who, route, List.of(), query);
  }

  private static void before(World world, Stage stage, Exchange page, Made first, Made last) {
    stage.expectStatus(page, "200");
    Lists.list(page.answer())
        .ifPresentOrElse(
            list -> before(world, stage, page, list, first, last), () -> Lists.noList(stage, page));
  }

  /** On a page that has the first alone the other comes later, on a page of its own. */
  private static void before(
      World world, Stage stage, Exchange page, String list, Made first, Made last) {
    var id = world.lists().idPointer(first, page);
    var seen = ids(page, list, id);
    if (seen.contains(last.id())) {
      stage.expect(new Check.Before(page.number(), list, id, first.id(), last.id()));
    } else if (seen.contains(first.id())) {
      stage.expect(new Check.Listed(page.number(), list, id, first.id()));
    } else {
      throw new Unplayable("Neither record is on the page that was asked for.");
    }
  }

  private static List<String> ids(Exchange page, String list, String id) {
    return page.answer()
        .json()
        .at(list)
        .valueStream()
        .map(member -> member.at(id).asString(""))
        .toList();
  }
}
