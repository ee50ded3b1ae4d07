package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Records that are there from the start are such as a client could have made. */
final class SeedChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      for (int at = 0; at < entity.seed().size(); at++) {
        check(subject, entity, at);
      }
    }
  }

  private static void check(Subject subject, EntityModel entity, int at) {
    var path = "entities." + entity.name() + ".seed." + at;
    var record = entity.seed().get(at);
    members(subject, entity, record, path);
    missing(subject, entity, record, path);
    for (var relation : parents(entity)) {
      var value = record.get(relation.name());
      if (value != null && !isThere(subject, relation, value, entity, at)) {
        subject.report(
            Code.SEED_REFERENCE, path, value, relation.name(), entity.name(), relation.target());
      }
    }
    taken(subject, entity, at, path);
  }

  private static void members(
      Subject subject, EntityModel entity, Map<String, String> record, String path) {
    var known = new ArrayList<String>();
    entity.fields().stream()
        .filter(FieldModel::isSettable)
        .map(FieldModel::name)
        .forEach(known::add);
    parents(entity).stream().map(RelationModel::name).forEach(known::add);
    record.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            subject.reportNear(Code.SEED_MEMBER, path, name, known, name, entity.name());
          }
          entity
              .findField(name)
              .flatMap(field -> FieldValues.problem(field, value))
              .ifPresent(why -> subject.report(Code.SEED_VALUE, path, value, name, why));
        });
  }

  private static void missing(
      Subject subject, EntityModel entity, Map<String, String> record, String path) {
    var wanted = new ArrayList<String>();
    entity.fields().stream()
        .filter(field -> field.isSettable() && !field.optional())
        .filter(field -> field.defaultValue().isEmpty() || field.defaultsToPresent())
        .map(FieldModel::name)
        .forEach(wanted::add);
    parents(entity).stream()
        .filter(relation -> !relation.optional())
        .map(RelationModel::name)
        .forEach(wanted::add);
    wanted.removeAll(record.keySet());
    subject.blueprint().tenancy().relation().ifPresent(wanted::remove);
    wanted.forEach(name -> subject.report(Code.SEED_MISSING, path, entity.name(), name));
  }

  private static List<RelationModel> parents(EntityModel entity) {
    return entity.relations().stream()
        .filter(relation -> relation.kind() == Kind.BELONGS_TO)
        .toList();
  }

  /** The other record has the value as its first; of the same entity, it stands before. */
  private static boolean isThere(
      Subject subject, RelationModel relation, String value, EntityModel entity, int at) {
    var others =
        subject.blueprint().findEntity(relation.target()).map(EntityModel::seed).orElse(List.of());
    boolean same = relation.target().equals(entity.name());
    var before = same ? others.subList(0, at) : others;
    return before.stream()
            .filter(each -> each.values().stream().findFirst().filter(value::equals).isPresent())
            .count()
        == 1;
  }

  private static void taken(Subject subject, EntityModel entity, int at, String path) {
    for (var field : entity.fields()) {
      var before = new HashSet<String>();
      entity.seed().subList(0, at).stream()
          .map(record -> record.getOrDefault(field.name(), ""))
          .forEach(before::add);
      var value = entity.seed().get(at).get(field.name());
      if (field.rules().unique() && value != null && before.contains(value)) {
        subject.report(Code.SEED_VALUE, path, value, field.name(), "another record has it");
      }
    }
  }
}
