package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.FieldTypes;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.PortModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.SetValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An action that calls a port: it is there, the values fit, and the record shows that it waits. */
final class CallChecks {
  private final Subject subject;
  private final PortModel port;
  private final PortModel.Call call;
  private final String path;

  CallChecks(Subject subject, PortModel port, PortModel.Call call) {
    this.subject = subject;
    this.port = port;
    this.call = call;
    this.path = "ports." + port.name() + ".calls." + call.action();
  }

  /** Checks the call, which is the first of its action or not. */
  void check(boolean first) {
    var blueprint = subject.blueprint();
    var entities = blueprint.entities().stream().map(EntityModel::name).toList();
    subject.requireKnown(path, call.entity(), entities, "an entity");
    var operations = port.operations().stream().map(PortModel.Operation::name).toList();
    subject.requireKnown(path + ".does", call.does(), operations, "an operation");
    if (!first) {
      unfit(path, call.action(), "it calls another port already");
    }
    blueprint.findEntity(call.entity()).ifPresent(this::check);
  }

  private void check(EntityModel entity) {
    var actions = entity.actions().stream().map(ActionModel::name).toList();
    subject.requireKnown(path, call.actionName(), actions, "an action");
    place(entity);
    entity.actions().stream()
        .filter(action -> action.name().equals(call.actionName()))
        .forEach(action -> check(entity, action));
  }

  /** Records that are written without a request of their own could not be kept from changes. */
  private void place(EntityModel entity) {
    var blueprint = subject.blueprint();
    boolean nested =
        blueprint.entities().stream()
            .flatMap(other -> other.relations().stream())
            .anyMatch(each -> each.nested() && each.target().equals(entity.name()));
    if (nested) {
      unfit(path, call.action(), "its records are given within others");
    }
    if (blueprint.accounts().filter(each -> each.of().equals(entity.name())).isPresent()) {
      unfit(path, call.action(), "its records are the people who sign in");
    }
  }

  private void check(EntityModel entity, ActionModel action) {
    port.findOperation(call.does())
        .ifPresent(
            operation -> {
              given(entity, action, operation);
              kept(entity, operation);
            });
    waiting(entity, action);
    set(entity, action);
    values(entity, action, "meanwhile", call.meanwhile());
    values(entity, action, "refused", call.refused());
    values(entity, action, "unanswered", call.unanswered());
  }

  private void given(EntityModel entity, ActionModel action, PortModel.Operation operation) {
    var at = path + ".with";
    var inputs = operation.takes().stream().map(FieldModel::name).toList();
    var members = members(entity, action);
    call.with()
        .forEach(
            (input, member) -> {
              subject.requireKnown(at + "." + input, input, inputs, "an input");
              subject.requireKnown(at + "." + input, member, members.keySet(), "a member");
            });
    for (var input : operation.takes()) {
      var member = call.with().getOrDefault(input.name(), "");
      var given = members.get(member);
      if (member.isEmpty() && !input.optional()) {
        unfit(path, call.action(), "`with` does not give `" + input.name() + "`");
      } else if (given != null && !InputFit.fits(input.type(), given)) {
        unfit(at + "." + input.name(), member, "`" + input.name() + "` is " + text(input));
      }
    }
  }

  /** What an operation can be told: members of the record, and what the action takes. */
  private Map<String, FieldType> members(EntityModel entity, ActionModel action) {
    var members = new LinkedHashMap<String, FieldType>();
    members.put("id", entity.identity().type());
    entity.fields().forEach(field -> members.put(field.name(), field.type()));
    entity.relations().stream()
        .filter(relation -> relation.kind() == RelationModel.Kind.BELONGS_TO)
        .forEach(
            relation ->
                subject
                    .blueprint()
                    .findEntity(relation.target())
                    .ifPresent(
                        target -> members.put(relation.name() + "Id", target.identity().type())));
    action
        .takes()
        .forEach(
            input -> {
              if (input instanceof InputModel.Value(var field)) {
                members.put(field.name(), field.type());
              }
            });
    return members;
  }

