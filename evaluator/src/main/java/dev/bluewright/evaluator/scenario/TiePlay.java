package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ties people to one thing, and looks at what it shows. Thread safety: one thread. */
final class TiePlay {
  private final World world;
  private final Stage stage;
  private final Tie tie;
  private final Made thing;

  TiePlay(World world, Stage stage, Tie tie) {
    this.world = world;
    this.stage = stage;
    this.tie = tie;
    this.thing = world.records().needed(stage, tie.thing(), Wish.LEAST);
  }

  /** A tie that was asked for, whatever the answer. */
  record Tied(Draft draft, Exchange exchange, Optional<Made> made) {
    Optional<String> id() {
      return made.map(Made::id);
    }
  }

  Person somebody() {
    return world.cast().orElseThrow().fresh(stage);
  }

  /** Ties somebody, which must be possible. */
  Tied tied(Person person) {
    var tied = asked(person);
    stage.expectSuccess(tied.exchange(), "2xx", "Nobody can be tied");
    return tied;
  }

  /** Asks a second time, which is refused, or changes nothing as far as that is seen. */
  void again(Person person) {
    var second = asked(person);
    if (second.exchange().answer().isSuccess() && (count().isPresent() || expectedOne(person))) {
      return;
    }
    stage.expectStatus(second.exchange(), Expected.REFUSED);
  }

  private Tied asked(Person person) {
    var wish = Wish.LEAST.by(person).below(tie.what().name(), thing);
    var draft = world.records().draft(stage, tie.entity(), wish);
    var exchange = stage.send(draft);
    return new Tied(draft, exchange, world.records().findMade(draft, exchange));
  }

  /** Whether the list tells by the thing and the person how many there are: one. */
  private boolean expectedOne(Person person) {
    var route = world.surface().find(tie.entity(), "list");
    var ofThing = route.flatMap(each -> world.lists().parameter(each, tie.entity(), tie.what()));
    var ofPerson = route.flatMap(each -> world.lists().parameter(each, tie.entity(), tie.who()));
    if (route.isEmpty() || ofThing.isEmpty() || ofPerson.isEmpty() || person.id().isEmpty()) {
      return false;
    }
    var query = Map.of(ofThing.get(), thing.id(), ofPerson.get(), person.id().get());
    var page = world.lists().page(stage, person, route.get(), List.of(), query);
    Lists.list(page.answer())
        .ifPresentOrElse(
            list -> stage.expect(new Check.AtMost(page.number(), list, 1)),
            () -> Lists.noList(stage, page));
    return true;
  }

  /** Takes a tie back, which must be possible where there is a way; whether there is one. */
  boolean untied(Person person, Tied tied) {
    var call = backward(tied);
    call.ifPresent(each -> stage.expectStatus(stage.send(person, each), "2xx"));
    return call.isPresent();
  }

  /** Somebody tries to take back what is another's. */
  void refused(Person other, Tied tied) {
    var call = backward(tied).orElseThrow(() -> new Unplayable("There is no way to take it back."));
    stage.expectStatus(stage.send(other, call), Expected.HIDDEN);
  }

  /** By its id, at the place where it was made, or by the opposite of what it is called. */
  private Optional<Call> backward(Tied tied) {
    var surface = world.surface();
    var own = surface.find(tie.entity(), "delete");
    var byId = tied.made().flatMap(made -> own.flatMap(route -> world.records().call(made, route)));
    var same = surface.route("DELETE", tied.draft().route().path());
    var opposite =
        surface
            .find(tie.thing(), "un" + tie.entity().name())
            .flatMap(route -> world.records().call(thing, route));
    return byId.or(() -> same.operation().map(_ -> Calls.of(same, same.filled(tied.draft().way()))))
        .or(() -> opposite);
  }

  void noWayBack() {
    stage.noWay("The system has no way to take back a " + tie.entity().name() + ".");
  }

  /** That the thing counts so many, where it counts them. */
  void seen(int count) {
    var field = count();
    if (field.isEmpty()) {
      return;
    }
    var shown = world.records().shown(stage, thing);
    new Expected(world)
        .holds(stage, tie.thing(), shown, field.get().name(), Values.JSON.numberNode(count));
  }

  private Optional<FieldModel> count() {
    return tie.thing().fields().stream()
        .filter(
            field ->
                ComputedScenarios.counted(world, tie.thing(), field)
                    .flatMap(counted -> TieScenarios.counting(world, counted))
                    .filter(counting -> counting.entity().name().equals(tie.entity().name()))
                    .isPresent())
        .findFirst();
  }

  /** That a tie is in the list of all, or not; nothing where it has no id, or there is no list. */
  void listed(Tied tied, boolean there) {
    var route = world.surface().find(tie.entity(), "list").filter(r -> r.variables().isEmpty());
    if (route.isEmpty() || tied.made().isEmpty()) {
      return;
    }
    var made = tied.made().get();
    var who = world.actor(stage, made, "list");
    var page = world.lists().pageWith(stage, who, route.get(), made, Map.of());
    if (there) {
      world.lists().expectListed(stage, made, page);
    } else {
      world.lists().expectNotListed(stage, made, page);
    }
  }
}
