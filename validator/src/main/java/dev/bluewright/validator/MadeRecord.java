package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.SetValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record that is made once something was done with another gets what it must have, and what fits.
 *
 * @param entity with whose record something is done
 * @param made the kind that is made
 * @param back its relation to that record
 */
record MadeRecord(
    Subject subject,
    EntityModel entity,
    EffectModel.Make effect,
    EntityModel made,
    RelationModel back) {

  void check() {
    effect.set().forEach(this::check);
    missing().forEach(name -> unfit("`" + name + "` of the new one is not said"));
    if (asksWhoDidIt() && isPublic()) {
      unfit("who owns the new one is not known where nobody need be signed in");
    }
  }

  private void check(String member, String text) {
    var field = made.findField(member).filter(FieldModel::isSettable);
    var relation = made.findRelation(member).filter(this::isGiven);
    if (field.isPresent()) {
      passed().check(field.get(), text);
    } else if (relation.isPresent()) {
      check(relation.get(), text);
    } else {
      var path = passed().path(member);
      subject.reportNear(Code.ACTION_FIELD, path, member, known(), member, made.name());
    }
  }

  private PassedValues passed() {
    return new PassedValues(subject, entity, effect, made);
  }

  private boolean isGiven(RelationModel relation) {
    return relation.kind() == RelationModel.Kind.BELONGS_TO
        && !relation.name().equals(back.name())
        && !isTenant(relation);
  }

  private List<String> known() {
    return Stream.concat(
            made.fields().stream().filter(FieldModel::isSettable).map(FieldModel::name),
            made.relations().stream().filter(this::isGiven).map(RelationModel::name))
        .toList();
  }

  private void check(RelationModel relation, String text) {
    var inputs = effect.inputs(entity);
    var value = SetValue.of(Optional.empty(), entity, inputs, text);
    SetFit.problem(relation, inputs, value)
        .ifPresent(reason -> passed().wrong(relation.name(), text, reason));
    if (value instanceof SetValue.Expression(var expression)
        && !led(expression).equals(Optional.of(relation.target()))) {
      passed().wrong(relation.name(), text, "it leads to no " + relation.target());
    }
  }

  /** The kind of record that a name or a way of two names leads to. */
  private Optional<String> led(String expression) {
    if (expression.equals("id")) {
      return Optional.of(entity.name());
    }
    var at = Optional.of(entity);
    for (var step : expression.split("\\.", -1)) {
      at =
          at.flatMap(each -> each.findRelation(step))
              .filter(each -> each.kind() == RelationModel.Kind.BELONGS_TO)
              .flatMap(each -> subject.blueprint().findEntity(each.target()));
    }
    return at.map(EntityModel::name);
  }

  private Stream<String> missing() {
    var fields =
        made.fields().stream()
            .filter(field -> field.isSettable() && !field.optional())
            .filter(field -> field.defaultValue().isEmpty())
            .map(FieldModel::name);
    var relations =
        made.relations().stream()
            .filter(relation -> isGiven(relation) && !relation.optional() && !isOwner(relation))
            .map(RelationModel::name);
    return Stream.concat(fields, relations).filter(name -> !effect.set().containsKey(name));
  }

  private boolean isOwner(RelationModel relation) {
    return subject.blueprint().accounts().isPresent()
        && made.findOwner().equals(Optional.of(relation.name()));
  }

  private boolean isTenant(RelationModel relation) {
    return subject.blueprint().tenancy().relation().equals(Optional.of(relation.name()));
  }

  private boolean asksWhoDidIt() {
    return made.relations().stream()
        .filter(relation -> isOwner(relation) && !relation.optional())
        .anyMatch(relation -> isGiven(relation) && !effect.set().containsKey(relation.name()));
  }

  private boolean isPublic() {
    return entity.allowed(effect.operation()).contains(new AccessModel.Anyone());
  }

  private void unfit(String reason) {
    subject.report(
        Code.EFFECT,
        "entities." + entity.name() + "." + effect.place(),
        effect.relation() + ".create",
        effect.operation(),
        reason);
  }
}
