package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of one tenant, and the tenant itself, are not there for another; whoever is of the
 * same one sees what others of it made. Stateless.
 */
final class TenantPeopleScenarios {
  private TenantPeopleScenarios() {}

  static List<Scenario> of(World world, Cast cast, Tenants tenants, String key) {
    var all = new ArrayList<Scenario>();
    all.add(
        Scenario.negative(
            key,
            "people of another %s are not there".formatted(tenants.word()),
            stage -> people(world, cast, tenants, stage)));
    all.add(
        Scenario.negative(
            key,
            "another %s itself is not there".formatted(tenants.word()),
            stage -> itself(world, cast, tenants, stage)));
    world.reading().entities().stream()
        .filter(world.reading().tenancy()::divides)
        .filter(entity -> !world.isPeople(entity) && isForAll(entity))
        .findFirst()
        .map(entity -> colleague(world, cast, tenants, key, entity))
        .ifPresent(all::add);
    return all;
  }

  private static boolean isForAll(EntityModel entity) {
    return Rights.areForSignedIn(World.allowed(entity, AccessModel.READ));
  }

  private static void people(World world, Cast cast, Tenants tenants, Stage stage) {
    var foreigner = tenants.foreigner(stage);
    var id = tenants.founder(stage).knownId();
    hidden(world, stage, cast.entity(), id, foreigner);
  }

  private static void itself(World world, Cast cast, Tenants tenants, Stage stage) {
    var foreigner = tenants.foreigner(stage);
    var shown =
        cast.entrances()
            .find("me")
            .map(route -> stage.send(tenants.founder(stage), Calls.of(route)))
            .flatMap(tenants::shown)
            .map(each -> each.id().asString(""))
            .orElseThrow(
                () ->
                    new Unplayable(
                        "Nothing shows the id of the %s that somebody is of."
                            .formatted(tenants.word())));
    hidden(world, stage, tenants.of(), shown, foreigner);
  }

  /** That a record is found neither by its id nor in a list, as far as the system has either. */
  private static void hidden(
      World world, Stage stage, EntityModel entity, String id, Person foreigner) {
    world
        .surface()
        .find(entity, "read")
        .map(route -> stage.send(foreigner, Calls.of(route, route.filled(List.of(id)))))
        .ifPresent(answer -> stage.expectStatus(answer, Expected.HIDDEN));
    world
        .surface()
        .find(entity, "list")
        .filter(route -> route.variables().isEmpty())
        .map(route -> stage.send(foreigner, Calls.of(route)))
        .filter(page -> page.answer().isSuccess())
        .ifPresent(page -> unlisted(stage, page, id));
  }

  private static void unlisted(Stage stage, Exchange page, String id) {
    Lists.list(page.answer())
        .ifPresent(list -> stage.expect(new Check.NotListed(page.number(), list, "/id", id)));
  }

  private static Scenario colleague(
      World world, Cast cast, Tenants tenants, String key, EntityModel entity) {
    return Scenario.positive(
        key,
        "whoever is of the same %s sees its %s".formatted(tenants.word(), entity.name()),
        stage -> {
          var made = world.records().needed(stage, entity, Wish.LEAST);
          var other = cast.fresh(stage);
          world
              .records()
              .read(stage, made, other)
              .ifPresent(answer -> stage.expectStatus(answer, "200"));
        });
  }
}
