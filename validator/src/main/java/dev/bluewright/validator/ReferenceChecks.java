package dev.bluewright.validator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.EventModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RuleModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rules, events, schedules, sources, sinks and service levels name what is there. */
final class ReferenceChecks implements Check {
  @Override
  public void check(Subject subject) {
    subject.blueprint().entities().forEach(entity -> rules(subject, entity));
    events(subject);
    schedules(subject);
    ends(subject);
    levels(subject);
  }

  private static void rules(Subject subject, EntityModel entity) {
    var fields = entity.fields().stream().map(FieldModel::name).toList();
    var actions = Vocabulary.operations(entity);
    for (var rule : entity.rules()) {
      var path = "entities." + entity.name() + ".rules." + rule.name();
      switch (rule) {
        case RuleModel.Check(_, _, _, var field) ->
            field.ifPresent(name -> subject.requireKnown(path, name, fields, "a field"));
        case RuleModel.Guard(_, var action, _, _) -> guarded(subject, path, action, actions);
      }
    }
  }

  private static void guarded(
      Subject subject, String path, String operation, Collection<String> known) {
    subject.requireKnown(path, operation, known, "an operation");
    if (Vocabulary.OPERATIONS.contains(operation) && !Vocabulary.GUARDED.contains(operation)) {
      subject.report(Code.GUARDED, path, operation);
    }
  }

  private static void events(Subject subject) {
    var operations = operations(subject.blueprint());
    for (var event : subject.blueprint().events()) {
      var path = "events." + event.name();
      subject.requireKnown(path + ".on", event.on(), operations, "an operation");
      subject
          .blueprint()
          .findEntity(event.on().split("\\.", 2)[0])
          .ifPresent(entity -> carries(subject, path, event, entity));
    }
  }

  private static void carries(Subject subject, String path, EventModel event, EntityModel entity) {
    var known = new ArrayList<>(List.of("id", "createdAt", "updatedAt", "version"));
    entity.fields().forEach(field -> known.add(field.name()));
    entity.relations().forEach(relation -> known.add(relation.name() + "Id"));
    event.carries().forEach(field -> subject.requireKnown(path, field, known, "a field"));
  }

  private static void schedules(Subject subject) {
    var operations = operations(subject.blueprint());
    for (var schedule : subject.blueprint().schedules()) {
      var path = "schedules." + schedule.name() + ".does";
      subject.requireKnown(path, schedule.does(), operations, "an operation");
    }
  }

  private static void ends(Subject subject) {
    var blueprint = subject.blueprint();
    var entities = blueprint.entities().stream().map(EntityModel::name).toList();
    for (var source : blueprint.sources()) {
      subject.requireKnown("sources." + source.name(), source.into(), entities, "an entity");
    }
    var sent = new ArrayList<>(entities);
    blueprint.events().forEach(event -> sent.add(event.name()));
    for (var sink : blueprint.sinks()) {
      subject.requireKnown("sinks." + sink.name(), sink.of(), sent, "an event or an entity");
    }
  }

  private static void levels(Subject subject) {
    var operations = operations(subject.blueprint());
    for (var level : subject.blueprint().validation()) {
      subject.requireKnown("validation." + level.of(), level.of(), operations, "an operation");
    }
  }

  private static Set<String> operations(Blueprint blueprint) {
    var operations = new LinkedHashSet<String>();
    for (var entity : blueprint.entities()) {
      Vocabulary.operations(entity).forEach(each -> operations.add(entity.name() + "." + each));
    }
    return operations;
  }
}
