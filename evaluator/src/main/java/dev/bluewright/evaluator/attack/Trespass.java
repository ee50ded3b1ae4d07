package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.scenario.Draft;
import dev.bluewright.evaluator.scenario.Made;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** Does what somebody may not, and looks whether it was done. Stateless. */
final class Trespass {
  private Trespass() {}

  /** Tries an operation or an action on a record of whoever may make one. */
  static void attempt(
      Ground ground, Stage stage, EntityModel entity, String operation, Person who) {
    switch (operation) {
      case "create" -> create(ground, stage, entity, who);
      case "read" -> read(ground, stage, entity, who);
      case "list" -> list(ground, stage, entity, who, Map.of());
      case "update" -> change(ground, stage, entity, who);
      case "delete" -> delete(ground, stage, entity, who);
      default -> act(ground, stage, entity, operation, who);
    }
  }

  private static void create(Ground ground, Stage stage, EntityModel entity, Person who) {
    var by = ground.play().actor(stage, entity, "create");
    var draft = ground.play().draft(stage, entity, by);
    make(ground, stage, draft, who);
  }

  /** Makes a record as somebody who may not; it is made where somebody is shown it afterwards. */
  static void make(Ground ground, Stage stage, Draft draft, Person who) {
    var sent = ground.send(stage, who, draft.call());
    if (!sent.answer().isSuccess()) {
      Ground.weak(stage, Sign.done(sent.number()));
      return;
    }
    var made = ground.play().made(draft, sent);
    var marks = made.map(each -> ground.play().marks(each)).orElseGet(() -> words(ground, draft));
    var owner = made.map(each -> reader(ground, stage, each)).orElse(draft.by());
    for (var reader : new LinkedHashSet<>(List.of(owner, who))) {
      var shown = shown(ground, stage, draft, made, reader);
      Ground.weak(stage, after(sent, shows(shown.number(), marks)));
    }
  }

  private static Map<String, String> words(Ground ground, Draft draft) {
    return ground.play().words(draft).stream()
        .collect(Collectors.toMap(name -> name, name -> draft.values().path(name).asString("")));
  }

  /** The record, or a list in which it may be. */
  private static Exchange shown(
      Ground ground, Stage stage, Draft draft, Optional<Made> made, Person reader) {
    return made.flatMap(ground.play()::reading)
        .map(call -> ground.send(stage, reader, call))
        .or(() -> ground.play().list(stage, draft.entity(), reader, Map.of()))
        .orElseThrow(() -> Ground.stopped("Nothing shows whether it was made."));
  }

  /** What a request did is seen afterwards; the request proves it. */
  private static Sign after(Exchange done, Sign seen) {
    return new Sign.Together(done.number(), List.of(Sign.done(done.number()), seen));
  }

  private static void read(Ground ground, Stage stage, EntityModel entity, Person who) {
    var made = ground.play().record(stage, entity);
    var call = reading(ground, made);
    stage.needed(ground.send(stage, reader(ground, stage, made), call));
    var answer = ground.send(stage, who, call).number();
    Ground.weak(stage, Sign.all(Sign.done(answer), shows(ground, made, answer)));
  }

  /** Asks for a list in which the record must not be. */
  static void list(
      Ground ground, Stage stage, EntityModel entity, Person who, Map<String, String> query) {
    var made = ground.play().record(stage, entity);
    var answer =
        ground
            .play()
            .list(stage, entity, who, query)
            .orElseThrow(() -> Ground.stopped("There is no list."));
    Ground.weak(stage, shows(ground, made, answer.number()));
  }

  private static void change(Ground ground, Stage stage, EntityModel entity, Person who) {
    var made = ground.play().record(stage, entity);
    var member =
        ground
            .play()
            .words(made)
            .orElseThrow(() -> Ground.stopped("It has no words that could be changed."));
    var other = Playground.word();
    var change =
        ground
            .play()
            .change(made, Map.of(member, JsonNodeFactory.instance.stringNode(other)))
            .orElseThrow(() -> Ground.stopped("There is no way to change it."));
    ground.send(stage, who, change);
    var read = ground.send(stage, reader(ground, stage, made), reading(ground, made));
    var marks = new LinkedHashMap<>(ground.play().marks(made));
    marks.put(member, other);
    Ground.weak(stage, new Sign.Shows(read.number(), marks));
  }

  private static void delete(Ground ground, Stage stage, EntityModel entity, Person who) {
    var made = ground.play().record(stage, entity);
    var path =
        ground
            .play()
            .path(made, "delete")
            .orElseThrow(() -> Ground.stopped("There is no way to delete it."));
    var reader = reader(ground, stage, made);
    stage.needed(ground.send(stage, reader, reading(ground, made)));
    var gone = ground.send(stage, who, Call.of("DELETE", path));
    var read = ground.send(stage, reader, reading(ground, made));
    Ground.weak(
        stage,
        Sign.all(
            new Sign.Answered(read.number(), List.of("401", "404", "410")),
            Sign.done(gone.number())));
  }

  private static void act(
      Ground ground, Stage stage, EntityModel entity, String action, Person who) {
    var made = ground.play().readyFor(stage, entity, action);
    var before = List.of(seen(ground, stage, made), seen(ground, stage, made));
    var acted =
        ground
            .play()
            .done(stage, made, action, who)
            .orElseThrow(() -> Ground.stopped("There is no way to do it."));
    var after = seen(ground, stage, made);
    Ground.weak(stage, after(acted, new Sign.Unlike(after, List.of(after), before, List.of())));
  }

  /** The record as whom it belongs to is shown it. */
  private static int seen(Ground ground, Stage stage, Made made) {
    return ground.send(stage, reader(ground, stage, made), reading(ground, made)).number();
  }

  private static Person reader(Ground ground, Stage stage, Made made) {
    return ground.play().actor(stage, made, "read");
  }

  private static Call reading(Ground ground, Made made) {
    return ground.play().reading(made).orElseThrow(() -> Ground.stopped("No way to read it."));
  }

  static Sign shows(Ground ground, Made made, int answer) {
    return shows(answer, ground.play().marks(made));
  }

  private static Sign shows(int answer, Map<String, String> marks) {
    if (marks.isEmpty()) {
      throw Ground.stopped("Nothing is known by which it could be told from others.");
    }
    return new Sign.Shows(answer, marks);
  }
}
