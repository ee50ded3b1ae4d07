package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A record is changed, and read as it was changed. Stateless. */
final class UpdateScenarios {
  private UpdateScenarios() {}

  static List<Scenario> of(World world, Claim.OfOperation claim) {
    var entity = claim.entity();
    return List.of(
        Scenario.positive(
            claim.key(),
            entity.name() + " is changed, and keeps the change",
            stage -> changed(world, stage, entity)),
        Scenario.negative(
            claim.key(),
            "an unknown " + entity.name() + " is not changed",
            stage -> {
              var like = world.records().needed(stage, entity, Wish.LEAST);
              new Expected(world).unknown(stage, like, "update");
            }));
  }

  private static void changed(World world, Stage stage, EntityModel entity) {
    var made = world.records().needed(stage, entity, Wish.FULL);
    var changes = changes(world, made);
    if (changes.isEmpty()) {
      throw new Unplayable("It has no value that could be changed.");
    }
    change(world, stage, made, changes);
  }

  /** Changes a record and expects that it shows it. */
  static void change(World world, Stage stage, Made made, Map<String, JsonNode> changes) {
    var entity = made.entity();
    var call = world.records().change(made, changes);
    if (call.isEmpty()) {
      stage.noWay("The system has no way to change " + entity.name() + ".");
      return;
    }
    var answer = stage.send(world.actor(stage, made, "update"), call.get());
    stage.expectStatus(answer, new Expected(world).done("update"));
    var shown = new Expected(world).shown(stage, made, answer);
    changes.forEach(
        (field, value) -> new Expected(world).holds(stage, entity, shown, field, value));
  }

  /**
   * Another value for the values that may be changed freely; texts first, for they have no states.
   */
  static Map<String, JsonNode> changes(World world, Made made) {
    var changes = new LinkedHashMap<String, JsonNode>();
    for (var field : made.entity().fields()) {
      if (isFree(field) && made.sent().has(world.surface().member(made.entity(), field.name()))) {
        another(made, field).ifPresent(value -> changes.put(field.name(), value));
      }
    }
    return changes;
  }

  private static boolean isFree(FieldModel field) {
    return field.isGiven() && field.access().isEmpty();
  }

  private static Optional<JsonNode> another(Made made, FieldModel field) {
    return switch (field.type()) {
      case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ ->
          Optional.of(Values.of(made.entity(), field, Values.Taste.COMING));
      case FieldType.Whole _, FieldType.Decimal _, FieldType.Money _ -> Optional.empty();
      case FieldType.Truth _, FieldType.Date _, FieldType.Time _, FieldType.DateTime _ ->
          Optional.empty();
      case FieldType.Uuid _, FieldType.Enumeration _, FieldType.Json _, FieldType.File _ ->
          Optional.empty();
    };
  }
}
