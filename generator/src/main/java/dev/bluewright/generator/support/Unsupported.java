package dev.bluewright.generator.support;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Places;
import dev.bluewright.blueprint.Trait;
import java.util.List;

/** Findings for what a blueprint may say and the runtime cannot do yet. */
public final class Unsupported {
  private final Refused refused;

  private Unsupported(Refused refused) {
    this.refused = refused;
  }

  /** All of them, in the order of the blueprint; none when it can be built. */
  public static List<Finding> in(Blueprint blueprint, Places places) {
    var refused = new Refused(places);
    var unsupported = new Unsupported(refused);
    unsupported.entities(blueprint);
    new UnsupportedWiring(blueprint, refused).find();
    unsupported.sections(blueprint);
    var operations = new UnsupportedOperations(refused);
    operations.findIn(blueprint.policy());
    operations.findIn(blueprint.deployment());
    return refused.findings();
  }

  private void entities(Blueprint blueprint) {
    if (blueprint.entities().isEmpty()) {
      error(
          "GEN-005",
          "entities",
          "The blueprint has no entity, so there is nothing to serve.",
          "Describe at least one kind of record that the system keeps.");
    }
    for (var entity : blueprint.entities()) {
      seed(entity);
      toldOfOthers(entity);
    }
  }

  private void seed(EntityModel entity) {
    boolean made =
        entity.fields().stream().anyMatch(field -> field.source() instanceof FieldSource.Made);
    if (made && !entity.seed().isEmpty()) {
      error(
          "GEN-006",
          at(entity) + ".seed",
          entity.name() + " has a generated field, so its records cannot be there from the start.",
          "Take the seed out, and create them over the API.");
    }
  }

  /** What others move is not in the history of a record, and so would be missing from it. */
  private void toldOfOthers(EntityModel entity) {
    entity.fields().stream()
        .filter(_ -> entity.traits().contains(Trait.HISTORY))
        .filter(field -> field.source() instanceof FieldSource.Moved)
        .forEach(
            field ->
                error(
                    "GEN-015",
                    at(entity) + ".fields." + field.name(),
                    "The history of %s cannot tell how others move %s yet."
                        .formatted(entity.name(), field.name()),
                    "Take the history out, and give one to the records that move it."));
  }

  private void sections(Blueprint blueprint) {
    section(!blueprint.events().isEmpty(), "events", "events");
    section(!blueprint.schedules().isEmpty(), "schedules", "schedules");
    section(!blueprint.sources().isEmpty(), "sources", "sources");
    section(!blueprint.sinks().isEmpty(), "sinks", "sinks");
  }

  private void section(boolean isThere, String path, String name) {
    if (isThere) {
      error(
          "GEN-003",
          path,
          "The section " + name + " has no runtime part yet.",
          "Take it out until it can be built.");
    }
  }

  private void error(String code, String path, String message, String hint) {
    refused.error(code, path, message, hint);
  }

  private static String at(EntityModel entity) {
    return "entities." + entity.name();
  }
}
