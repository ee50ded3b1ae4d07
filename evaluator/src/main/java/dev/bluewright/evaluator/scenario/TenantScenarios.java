package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one tenant has is not there for another: whoever founded one tries to reach what is in the
 * other, by id, in lists, by filters and searches, and as what an own record refers to. Stateless.
 */
final class TenantScenarios {
  private static final int MOST = 8;
  private static final List<String> SEARCHES = List.of("q", "search", "query");

  private TenantScenarios() {}

  static List<Scenario> of(World world, Cast cast, String key) {
    var tenants = cast.tenants();
    if (tenants.isEmpty()) {
      return List.of(unknown(world, cast, key));
    }
    var all = new ArrayList<Scenario>();
    kinds(world).limit(MOST).forEach(entity -> all.addAll(of(world, tenants.get(), key, entity)));
    kinds(world)
        .flatMap(entity -> references(world, tenants.get(), key, entity))
        .limit(MOST)
        .forEach(all::add);
    all.addAll(TenantPeopleScenarios.of(world, cast, tenants.get(), key));
    return all;
  }

  /** The kinds of records that are one tenant's and can be made. */
  private static Stream<EntityModel> kinds(World world) {
    return world.reading().entities().stream()
        .filter(world.reading().tenancy()::divides)
        .filter(entity -> !world.isPeople(entity))
        .filter(entity -> world.surface().find(entity, "create").isPresent());
  }

  /** A document that names the tenants nowhere has no way; another may have one. */
  private static Scenario unknown(World world, Cast cast, String key) {
    var tenant = world.reading().tenancy().of().flatMap(world.reading()::findEntity).orElseThrow();
    var word = Tenants.word(tenant);
    return Scenario.positive(
        key,
        "people are of one %s or of another".formatted(word),
        stage -> {
          cast.registration(cast.values());
          if (!world.surface().isKnown() || world.surface().names(tenant)) {
            throw new Unplayable(
                "The judge found no way to be of one %s or of another: no member of who signs up founds one."
                    .formatted(word));
          }
          stage.noWay("The system's document names no %s anywhere.".formatted(word));
        });
  }

  private static List<Scenario> of(World world, Tenants tenants, String key, EntityModel entity) {
    var all = new ArrayList<Scenario>();
    var of = "%s of another %s".formatted(entity.name(), tenants.word());
    for (var operation : operations(entity)) {
      all.add(
          Scenario.negative(
              key,
              "\"%s\" of %s is refused, and nothing changes".formatted(operation, of),
              stage -> reached(world, tenants, stage, entity, operation)));
    }
    all.add(
        Scenario.negative(
            key, of + " is in no list", stage -> listed(world, tenants, stage, entity)));
    all.add(
        Scenario.negative(
            key,
            "no filter and no search finds " + of,
            stage -> found(world, tenants, stage, entity)));
    all.add(
        Scenario.negative(
            key, of + " is not counted", stage -> counted(world, tenants, stage, entity)));
    return all;
  }

  private static List<String> operations(EntityModel entity) {
    return Stream.concat(
            Stream.of("read", "update", "delete"),
            entity.actions().stream().map(action -> action.name()))
        .toList();
  }

  private static void reached(
      World world, Tenants tenants, Stage stage, EntityModel entity, String operation) {
    var foreigner = tenants.foreigner(stage);
    var made = world.records().needed(stage, entity, AccessScenarios.wish(entity, operation));
    var answer = AccessScenarios.done(world, stage, made, operation, foreigner);
    new Expected(world).kept(stage, made);
    answer.ifPresent(each -> stage.expectStatus(each, Expected.HIDDEN));
  }

  private static void listed(World world, Tenants tenants, Stage stage, EntityModel entity) {
    var route = listRoute(world, entity);
    var foreigner = tenants.foreigner(stage);
    var made = world.records().needed(stage, entity, Wish.LEAST);
    own(world, stage, entity, foreigner)
        .ifPresent(
            own ->
                world
                    .lists()
                    .expectListed(
                        stage,
                        own,
                        world.lists().pageWith(stage, foreigner, route, own, Map.of())));
    var page = world.lists().pageWith(stage, foreigner, route, made, Map.of());
    if (page.answer().isSuccess()) {
      world.lists().expectNotListed(stage, made, page);
    } else {
      stage.expectStatus(page, Expected.HIDDEN);
    }
  }

