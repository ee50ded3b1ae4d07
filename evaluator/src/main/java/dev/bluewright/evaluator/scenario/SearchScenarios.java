package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.CheckFault;
import dev.bluewright.evaluator.verdict.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A search finds the record with the words, and not the one without. Stateless. */
final class SearchScenarios {
  private static final List<String> NAMES =
      List.of("q", "search", "query", "keyword", "term", "text", "s");

  private SearchScenarios() {}

  static List<Scenario> of(World world, Claim.OfField claim) {
    return List.of(
        Scenario.positive(
            claim.key(),
            "a search for words of %s finds the %s with them alone"
                .formatted(claim.field().name(), claim.entity().name()),
            stage -> found(world, stage, claim.entity(), claim.field())));
  }

  private static void found(World world, Stage stage, EntityModel entity, FieldModel field) {
    var word = Values.word();
    var fits =
        world
            .records()
            .needed(stage, entity, Wish.LEAST.with(field.name(), two(word, Values.word())));
    var other =
        world
            .records()
            .needed(
                stage,
                entity,
                Wish.LEAST.with(field.name(), Values.JSON.stringNode(Values.word())).by(fits.by()));
    var route = world.lists().route(stage, entity);
    if (route.isPresent()) {
      var query = Map.of(way(world, stage, route.get(), fits, other, field, word), word);
      FilterScenarios.expect(world, stage, route.get(), fits, other, query);
    }
  }

  /** A text of two words, which is found by one of them, and not by being the same. */
  private static tools.jackson.databind.JsonNode two(String one, String other) {
    return Values.JSON.stringNode(one + " " + other);
  }

  /** The first parameter by which the record is found; that of the document where none does. */
  private static String way(
      World world, Stage stage, Route route, Made fits, Made other, FieldModel field, String word) {
    var names = new ArrayList<String>();
    var member = world.surface().member(fits.entity(), field.name());
    world.surface().parameter(route, NAMES).ifPresent(names::add);
    world.surface().parameter(route, List.of(member, field.name())).ifPresent(names::add);
    if (names.isEmpty()) {
      names.addAll(List.of("q", "search", member));
    }
    var who = world.actor(stage, fits, "list");
    return names.stream()
        .filter(
            name -> {
              var page = world.lists().page(stage, who, route, List.of(), Map.of(name, word));
              var tape = Tape.of(List.of(page));
              return world
                      .lists()
                      .listed(fits, page)
                      .filter(check -> CheckFault.of(check, tape).isEmpty())
                      .isPresent()
                  && world
                      .lists()
                      .notListed(other, page)
                      .filter(check -> CheckFault.of(check, tape).isEmpty())
                      .isPresent();
            })
        .findFirst()
        .orElse(names.getFirst());
  }
}
