package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.ArrayList;
import java.util.List;

/** Access is given to those who can be known, and for what can be done. */
final class AccessChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      if (subject.blueprint().accounts().isPresent()) {
        operations(subject, entity);
        fields(subject, entity);
        creating(subject, entity);
        nobody(subject, entity);
      } else {
        unknown(subject, entity);
      }
    }
  }

  private static void unknown(Subject subject, EntityModel entity) {
    if (!entity.access().isEmpty()) {
      subject.report(Code.ACCESS_WITHOUT_ACCOUNTS, at(entity) + ".access", "`access`");
    }
    entity.fields().stream()
        .filter(field -> !field.access().isEmpty())
        .forEach(
            field ->
                subject.report(
                    Code.ACCESS_WITHOUT_ACCOUNTS,
                    at(entity) + ".fields." + field.name() + ".access",
                    "The access of `" + field.name() + "`"));
  }

  private static void operations(Subject subject, EntityModel entity) {
    var known = new ArrayList<>(entity.operations());
    known.add(AccessModel.ALL);
    entity
        .access()
        .forEach(
            (operation, who) -> {
              var path = at(entity) + ".access." + operation;
              subject.requireKnown(path, operation, known, "an operation");
              grants(subject, entity, path, operation, who);
            });
  }

  private static void fields(Subject subject, EntityModel entity) {
    for (var field : entity.fields()) {
      var path = at(entity) + ".fields." + field.name() + ".access";
      grants(subject, entity, path, field.name(), field.access());
    }
  }

  private static void grants(
      Subject subject, EntityModel entity, String path, String what, List<AccessModel> who) {
    for (var grant : who) {
      switch (grant) {
        case AccessModel.Anyone(), AccessModel.Authenticated() -> {}
        case AccessModel.Owner() -> owner(subject, entity, path, what);
        case AccessModel.Person person -> person(subject, entity, path, what, person);
        case AccessModel.Role(var role) -> role(subject, path, role);
      }
    }
  }

  private static void owner(Subject subject, EntityModel entity, String path, String what) {
    var accounts = subject.blueprint().accounts().orElseThrow();
    if (entity.findOwner().isEmpty() && !accounts.areOf(entity)) {
      var relation =
          entity.relations().stream()
              .filter(each -> each.target().equals(accounts.of()))
              .findFirst()
              .map(RelationModel::name)
              .orElse("author");
      subject.report(Code.OWNER_WITHOUT_TRAIT, path, what, entity.name(), relation);
    }
  }

  private static void person(
      Subject subject, EntityModel entity, String path, String what, AccessModel.Person person) {
    var people = subject.blueprint().accounts().orElseThrow().of();
    new PersonWays(subject, people)
        .trouble(entity, person, what)
        .ifPresent(
            trouble ->
                subject.report(
                    Code.PERSON_ASTRAY, path, person.label(), entity.name(), trouble, people));
  }

  static void role(Subject subject, String path, String role) {
    var roles = Roles.of(subject.blueprint());
    if (!roles.contains(role)) {
      subject.reportNear(Code.ROLE_VALUE, path, role, roles, role, Subject.quoted(roles));
    }
  }

  private static void creating(Subject subject, EntityModel entity) {
    if (entity.findOwner().isPresent()
        && entity.allowed("create").contains(new AccessModel.Anyone())) {
      var operation = entity.access().containsKey("create") ? "create" : AccessModel.ALL;
      subject.report(Code.OWNED_BY_NOBODY, at(entity) + ".access." + operation, entity.name());
    }
  }

  private static void nobody(Subject subject, EntityModel entity) {
    if (entity.access().values().stream().allMatch(List::isEmpty)) {
      subject.report(Code.NOBODY_MAY, at(entity), entity.name());
    }
  }

  private static String at(EntityModel entity) {
    return "entities." + entity.name();
  }
}
