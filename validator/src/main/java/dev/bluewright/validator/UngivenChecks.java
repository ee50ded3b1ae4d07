package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;

/** Actions set no field whose value is reckoned or made. */
final class UngivenChecks implements Check {
  @Override
  public void check(Subject subject) {
    subject.blueprint().entities().forEach(entity -> check(subject, entity));
  }

  private static void check(Subject subject, EntityModel entity) {
    for (var action : entity.actions()) {
      var path = "entities." + entity.name() + ".actions." + action.name() + ".set.";
      action.set().keySet().stream()
          .filter(name -> entity.findField(name).filter(field -> !field.isSettable()).isPresent())
          .forEach(name -> subject.report(Code.SET_UNGIVEN, path + name, action.name(), name));
    }
  }
}
