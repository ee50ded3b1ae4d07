package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.InverseRelations;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.TenancyModel;
import java.util.regex.Pattern;

/** What is one tenant's is said to be nobody else's, and what is shared tells nothing of it. */
final class DividedChecks {
  private final Subject subject;
  private final TenancyModel tenancy;
  private final Blueprint complete;

  DividedChecks(Subject subject, TenancyModel tenancy) {
    this.subject = subject;
    this.tenancy = tenancy;
    complete = InverseRelations.complete(subject.blueprint());
  }

  void check(EntityModel entity) {
    if (tenancy.shared().contains(entity.name())) {
      shared(entity);
      return;
    }
    open(entity);
    if (tenancy.divides(entity)) {
      member(entity);
      if (!entity.seed().isEmpty()) {
        subject.report(Code.TENANT_SEED, at(entity) + ".seed", entity.name());
      }
    }
  }

  private void open(EntityModel entity) {
    entity
        .access()
        .forEach(
            (operation, who) -> {
              if (who.contains(new AccessModel.Anyone())) {
                subject.report(
                    Code.TENANT_PUBLIC,
                    at(entity) + ".access." + operation,
                    entity.name(),
                    tenancy.of().orElseThrow());
              }
            });
  }

  /** The name of the relation to the tenant is that of nothing else. */
  private void member(EntityModel entity) {
    var name = tenancy.relation().orElseThrow();
    if (entity.findField(name).isPresent()) {
      subject.report(
          Code.TENANT_MEMBER, at(entity) + ".fields." + name, name, entity.name(), "a field");
    }
    entity
        .findRelation(name)
        .filter(relation -> !isTenants(relation))
        .ifPresent(
            _ ->
                subject.report(
                    Code.TENANT_MEMBER,
                    at(entity) + ".relations." + name,
                    name,
                    entity.name(),
                    "another relation"));
  }

  private boolean isTenants(RelationModel relation) {
    return relation.kind() == Kind.BELONGS_TO
        && !relation.optional()
        && !relation.unique()
        && tenancy.of().filter(relation.target()::equals).isPresent();
  }

  private void shared(EntityModel entity) {
    for (var relation : entity.relations()) {
      boolean points = relation.kind() == Kind.BELONGS_TO || relation.kind() == Kind.MANY_TO_MANY;
      if (points && isDivided(relation.target())) {
        subject.report(
            Code.SHARED,
            at(entity) + ".relations." + relation.name(),
            entity.name(),
            "it refers to " + relation.target() + ", of which each tenant has its own");
      }
    }
    entity.fields().stream()
        .filter(field -> tellsOfDivided(entity, expression(field)))
        .forEach(field -> tells(entity, ".fields." + field.name()));
    entity.rules().stream()
        .filter(rule -> tellsOfDivided(entity, rule.expression()))
        .forEach(rule -> tells(entity, ".rules." + rule.name()));
  }

  private void tells(EntityModel entity, String part) {
    subject.report(
        Code.SHARED,
        at(entity) + part,
        entity.name(),
        "it is computed of records of which each tenant has its own");
  }

  private static String expression(FieldModel field) {
    return switch (field.source()) {
      case FieldSource.Computed(var expression) -> expression;
      case FieldSource.Moved(var expression) -> expression;
      case FieldSource.Given(), FieldSource.Withheld(), FieldSource.Made _ -> "";
    };
  }

  private boolean tellsOfDivided(EntityModel entity, String expression) {
    return complete.findEntity(entity.name()).stream()
        .flatMap(each -> each.relations().stream())
        .filter(relation -> isDivided(relation.target()))
        .map(relation -> "\\b" + Pattern.quote(relation.name()) + "\\b")
        .anyMatch(word -> Pattern.compile(word).matcher(expression).find());
  }

  private boolean isDivided(String entity) {
    return subject
        .blueprint()
        .findEntity(entity)
        .filter(each -> tenancy.divides(each) || tenancy.areOf(each))
        .isPresent();
  }

  private static String at(EntityModel entity) {
    return "entities." + entity.name();
  }
}
