package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Rights;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API1: lists, filters, searches and counts tell of the records of somebody else. Stateless. */
final class ListAttacks {
  private static final List<String> SEARCHES = List.of("q", "search", "query");
  private static final List<String> COUNTS =
      List.of("count", "total", "with_total", "includeTotal");

  private ListAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    for (var entity : ground.hasPeople() ? ground.play().entities() : List.<EntityModel>of()) {
      var list = ground.surface().find(entity, "list").filter(each -> each.variables().isEmpty());
      if (list.isPresent() && !Rights.isForOthers(entity, "list", ground.attacker())) {
        all.addAll(on(ground, entity, list.get()));
      }
    }
    return all;
  }

  private static List<Attack> on(Ground ground, EntityModel entity, Route list) {
    var search = ground.surface().parameter(list, SEARCHES);
    var count = ground.surface().parameter(list, COUNTS);
    return List.of(
        attack(Weakness.LISTS_ANOTHERS, entity, stage -> lists(ground, stage, entity)),
        attack(Weakness.FILTERS_ANOTHERS, entity, stage -> filters(ground, stage, entity, list)),
        attack(
            Weakness.SEARCHES_ANOTHERS,
            entity,
            stage -> asks(ground, stage, entity, search, Optional.empty())),
        attack(
            Weakness.COUNTS_ANOTHERS, entity, stage -> counts(ground, stage, entity, list, count)));
  }

  private static Attack attack(
      Weakness weakness, EntityModel entity, java.util.function.Consumer<Stage> play) {
    return new Attack(
        weakness,
        "list " + entity.name(),
        "%s: %s".formatted(entity.name(), weakness.words()),
        play);
  }

  private static void lists(Ground ground, Stage stage, EntityModel entity) {
    Trespass.list(ground, stage, entity, ground.play().other(stage), Map.of());
  }

  private static void filters(Ground ground, Stage stage, EntityModel entity, Route list) {
    asks(ground, stage, entity, filter(ground, entity, list), Optional.empty());
  }

  private static Optional<String> filter(Ground ground, EntityModel entity, Route list) {
    var names =
        list.operation().stream()
            .flatMap(operation -> operation.query().stream())
            .map(Operation.Parameter::name)
            .toList();
    return entity.fields().stream()
        .map(field -> ground.surface().member(entity, field.name()))
        .filter(names::contains)
        .filter(name -> ground.play().hasWords(entity, name))
        .findFirst();
  }

  private static void counts(
      Ground ground, Stage stage, EntityModel entity, Route list, Optional<String> count) {
    asks(ground, stage, entity, filter(ground, entity, list), Optional.of(count.orElse("count")));
  }

  /** Asks with the words of somebody else's record; for the record itself, or for its count. */
  private static void asks(
      Ground ground,
      Stage stage,
      EntityModel entity,
      Optional<String> parameter,
      Optional<String> count) {
    var name = parameter.orElseThrow(() -> Ground.stopped("The list has no such parameter."));
    var made = ground.play().record(stage, entity);
    var member = made.sent().has(name) ? Optional.of(name) : ground.play().words(made);
    var words =
        member
            .map(each -> made.sent().path(each).asString(""))
            .filter(each -> !each.isEmpty())
            .orElseThrow(() -> Ground.stopped("It has no words of its own."));
    var query = new java.util.LinkedHashMap<>(Map.of(name, words));
    count.ifPresent(each -> query.put(each, "true"));
    var answer =
        ground
            .play()
            .list(stage, entity, ground.play().other(stage), query)
            .orElseThrow(() -> Ground.stopped("There is no list."));
    Ground.weak(
        stage,
        count.isPresent()
            ? new Sign.Counts(answer.number())
            : Trespass.shows(ground, made, answer.number()));
  }
}
