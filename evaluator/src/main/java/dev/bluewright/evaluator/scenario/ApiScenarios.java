package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the text prescribes of the API is so. Stateless. */
final class ApiScenarios {
  private static final int MOST = 4;

  private ApiScenarios() {}

  static List<Scenario> of(World world, Claim.OfApi claim) {
    if (claim.what().startsWith("routes.")) {
      return RouteScenarios.of(world, claim.key(), claim.what().substring("routes.".length()));
    }
    return switch (claim.what()) {
      case "statuses.missing" ->
          each(
              world, claim, "an unknown id is answered as prescribed", ApiScenarios::missing, true);
      case "statuses.create" ->
          each(world, claim, "a new record is answered as prescribed", ApiScenarios::created, true);
      case "statuses.invalid" ->
          each(
              world, claim, "what is wrong is answered as prescribed", ApiScenarios::invalid, true);
      case "statuses.reference" ->
          each(
              world,
              claim,
              "a record of one that is not there is answered as prescribed",
              ApiScenarios::reference,
              true);
      case "error" ->
          each(world, claim, "an error has the prescribed form", ApiScenarios::invalid, false);
      case "record" ->
          each(world, claim, "an answer has the prescribed form", ApiScenarios::created, false);
      case "messages.missing" ->
          each(world, claim, "an unknown id is told in the words", ApiScenarios::missing, false);
      default -> List.of();
    };
  }

  private static List<Scenario> each(
      World world,
      Claim.OfApi claim,
      String title,
      BiFunction<Trial, Stage, Optional<Exchange>> play,
      boolean status) {
    return world.reading().entities().stream()
        .filter(entity -> !world.isPeople(entity))
        .filter(entity -> world.surface().find(entity, "create").isPresent())
        .limit(MOST)
        .map(
            entity ->
                Scenario.positive(
                    claim.key(),
                    entity.name() + ": " + title,
                    stage -> {
                      var trial = new Trial(world, entity);
                      play.apply(trial, stage)
                          .ifPresent(answer -> trial.expect(stage, answer, claim.what(), status));
                    }))
        .toList();
  }

  /** A kind of record on which something is tried. */
  private record Trial(World world, EntityModel entity) {
    void expect(Stage stage, Exchange answer, String what, boolean status) {
      var api = world.reading().api();
      if (status) {
        stage.expectStatus(answer, status(api, what.substring("statuses.".length())));
      } else if (what.startsWith("messages.")) {
        var words =
            Optional.ofNullable(api.messages().get(what.substring("messages.".length())))
                .orElseThrow(() -> new Unplayable("The words are not known."));
        stage.expect(new Check.Mentions(answer.number(), words));
      } else {
        var part = what.equals("error") ? ApiModel.Part.ERROR : ApiModel.Part.RECORD;
        api.findFrame(part).ifPresent(frame -> form(stage, answer, entity, frame, ""));
      }
    }
  }

  /** What the text prescribes; what is usual where it says the usual. */
  private static String status(ApiModel api, String what) {
    var said = api.statuses().get(what);
    if (said != null) {
      return said.toString();
    }
    return switch (what) {
      case "missing" -> "404";
      case "create" -> "201";
      default -> Expected.REFUSED;
    };
  }

  private static Optional<Exchange> created(Trial trial, Stage stage) {
    var draft = trial.world().records().draft(stage, trial.entity(), Wish.FULL);
    return Optional.of(trial.world().records().accepted(stage, draft));
  }

  private static Optional<Exchange> missing(Trial trial, Stage stage) {
    var like = trial.world().records().needed(stage, trial.entity(), Wish.LEAST);
    return new Expected(trial.world()).unknown(stage, like, "read");
  }

  /** Without a value that must be given, or else with one of another kind. */
  private static Optional<Exchange> invalid(Trial trial, Stage stage) {
    var records = trial.world().records();
    records.needed(stage, trial.entity(), Wish.LEAST);
    var required =
        trial.entity().fields().stream()
            .filter(field -> field.isGiven() && !field.optional() && field.defaultValue().isEmpty())
            .findFirst();
    if (required.isEmpty()) {
      return Optional.empty();
    }
    var wish = Wish.LEAST.leavingOut(required.get().name());
    var draft = records.draft(stage, trial.entity(), wish);
    return Optional.of(stage.send(draft));
  }

  /** In place of what it must belong to, one that never was. */
  private static Optional<Exchange> reference(Trial trial, Stage stage) {
    var world = trial.world();
    return trial.entity().relations().stream()
        .filter(relation -> relation.kind() == RelationModel.Kind.BELONGS_TO)
        .filter(relation -> !relation.optional())
        .findFirst()
        .map(relation -> stage.send(lost(world, stage, trial.entity(), relation)));
  }

  private static Draft lost(World world, Stage stage, EntityModel entity, RelationModel relation) {
    var target = world.reading().findEntity(relation.target()).orElseThrow();
    var there = world.records().needed(stage, target, Wish.LEAST);
    return world.records().draft(stage, entity, Wish.LEAST.below(relation.name(), there.never()));
  }

  /** That an answer has what is always the same, and something in each slot. */
  private static void form(
      Stage stage, Exchange answer, EntityModel entity, JsonFrame frame, String pointer) {
    switch (frame) {
      case JsonFrame.Nothing() -> {}
      case JsonFrame.Slot _ -> stage.expect(new Check.Present(answer.number(), pointer));
      case JsonFrame.Text(var value) ->
          stage.expect(new Check.Holds(answer.number(), pointer, Values.JSON.stringNode(value)));
      case JsonFrame.Amount(var value) ->
          stage.expect(new Check.Holds(answer.number(), pointer, Values.JSON.numberNode(value)));
      case JsonFrame.Truth(var value) ->
          stage.expect(new Check.Holds(answer.number(), pointer, Values.JSON.booleanNode(value)));
      case JsonFrame.Members(var members) ->
          members.forEach(
              (name, member) -> {
                if (!name.startsWith("$")) {
                  form(stage, answer, entity, member, pointer + "/" + Shape.escaped(name));
                }
              });
    }
  }
}
