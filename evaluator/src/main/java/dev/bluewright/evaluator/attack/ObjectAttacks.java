package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Rights;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;

/** API1: somebody asks for the records of somebody else. Stateless. */
final class ObjectAttacks {
  private ObjectAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    if (ground.hasPeople()) {
      ground.surface().reading().entities().forEach(each -> all.addAll(on(ground, each)));
    }
    return all;
  }

  private static List<Attack> on(Ground ground, EntityModel entity) {
    var all = new ArrayList<Attack>();
    if (isHidden(ground, entity, "read")) {
      all.add(attack(ground, Weakness.READS_ANOTHERS, entity, "read"));
      all.add(
          new Attack(
              Weakness.TELLS_EXISTENCE,
              "read " + entity.name(),
              "answers of a hidden %s are those of an unknown one".formatted(entity.name()),
              stage -> existence(ground, stage, entity)));
      all.addAll(relations(ground, entity));
    }
    if (isHidden(ground, entity, "update") && !isPeople(ground, entity)) {
      all.add(attack(ground, Weakness.CHANGES_ANOTHERS, entity, "update"));
    }
    if (isHidden(ground, entity, "delete")) {
      all.add(attack(ground, Weakness.DELETES_ANOTHERS, entity, "delete"));
    }
    for (var action : entity.actions()) {
      if (isHidden(ground, entity, action.name())) {
        all.add(attack(ground, Weakness.ACTS_ON_ANOTHERS, entity, action.name()));
      }
    }
    return all;
  }

  private static boolean isPeople(Ground ground, EntityModel entity) {
    return ground.play().people().filter(entity::equals).isPresent();
  }

  private static boolean isHidden(Ground ground, EntityModel entity, String operation) {
    return !Rights.isForOthers(entity, operation, ground.attacker())
        && !Rights.isForRoles(entity, operation)
        && ground.surface().find(entity, operation).isPresent();
  }

  private static Attack attack(
      Ground ground, Weakness weakness, EntityModel entity, String operation) {
    return new Attack(
        weakness,
        operation + " " + entity.name(),
        "%s %s of somebody else".formatted(operation, entity.name()),
        stage -> Trespass.attempt(ground, stage, entity, operation, ground.play().other(stage)));
  }

  private static void existence(Ground ground, Stage stage, EntityModel entity) {
    var made = ground.play().record(stage, entity);
    var path =
        ground.play().path(made, "read").orElseThrow(() -> Ground.stopped("No way to read."));
    var never = Playground.never(made);
    var unknown =
        ground
            .play()
            .pathOfUnknown(never, "read")
            .orElseThrow(() -> Ground.stopped("No way to read."));
    var there = new ArrayList<Integer>();
    var nowhere = new ArrayList<Integer>();
    var other = ground.play().other(stage);
    for (var time = 0; time < 2; time++) {
      there.add(ground.send(stage, other, Call.of("GET", path)).number());
      nowhere.add(ground.send(stage, other, Call.of("GET", unknown)).number());
    }
    var ids = List.of(made.id(), never.id());
    Ground.weak(stage, new Sign.Unlike(there.getLast(), there, nowhere, ids));
  }

  /** Records that may be hung on a hidden one. */
  private static List<Attack> relations(Ground ground, EntityModel hidden) {
    var all = new ArrayList<Attack>();
    for (var child : ground.play().entities()) {
      for (var relation : child.relations()) {
        if (relation.target().equals(hidden.name()) && hangs(ground, child, relation)) {
          all.add(
              new Attack(
                  Weakness.RELATES_ANOTHERS,
                  "create " + child.name(),
                  "a %s is hung on a %s of somebody else".formatted(child.name(), hidden.name()),
                  stage -> hang(ground, stage, child, relation, hidden)));
        }
      }
    }
    return all;
  }

  private static boolean hangs(Ground ground, EntityModel child, RelationModel relation) {
    return relation.kind() == RelationModel.Kind.BELONGS_TO
        && !child.findOwner().equals(java.util.Optional.of(relation.name()))
        && !ground.play().people().filter(each -> each.name().equals(relation.target())).isPresent()
        && ground.surface().find(child, "create").isPresent();
  }

  private static void hang(
      Ground ground, Stage stage, EntityModel child, RelationModel relation, EntityModel hidden) {
    var made = ground.play().record(stage, hidden);
    var other = ground.play().other(stage);
    var draft = ground.play().draftBelow(stage, child, other, relation.name(), made);
    Trespass.make(ground, stage, draft, other);
  }
}