  private static Route listRoute(World world, EntityModel entity) {
    return world
        .surface()
        .find(entity, "list")
        .filter(route -> route.variables().isEmpty())
        .orElseThrow(() -> new Unplayable("The system has no way to list " + entity.name() + "."));
  }

  /** A record of the foreigner's own, where they may make one. */
  private static Optional<Made> own(
      World world, Stage stage, EntityModel entity, Person foreigner) {
    var draft = world.records().draft(stage, entity, Wish.LEAST.by(foreigner));
    var exchange = world.records().accepted(stage, draft);
    return exchange.answer().isSuccess()
        ? Optional.of(world.records().made(draft, exchange))
        : Optional.empty();
  }

  private static void found(World world, Tenants tenants, Stage stage, EntityModel entity) {
    var route = listRoute(world, entity);
    var foreigner = tenants.foreigner(stage);
    var made = world.records().needed(stage, entity, Wish.FULL);
    var queries = queries(world, route, made);
    if (queries.isEmpty()) {
      throw new Unplayable("Its lists are not filtered or searched by what it holds.");
    }
    for (var query : queries) {
      var page = world.lists().page(stage, foreigner, route, List.of(), query);
      if (page.answer().isSuccess()) {
        world.lists().expectNotListed(stage, made, page);
      }
    }
  }

  /** Filters and searches that would find a record by what it holds. */
  private static List<Map<String, String>> queries(World world, Route route, Made made) {
    var all = new ArrayList<Map<String, String>>();
    for (var field : made.entity().fields()) {
      var member = world.surface().member(made.entity(), field.name());
      var sent = made.sent().path(member);
      if (sent.isString()) {
        world
            .surface()
            .parameter(route, List.of(member, field.name()))
            .ifPresent(name -> all.add(Map.of(name, sent.asString())));
        world
            .surface()
            .parameter(route, SEARCHES)
            .ifPresent(name -> all.add(Map.of(name, sent.asString())));
      }
    }
    return all.stream().distinct().limit(MOST).toList();
  }

  private static void counted(World world, Tenants tenants, Stage stage, EntityModel entity) {
    var route = listRoute(world, entity);
    var foreigner = tenants.foreigner(stage);
    var before = total(world, stage, route, foreigner);
    world.records().needed(stage, entity, Wish.LEAST);
    var after = total(world, stage, route, foreigner);
    stage.expect(
        Totals.same(before.answer(), after)
            .orElseThrow(() -> new Unplayable("Its lists show no count of all records.")));
  }

  private static Exchange total(World world, Stage stage, Route route, Person who) {
    var count = world.surface().parameter(route, List.of("count"));
    var query = count.map(name -> Map.of(name, "true")).orElse(Map.of());
    return world.lists().page(stage, who, route, List.of(), query);
  }

  private static Stream<Scenario> references(
      World world, Tenants tenants, String key, EntityModel entity) {
    return entity.relations().stream()
        .filter(relation -> relation.kind() == RelationModel.Kind.BELONGS_TO)
        .filter(relation -> kinds(world).anyMatch(each -> each.name().equals(relation.target())))
        .map(
            relation ->
                Scenario.negative(
                    key,
                    "%s refers to no %s of another %s"
                        .formatted(entity.name(), relation.name(), tenants.word()),
                    stage -> referred(world, tenants, stage, entity, relation)));
  }

  private static void referred(
      World world, Tenants tenants, Stage stage, EntityModel entity, RelationModel relation) {
    var target = world.reading().findEntity(relation.target()).orElseThrow();
    var foreigner = tenants.foreigner(stage);
    var parent = world.records().needed(stage, target, Wish.LEAST);
    var wish = Wish.LEAST.by(foreigner).below(relation.name(), parent);
    var draft = world.records().draft(stage, entity, wish);
    stage.expectStatus(stage.send(foreigner, draft.call()), Expected.REFUSED);
  }
}
