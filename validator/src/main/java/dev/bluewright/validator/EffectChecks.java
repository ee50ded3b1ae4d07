package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.InverseRelations;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.cel.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What follows from what is done is an action that can be taken of what a relation leads to. */
final class EffectChecks implements Check {
  @Override
  public void check(Subject subject) {
    if (subject.blueprint().entities().stream().anyMatch(each -> !each.effects().isEmpty())) {
      var complete = InverseRelations.complete(subject.blueprint());
      complete
          .entities()
          .forEach(
              entity ->
                  entity
                      .effects()
                      .forEach(each -> new One(subject, complete, entity, each).check()));
    }
  }

  /** One effect of an entity. */
  private record One(Subject subject, Blueprint all, EntityModel entity, EffectModel effect) {
    void check() {
      var operations = new ArrayList<>(List.of("create"));
      entity.actions().stream().map(ActionModel::name).forEach(operations::add);
      subject.requireKnown(path(), effect.operation(), operations, "`create` or an action");
      var ways = new ArrayList<>(entity.relations().stream().map(RelationModel::name).toList());
      effect.input(entity).map(RelationModel::name).ifPresent(ways::add);
      subject.requireKnown(path(), effect.relation(), ways, "a relation");
      effect.way(entity).ifPresent(this::check);
      effect.when().ifPresent(this::condition);
      if (effect.operation().equals("create") && isNested()) {
        unfit("its records are given within others");
      }
      if (calls(entity, effect.operation())) {
        unfit("`" + effect.operation() + "` waits for a port");
      }
    }

    private void condition(String expression) {
      var names = RuleExpressionNames.ofWritten(all, entity, effect.inputs(entity));
      RuleExpressionChecks.expression(
          subject, path() + ".when", names, expression, ValueType.TRUTH);
    }

    private void check(RelationModel relation) {
      if (relation.kind() == RelationModel.Kind.MANY_TO_MANY) {
        unfit("`" + relation.name() + "` are pairs");
      }
      all.findEntity(relation.target()).ifPresent(target -> check(relation, target));
    }

    private void check(RelationModel relation, EntityModel target) {
      switch (effect) {
        case EffectModel.Act act -> {
          var actions = target.actions().stream().map(ActionModel::name).toList();
          subject.requireKnown(path(), act.action(), actions, "an action");
          target.findAction(act.action()).ifPresent(action -> check(act, target, action));
        }
        case EffectModel.Make make -> check(relation, target, make);
      }
      if (leadsBack(target, effect.follows(), new HashSet<>())) {
        unfit("it would follow from itself");
      }
    }

    private void check(EffectModel.Act act, EntityModel target, ActionModel action) {
      var passed = new PassedValues(subject, entity, act, target);
      new GivenOn(passed, act, action).problem().ifPresent(this::unfit);
      if (calls(target, action.name())) {
        unfit("it waits for a port");
      }
    }

    private void check(RelationModel relation, EntityModel target, EffectModel.Make make) {
      if (relation.kind() == RelationModel.Kind.BELONGS_TO) {
        unfit("a new one belongs to the record, and not the record to it");
        return;
      }
      RelationChecks.ways(entity, relation, target).stream()
          .findFirst()
          .ifPresent(back -> new MadeRecord(subject, entity, make, target, back).check());
    }

    /** Whether what follows comes to the operation again. */
    private boolean leadsBack(EntityModel at, String operation, Set<String> seen) {
      if (at.name().equals(entity.name()) && operation.equals(effect.operation())) {
        return true;
      }
      return seen.add(at.name() + "." + operation)
          && at.effects().stream()
              .filter(next -> next.operation().equals(operation))
              .anyMatch(
                  next ->
                      next.way(at)
                          .flatMap(relation -> all.findEntity(relation.target()))
                          .filter(target -> leadsBack(target, next.follows(), seen))
                          .isPresent());
    }

    private boolean isNested() {
      return all.entities().stream()
          .flatMap(other -> other.relations().stream())
          .anyMatch(each -> each.nested() && each.target().equals(entity.name()));
    }

    private boolean calls(EntityModel of, String operation) {
      return all.calls(of, operation).findAny().isPresent();
    }

    private void unfit(String reason) {
      subject.report(
          Code.EFFECT,
          path(),
          effect.relation() + "." + effect.follows(),
          effect.operation(),
          reason);
    }

    private String path() {
      return "entities." + entity.name() + "." + effect.place();
    }
  }
}
