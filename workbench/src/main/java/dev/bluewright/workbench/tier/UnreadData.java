package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.validator.tier.Candidate;
import java.util.ArrayList;
import java.util.List;

/**
 * Data that can be written and is never read: records that nobody reads and nothing depends on,
 * fields of such records that nothing uses, and what an action takes and does nothing with.
 */
record UnreadData(Candidate candidate, Blueprint blueprint, Uses uses) {

  static List<Finding> findings(Candidate candidate, Blueprint blueprint) {
    var data = new UnreadData(candidate, blueprint, Uses.of(blueprint));
    var findings = new ArrayList<Finding>();
    for (var entity : blueprint.entities()) {
      if (data.isWritten(entity) && !data.isRead(entity)) {
        findings.addAll(data.unread(entity));
      }
      entity.actions().forEach(action -> findings.addAll(data.takenForNothing(entity, action)));
    }
    return findings;
  }

  private boolean isWritten(EntityModel entity) {
    return !entity.allowed("create").isEmpty() || !entity.seed().isEmpty();
  }

  /** Without accounts all is read by anybody; people read themselves. */
  private boolean isRead(EntityModel entity) {
    return blueprint.accounts().isEmpty()
        || blueprint.accounts().get().areOf(entity)
        || !entity.allowed(AccessModel.READ).isEmpty()
        || isShownWithinAnother(entity);
  }

  private boolean isShownWithinAnother(EntityModel entity) {
    return blueprint.entities().stream()
        .filter(each -> !each.allowed(AccessModel.READ).isEmpty())
        .flatMap(each -> each.relations().stream())
        .anyMatch(each -> each.nested() && each.target().equals(entity.name()));
  }

  private List<Finding> unread(EntityModel entity) {
    if (!uses.ofRecords(entity)) {
      return List.of(
          Problem.NEVER_READ.at(
              candidate.reading().places().of("entities." + entity.name()),
              "Records of %s can be written, nobody can read them, and nothing depends on them."
                  .formatted(entity.name()),
              "Say under access who may read them, or take the entity away."));
    }
    return entity.fields().stream()
        .filter(field -> field.isGiven() && !uses.ofField(entity, field))
        .map(field -> neverUsed(entity, field))
        .toList();
  }

  private Finding neverUsed(EntityModel entity, FieldModel field) {
    return Problem.NEVER_USED.at(
        candidate.reading().places().of("entities." + entity.name() + ".fields." + field.name()),
        "`%s` of %s can be written, nobody can read it, and nothing depends on it."
            .formatted(field.name(), entity.name()),
        "Say under access who may read %s, use it in a rule or a computed value, or take it away."
            .formatted(entity.name()));
  }

  private List<Finding> takenForNothing(EntityModel entity, ActionModel action) {
    return action.takes().stream()
        .map(InputModel::name)
        .filter(input -> !uses.ofInput(entity, action, input))
        .map(input -> takenForNothing(entity, action, input))
        .toList();
  }

  private Finding takenForNothing(EntityModel entity, ActionModel action, String input) {
    var path = "entities.%s.actions.%s.takes.%s".formatted(entity.name(), action.name(), input);
    return Problem.TAKEN_FOR_NOTHING.at(
        candidate.reading().places().of(path),
        "The action `%s` of %s takes `%s`, and does nothing with it: it is lost."
            .formatted(action.name(), entity.name(), input),
        "Keep it by set, ask for it by when, give it to a port, or do not take it.");
  }
}
