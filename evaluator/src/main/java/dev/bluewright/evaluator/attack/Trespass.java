package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.scenario.Made;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Ground.weak(stage, Sign.done(ground.send(stage, who, draft.call()).number()));
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
    var acted =
        ground
            .play()
            .done(stage, made, action, who)
            .orElseThrow(() -> Ground.stopped("There is no way to do it."));
    Ground.weak(stage, Sign.done(acted.number()));
  }

  private static Person reader(Ground ground, Stage stage, Made made) {
    return ground.play().actor(stage, made, "read");
  }

  private static Call reading(Ground ground, Made made) {
    return ground.play().reading(made).orElseThrow(() -> Ground.stopped("No way to read it."));
  }

  static Sign shows(Ground ground, Made made, int answer) {
    var marks = ground.play().marks(made);
    if (marks.isEmpty()) {
      throw Ground.stopped("Nothing is known by which it could be told from others.");
    }
    return new Sign.Shows(answer, marks);
  }
}
