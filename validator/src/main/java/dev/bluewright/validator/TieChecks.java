package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.TieModel;
import java.util.List;
import java.util.Optional;

/** Pairs that the records of another entity make: each of those belongs to two of the one. */
final class TieChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      for (var relation : entity.ties()) {
        check(subject, entity, relation, relation.tie().orElseThrow());
      }
    }
  }

  private static void check(
      Subject subject, EntityModel entity, RelationModel relation, TieModel tie) {
    var path = "entities." + entity.name() + ".relations." + relation.name();
    trouble(subject, entity, relation, tie)
        .ifPresent(
            trouble ->
                subject.report(
                    Code.TIED_BY_NOTHING,
                    path,
                    relation.name(),
                    entity.name(),
                    tie.through(),
                    trouble));
    subject
        .blueprint()
        .findEntity(tie.through())
        .ifPresent(through -> when(subject, through, path + ".when", tie));
    seen(subject, entity, relation);
  }

  private static Optional<String> trouble(
      Subject subject, EntityModel entity, RelationModel relation, TieModel tie) {
    if (!relation.target().equals(entity.name())) {
      return Optional.of("the pairs are with " + relation.target());
    }
    var through = subject.blueprint().findEntity(tie.through());
    if (through.isEmpty()) {
      return Optional.of("there is no " + tie.through());
    }
    var ends = TieModel.ends(through.get(), entity.name());
    if (ends.size() != 2) {
      return Optional.of("it belongs to " + ends.size() + " of them");
    }
    return ends.stream()
        .filter(RelationModel::optional)
        .findFirst()
        .map(end -> "it may be without `" + end.name() + "`");
  }

  private static void when(Subject subject, EntityModel through, String path, TieModel tie) {
    var known =
        through.fields().stream().filter(FieldModel::isGiven).map(FieldModel::name).toList();
    tie.when()
        .forEach(
            (name, values) -> {
              var at = path + "." + name;
              var field = through.findField(name).filter(FieldModel::isGiven);
              if (field.isEmpty()) {
                subject.reportNear(Code.ACTION_FIELD, at, name, known, name, through.name());
                return;
              }
              values.forEach(
                  value ->
                      FieldValues.problem(field.get(), value)
                          .ifPresent(
                              reason ->
                                  subject.report(
                                      Code.ACTION_VALUE,
                                      at,
                                      value,
                                      through.name() + "." + name,
                                      reason)));
            });
  }

  /** Who sees whom a record is tied to is told by the record itself. */
  private static void seen(Subject subject, EntityModel entity, RelationModel relation) {
    entity.access().getOrDefault(relation.name(), List.of()).stream()
        .filter(AccessModel.Person.class::isInstance)
        .forEach(
            grant ->
                subject.report(
                    Code.PERSON_ASTRAY,
                    "entities." + entity.name() + ".access." + relation.name(),
                    grant.label(),
                    entity.name(),
                    "`" + relation.name() + "` is for the owner, for roles or for all",
                    entity.name()));
  }
}
