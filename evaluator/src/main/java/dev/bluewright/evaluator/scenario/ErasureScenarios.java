package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Map;

/** Whoever is erased signs in no longer, and leaves nothing that names them. Stateless. */
final class ErasureScenarios {
  private ErasureScenarios() {}

  static List<Scenario> of(World world, Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "whoever is erased signs in no longer, and their tokens do not count",
            stage -> gone(world, cast, stage)),
        Scenario.positive(
            key,
            "what somebody made is gone with them, or no longer names them",
            stage -> nothingLeft(world, cast, stage)),
        Scenario.negative(
            key,
            "a wrong password, where it is asked for, erases nobody",
            stage -> wrong(world, cast, stage)));
  }

  private static void gone(World world, Cast cast, Stage stage) {
    var person = cast.fresh(stage);
    var stays = cast.fresh(stage);
    erase(world, cast, stage, person);
    stage.expectStatus(stage.send(Person.ANYONE, cast.login(person)), Expected.REFUSED);
    stage.expectStatus(AccountScenarios.themselves(cast, stage, person), "401", "403", "404");
    stage.expectStatus(stage.send(Person.ANYONE, cast.login(stays)), "2xx");
  }

  private static void nothingLeft(World world, Cast cast, Stage stage) {
    var person = cast.fresh(stage);
    var other = cast.other(stage);
    var all =
        Belongings.of(world, stage, person, true).stream()
            .filter(made -> isRead(world, stage, made, other))
            .toList();
    if (all.isEmpty()) {
      throw new Unplayable("Nobody else sees anything that people make.");
    }
    erase(world, cast, stage, person);
    all.forEach(made -> expectNothing(world, stage, made, person, other));
  }

  private static boolean isRead(World world, Stage stage, Made made, Person other) {
    return world
        .records()
        .read(stage, made, other)
        .filter(read -> read.answer().isSuccess())
        .isPresent();
  }

  private static void expectNothing(
      World world, Stage stage, Made made, Person person, Person other) {
    var read = world.records().read(stage, made, other).orElseThrow();
    if (!read.answer().isSuccess()) {
      stage.expectStatus(read, "403", "404", "410");
      return;
    }
    stage.expect(new Check.Silent(read.number(), person.login()));
    expectNobody(world, stage, made, read);
    world
        .surface()
        .find(made.entity(), "list")
        .map(route -> world.lists().pageWith(stage, other, route, made, Map.of()))
        .ifPresent(page -> stage.expect(new Check.Silent(page.number(), person.login())));
  }

  /** It is of nobody, or of whoever stands for those who are gone. */
  private static void expectNobody(World world, Stage stage, Made made, Exchange read) {
    var owner = made.entity().findOwner().flatMap(made.entity()::findRelation);
    owner.ifPresent(
        relation -> {
          var before = world.records().pointer(made.entity(), made.exchange(), relation);
          var after = world.records().pointer(made.entity(), read, relation);
          var whose = made.exchange().answer().json().at(before);
          if (!whose.isMissingNode() && whose.equals(read.answer().json().at(after))) {
            stage.expect(new Check.Absent(read.number(), after));
          }
        });
  }

  private static void wrong(World world, Cast cast, Stage stage) {
    var person = cast.fresh(stage);
    var route = route(world, cast);
    if (new AccountForm(route).member("password").isEmpty()) {
      throw new Unplayable("The system does not ask for the password.");
    }
    var answer = stage.send(person, erasure(route, person, person.password() + "-wrong"));
    stage.expectStatus(answer, Expected.REFUSED);
    stage.expectStatus(stage.send(Person.ANYONE, cast.login(person)), "2xx");
  }

  private static void erase(World world, Cast cast, Stage stage, Person person) {
    var call = erasure(route(world, cast), person, person.password());
    stage.expectSuccess(stage.send(person, call), "2xx", "Nobody is erased");
  }

  /** Where people are erased; else where their own account, or its record, is deleted. */
  private static Route route(World world, Cast cast) {
    return cast.entrances()
        .find("erase")
        .or(() -> cast.entrances().find("leave"))
        .or(() -> world.surface().find(cast.entity(), "delete"))
        .orElseThrow(() -> new Unplayable("It is not known where people are erased."));
  }

  private static Call erasure(Route route, Person person, String password) {
    var path =
        route.variables().isEmpty()
            ? route.path()
            : route.filled(List.of(person.id().orElse("unknown")));
    var body = new AccountForm(route).withAny(Values.JSON.stringNode(password), "password").body();
    return body.isEmpty() ? Calls.of(route, path) : Calls.of(route, path, body);
  }
}
