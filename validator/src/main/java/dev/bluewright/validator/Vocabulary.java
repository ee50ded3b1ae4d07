package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.InverseRelations;
import dev.bluewright.blueprint.RelationModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that parts of a blueprint are called by: {@code Task.create}, {@code system.database}.
 */
public final class Vocabulary {
  /** What can be done with every entity. */
  static final List<String> OPERATIONS =
      List.of("create", "read", "list", "update", "delete", "search", "filter", "sort", "count");

  /** Operations, beside actions, that a guard may be for. */
  static final Set<String> GUARDED = Set.of("create", "update", "delete");

  private static final List<String> ACCOUNTS =
      List.of(
          "register",
          "login",
          "logout",
          "refresh",
          "me",
          "password",
          "role",
          "admin",
          "signUp",
          "blocked",
          "cookie",
          "refused",
          "create",
          "reset",
          "confirm",
          "keys",
          "export",
          "erase",
          "tenants",
          "invitations",
          "provider");

  private Vocabulary() {}

  /** All names of a blueprint's parts. */
  public static Set<String> names(Blueprint blueprint) {
    var names = new LinkedHashSet<>(List.of("system", "system.name", "system.database"));
    var complete = InverseRelations.complete(blueprint);
    for (var entity : complete.entities()) {
      inverses(complete, entity).forEach(name -> names.add(entity.name() + "." + name));
      names.add(entity.name());
      members(entity).forEach(member -> names.add(entity.name() + "." + member));
    }
    blueprint.components().forEach(part -> names.add("components." + part.name()));
    blueprint.events().forEach(event -> names.add("events." + event.name()));
    blueprint.schedules().forEach(schedule -> names.add("schedules." + schedule.name()));
    blueprint.sources().forEach(source -> names.add("sources." + source.name()));
    blueprint.sinks().forEach(sink -> names.add("sinks." + sink.name()));
    blueprint.ports().forEach(port -> names.add("ports." + port.name()));
    names.addAll(accounts(blueprint));
    names.addAll(List.of("api", "api.base", "api.names", "api.list", "api.record", "api.error"));
    names.addAll(List.of("api.pages", "api.statuses", "api.routes", "api.origins", "api.self"));
    names.addAll(List.of("api.item", "api.deleted", "api.forms", "api.unknown", "api.messages"));
    ApiModel.STATUSES.forEach(outcome -> names.add("api.statuses." + outcome));
    blueprint
        .api()
        .routes()
        .forEach(route -> names.add("api.routes." + route.method() + " " + route.path()));
    names.add("api.parameters");
    blueprint.api().parameters().forEach(each -> names.add("api.parameters." + each.key()));
    names.addAll(List.of("policy", "policy.requestTimeout", "policy.maxBodyBytes"));
    names.addAll(List.of("policy.rateLimit", "deployment", "validation"));
    return names;
  }

  /** What people do with their accounts, where there are any. */
  private static List<String> accounts(Blueprint blueprint) {
    return blueprint.accounts().stream()
        .flatMap(
            accounts ->
                Stream.of(
                        Stream.of("accounts"),
                        ACCOUNTS.stream().map(each -> "accounts." + each),
                        accounts.routes().stream().map(each -> "accounts.routes." + each.name()))
                    .flatMap(each -> each))
        .toList();
  }

  /** What others call their way back to an entity. */
  private static List<String> inverses(Blueprint complete, EntityModel entity) {
    return complete.entities().stream()
        .flatMap(other -> other.relations().stream())
        .filter(relation -> relation.target().equals(entity.name()))
        .flatMap(relation -> relation.inverse().stream())
        .toList();
  }

  private static Set<String> members(EntityModel entity) {
    var members = new LinkedHashSet<>(operations(entity));
    members.addAll(entity.operations());
    members.addAll(List.of("id", "access", "rules", "path", "unique", "noOverlap", "page", "seed"));
    entity.fields().stream().map(FieldModel::name).forEach(members::add);
    entity.relations().stream().map(RelationModel::name).forEach(members::add);
    entity.relations().stream().map(each -> each.name() + "Id").forEach(members::add);
    entity.relations().stream().map(each -> each.one() + "Ids").forEach(members::add);
    entity.traits().forEach(trait -> members.add(trait.label()));
    members.addAll(entity.access().keySet().stream().map(each -> "access." + each).toList());
    entity.rules().forEach(rule -> members.add("rules." + rule.name()));
    entity.effects().forEach(effect -> members.add(effect.place()));
    entity.reports().forEach(report -> members.add("reports." + report.name()));
    members.addAll(List.of("createdAt", "updatedAt", "version"));
    return members;
  }

  /** What can be done with an entity. */
  static Set<String> operations(EntityModel entity) {
    var operations = new LinkedHashSet<>(OPERATIONS);
    entity.actions().stream().map(ActionModel::name).forEach(operations::add);
    return operations;
  }
}
