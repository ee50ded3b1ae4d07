package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.InputModel;

/** What actions take has rules that fit its type, or refers to an entity that is there. */
final class InputChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      for (var action : entity.actions()) {
        var path = "entities." + entity.name() + ".actions." + action.name() + ".takes.";
        action.takes().forEach(input -> check(subject, path + input.name(), input));
      }
    }
  }

  private static void check(Subject subject, String path, InputModel input) {
    switch (input) {
      case InputModel.Value(var field) -> FieldChecks.check(subject, field, path, field.name());
      case InputModel.Reference(var relation) -> target(subject, path, relation.target());
    }
  }

  private static void target(Subject subject, String path, String target) {
    var known = subject.blueprint().entities().stream().map(EntityModel::name).toList();
    if (!known.contains(target)) {
      subject.reportNear(Code.RELATION_TARGET, path, target, known, target, Subject.quoted(known));
    }
  }
}
