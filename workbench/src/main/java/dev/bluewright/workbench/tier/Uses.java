package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.InverseRelations;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.blueprint.SpanModel;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a blueprint uses of its data beside showing it: in rules, guards, computed values, reports,
 * times that must not overlap, and calls of services.
 *
 * @param blueprint with both sides of each relation
 */
record Uses(Blueprint blueprint) {

  static Uses of(Blueprint blueprint) {
    return new Uses(InverseRelations.complete(blueprint));
  }

  /** Whether anything of other entities depends on which records of an entity there are. */
  boolean ofRecords(EntityModel entity) {
    return others(entity)
        .anyMatch(
            other ->
                other.relations().stream()
                    .anyMatch(each -> makes(entity, each) || leads(other, each, entity)));
  }

  private static boolean makes(EntityModel entity, RelationModel relation) {
    return relation.tie().filter(tie -> tie.through().equals(entity.name())).isPresent();
  }

  private static boolean leads(EntityModel from, RelationModel relation, EntityModel to) {
    return relation.target().equals(to.name())
        && expressions(from).anyMatch(text -> names(text, relation.name()));
  }

  /** Whether anything depends on what a field of an entity holds. */
  boolean ofField(EntityModel entity, FieldModel field) {
    return field.rules().unique()
        || entity.uniqueTogether().stream().anyMatch(all -> all.contains(field.name()))
        || entity.noOverlap().stream().anyMatch(span -> isOf(span, field.name()))
        || entity.actions().stream().anyMatch(action -> action.from().containsKey(field.name()))
        || conditions(entity).anyMatch(text -> names(text, field.name()))
        || others(entity).flatMap(Uses::expressions).anyMatch(text -> names(text, field.name()))
        || ties(entity, field);
  }

  private static boolean isOf(SpanModel span, String field) {
    return span.from().equals(field) || span.to().equals(field) || span.of().contains(field);
  }

  private boolean ties(EntityModel entity, FieldModel field) {
    return others(entity)
        .flatMap(other -> other.relations().stream())
        .filter(relation -> makes(entity, relation))
        .anyMatch(relation -> relation.tie().orElseThrow().when().containsKey(field.name()));
  }

  /** Whether an action does anything with what it takes under a name. */
  boolean ofInput(EntityModel entity, ActionModel action, String input) {
    var sent =
        blueprint.calls(entity, action.name()).flatMap(call -> call.with().values().stream());
    return Stream.concat(written(action), sent).anyMatch(text -> names(text, input));
  }

  private Stream<EntityModel> others(EntityModel entity) {
    return blueprint.entities().stream().filter(each -> !each.name().equals(entity.name()));
  }

  /** What records of an entity are refused by. */
  private static Stream<String> conditions(EntityModel entity) {
    return Stream.of(
            entity.rules().stream().map(RuleModel::expression),
            entity.noOverlap().stream().map(SpanModel::unless).flatMap(Optional::stream),
            entity.actions().stream().flatMap(action -> guard(action)))
        .flatMap(each -> each);
  }

  private static Stream<String> guard(ActionModel action) {
    return action.guard().map(GuardModel::expression).stream();
  }

  /** What an action does: its guard, and what it writes. */
  private static Stream<String> written(ActionModel action) {
    return Stream.concat(guard(action), action.set().values().stream());
  }

  /** Every expression of an entity. */
  private static Stream<String> expressions(EntityModel entity) {
    return Stream.of(
            conditions(entity),
            entity.fields().stream().map(FieldModel::findExpression).flatMap(Optional::stream),
            entity.actions().stream().flatMap(action -> written(action)),
            entity.reports().stream().flatMap(report -> columns(report)))
        .flatMap(each -> each);
  }

  private static Stream<String> columns(ReportModel report) {
    return Stream.of(
            report.by().values().stream(),
            report.shows().values().stream(),
            report.where().stream())
        .flatMap(each -> each);
  }

  private static boolean names(String expression, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(expression).find();
  }
}
