package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.validator.tier.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is allowed, and hardly meant: each is a warning. */
final class Reasonableness {
  private final Candidate candidate;
  private final Blueprint blueprint;
  private final List<Finding> findings = new ArrayList<>();

  private Reasonableness(Candidate candidate, Blueprint blueprint) {
    this.candidate = candidate;
    this.blueprint = blueprint;
  }

  static List<Finding> findings(Candidate candidate, Blueprint blueprint) {
    var reasonableness = new Reasonableness(candidate, blueprint);
    blueprint.entities().forEach(reasonableness::entity);
    blueprint.accounts().ifPresent(reasonableness::roles);
    return Stream.of(
            reasonableness.findings,
            UnreadData.findings(candidate, blueprint),
            States.findings(candidate, blueprint))
        .flatMap(List::stream)
        .toList();
  }

  private void entity(EntityModel entity) {
    if (blueprint.accounts().isPresent()) {
      access(entity);
      entity.actions().forEach(action -> allowed(entity, action));
    }
  }

  private void allowed(EntityModel entity, ActionModel action) {
    if (entity.allowed(action.name()).isEmpty()
        && !entity.allowed(AccessModel.READ).isEmpty()
        && !follows(entity, action.name())) {
      findings.add(
          Problem.NOBODY_ACTS.at(
              place(entity, ".actions." + action.name()),
              "Nobody may do the action `%s` of %s.".formatted(action.name(), entity.name()),
              "Say under access who may do it."));
    }
  }

  private void access(EntityModel entity) {
    boolean created = !entity.allowed("create").isEmpty() || !entity.seed().isEmpty();
    if (!created && !comesWithPeople(entity) && !nested(entity) && !follows(entity, "create")) {
      findings.add(
          Problem.NOBODY_CREATES.at(
              place(entity, ""),
              "Nobody can create records of " + entity.name() + ".",
              "Say under access who may create them, or give some under seed."));
    }
  }

  /** Whether who signs up or comes with a token makes it: people, and the tenants they found. */
  private boolean comesWithPeople(EntityModel entity) {
    return blueprint.tenancy().areOf(entity)
        || blueprint.accounts().filter(each -> each.areOf(entity)).isPresent();
  }

  /** Whether something else that is done lets an operation of it follow. */
  private boolean follows(EntityModel other, String operation) {
    return blueprint.entities().stream()
        .anyMatch(
            entity ->
                entity.effects().stream()
                    .filter(effect -> effect.follows().equals(operation))
                    .flatMap(effect -> effect.way(entity).stream())
                    .anyMatch(way -> way.target().equals(other.name())));
  }

  private boolean nested(EntityModel entity) {
    return blueprint.entities().stream()
        .flatMap(each -> each.relations().stream())
        .anyMatch(each -> each.nested() && each.target().equals(entity.name()));
  }

  private void roles(AccountsModel accounts) {
    if (accounts.admin().isPresent() || accounts.role().isEmpty()) {
      return;
    }
    blueprint
        .findEntity(accounts.of())
        .flatMap(people -> people.findField(accounts.role().get()))
        .ifPresent(this::roles);
  }

  /** Without an administrator a person keeps the role that they begin with. */
  private void roles(FieldModel role) {
    if (role.type() instanceof FieldType.Enumeration(var values) && !role.access().isEmpty()) {
      values.stream()
          .filter(value -> role.defaultValue().filter(value::equals).isEmpty())
          .forEach(
              value ->
                  findings.add(
                      Problem.ROLE_UNREACHED.at(
                          candidate.reading().places().of("accounts"),
                          "Nobody can get the role `%s`: no administrator gives it%s."
                              .formatted(value, lost(value)),
                          "Name the administrator's role under accounts.admin.")));
    }
  }

  /** What only a role may do, which nobody may then. */
  private String lost(String role) {
    var only = List.<AccessModel>of(new AccessModel.Role(role));
    var lost =
        blueprint.entities().stream()
            .flatMap(
                entity ->
                    entity.operations().stream()
                        .filter(operation -> entity.allowed(operation).equals(only))
                        .map(operation -> operation + " " + entity.name()))
            .toList();
    return lost.isEmpty() ? "" : ", so that nobody may " + String.join(", ", lost);
  }

  private Place place(EntityModel entity, String member) {
    return candidate.reading().places().of("entities." + entity.name() + member);
  }
}