  private void kept(EntityModel entity, PortModel.Operation operation) {
    var results = operation.gives().stream().map(FieldModel::name).toList();
    call.keep()
        .forEach(
            (name, result) -> {
              var at = path + ".keep." + name;
              subject.requireKnown(at, name, fields(entity), "a field");
              subject.requireKnown(at, result, results, "a result");
              var given =
                  operation.gives().stream().filter(each -> each.name().equals(result)).findFirst();
              entity
                  .findField(name)
                  .flatMap(field -> given.flatMap(value -> unkept(field, value)))
                  .ifPresent(reason -> unfit(at, name, reason));
            });
  }

  private static Optional<String> unkept(FieldModel field, FieldModel result) {
    if (!field.isSettable()) {
      return Optional.of("its value follows from others");
    }
    if (!field.optional()) {
      return Optional.of("it has no value before, so it must be optional");
    }
    return InputFit.fits(field.type(), result.type())
        ? Optional.empty()
        : Optional.of("the result is " + text(result));
  }

  /** The record says by one field that it waits; nobody can start there, and nothing ends there. */
  private void waiting(EntityModel entity, ActionModel action) {
    var at = path + ".meanwhile";
    if (call.meanwhile().size() != 1) {
      unfit(at, call.action(), "`meanwhile` names one field");
      return;
    }
    var state = call.meanwhile().entrySet().iterator().next();
    var name = state.getKey();
    entity
        .findField(name)
        .flatMap(field -> unclear(field, state.getValue(), action))
        .ifPresent(reason -> unfit(at, name, reason));
    if (!action.set().containsKey(name)) {
      unfit(at, name, "the action sets it to nothing else, so the record would wait for ever");
    }
  }

  private static Optional<String> unclear(FieldModel field, String value, ActionModel action) {
    boolean states =
        field.type() instanceof FieldType.Enumeration || field.type() instanceof FieldType.Truth;
    if (!states || field.optional()) {
      return Optional.of("it is a required field of type enum or boolean");
    }
    if (field.defaultValue().filter(value::equals).isPresent()) {
      return Optional.of("a new record would wait already");
    }
    boolean starts = action.from().getOrDefault(field.name(), List.of()).contains(value);
    return starts ? Optional.of("the action begins there") : Optional.empty();
  }

  /** What is set once the answer is there must be known without what came with the request. */
  private void set(EntityModel entity, ActionModel action) {
    action
        .set()
        .forEach(
            (member, text) -> {
              if (!isFixed(SetValue.of(entity, action, member, text))) {
                unfit(path, call.action(), "it sets `" + member + "` to what is not fixed");
              }
            });
  }

  private void values(
      EntityModel entity, ActionModel action, String key, Map<String, String> values) {
    values.forEach(
        (name, text) -> {
          var at = path + "." + key + "." + name;
          subject.requireKnown(at, name, fields(entity), "a field");
          entity
              .findField(name)
              .flatMap(field -> misfit(entity, action, field, text))
              .ifPresent(
                  reason ->
                      subject.report(
                          Code.ACTION_VALUE, at, text, entity.name() + "." + name, reason));
        });
  }

  private static Optional<String> misfit(
      EntityModel entity, ActionModel action, FieldModel field, String text) {
    return isFixed(SetValue.of(entity, action, field.name(), text))
        ? text.equals("now()") ? InputFit.now(field.type()) : FieldValues.problem(field, text)
        : Optional.of("it is not fixed");
  }

  private static boolean isFixed(SetValue value) {
    return switch (value) {
      case SetValue.Literal(_), SetValue.Nothing(), SetValue.Now() -> true;
      case SetValue.Input(_), SetValue.Expression(_) -> false;
    };
  }

  private static List<String> fields(EntityModel entity) {
    return entity.fields().stream().map(FieldModel::name).toList();
  }

  private static String text(FieldModel field) {
    return FieldTypes.text(field.type());
  }

  private void unfit(String at, String what, String reason) {
    subject.report(Code.PORT_UNFIT, at, what, port.name(), reason);
  }
}
