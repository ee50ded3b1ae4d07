package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.evaluator.match.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A filter shows the record that fits, and not the one that does not. Stateless. */
final class FilterScenarios {
  private FilterScenarios() {}

  static List<Scenario> of(World world, Claim.OfField claim) {
    return List.of(
        Scenario.positive(
            claim.key(),
            "a list of %s by %s shows what fits alone"
                .formatted(claim.entity().name(), claim.field().name()),
            stage -> filtered(world, stage, claim.entity(), claim.field())));
  }

  /** Two records of which one has a value and the other another. */
  private record Two(Made fits, Made other, JsonNode value) {
    static Two of(World world, Stage stage, EntityModel entity, FieldModel field) {
      var pair =
          Pair.of(entity, field).orElseThrow(() -> new Unplayable("It has one value alone."));
      var fits = world.records().needed(stage, entity, Wish.LEAST.with(field.name(), pair.one()));
      var other =
          world
              .records()
              .needed(stage, entity, Wish.LEAST.with(field.name(), pair.other()).by(fits.by()));
      return new Two(fits, other, pair.one());
    }
  }

  private static void filtered(World world, Stage stage, EntityModel entity, FieldModel field) {
    var two = Two.of(world, stage, entity, field);
    var route = world.lists().route(stage, entity);
    if (route.isPresent()) {
      expect(
          world,
          stage,
          route.get(),
          two.fits(),
          two.other(),
          query(world, route.get(), entity, field, two.value()));
    }
  }

  /** A list whose path asks for a value shows what has it alone. */
  static void byPath(World world, Stage stage, EntityModel entity, FieldModel field, Route route) {
    var two = Two.of(world, stage, entity, field);
    var who = world.actor(stage, two.fits(), "list");
    var page = world.lists().pageWith(stage, who, route, two.fits(), Map.of());
    world.lists().expectListed(stage, two.fits(), page);
    world.lists().expectNotListed(stage, two.other(), page);
  }

  static void expect(
      World world, Stage stage, Route route, Made fits, Made other, Map<String, String> query) {
    var who = world.actor(stage, fits, "list");
    var lists = world.lists();
    var page = lists.pageWith(stage, who, route, fits, query);
    lists.expectListed(stage, fits, page);
    lists.expectNotListed(stage, other, lists.pageWith(stage, who, route, other, query));
  }

  private static Map<String, String> query(
      World world, Route route, EntityModel entity, FieldModel field, JsonNode value) {
    var member = world.surface().member(entity, field.name());
    var name = world.surface().parameter(route, List.of(member, field.name())).orElse(member);
    return Map.of(name, value.asString());
  }

  /** Two values of a field that differ. */
  record Pair(JsonNode one, JsonNode other) {
    static Optional<Pair> of(EntityModel entity, FieldModel field) {
      return switch (field.type()) {
        case FieldType.Enumeration(var words) ->
            words.size() < 2
                ? Optional.empty()
                : Optional.of(
                    new Pair(
                        Values.JSON.stringNode(words.getFirst()),
                        Values.JSON.stringNode(words.get(1))));
        case FieldType.Truth() ->
            Optional.of(new Pair(Values.JSON.booleanNode(true), Values.JSON.booleanNode(false)));
        case FieldType.Whole _, FieldType.Decimal _, FieldType.Money _ -> numbers(entity, field);
        case FieldType.Date _, FieldType.DateTime _ -> drawn(entity, field);
        case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ ->
            drawn(entity, field);
        case FieldType.Uuid _ -> drawn(entity, field);
        case FieldType.Time _, FieldType.Json _, FieldType.File _ -> Optional.empty();
      };
    }

    private static Optional<Pair> numbers(EntityModel entity, FieldModel field) {
      return drawn(entity, field).filter(pair -> !pair.one().equals(pair.other()));
    }

    private static Optional<Pair> drawn(EntityModel entity, FieldModel field) {
      return Optional.of(
          new Pair(
              Values.of(entity, field, Values.Taste.COMING),
              Values.of(entity, field, Values.Taste.GONE)));
    }
  }
}
