package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.RouteVariables;
import dev.bluewright.blueprint.RouteVariables.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Prescribed routes call operations that are there, about records that they name. */
final class RouteChecks implements Check {
  private static final List<String> OPERATIONS =
      List.of("create", "list", "read", "update", "replace", "delete", "deleteAll");

  @Override
  public void check(Subject subject) {
    var shapes = new HashMap<String, String>();
    for (var route : subject.blueprint().api().routes()) {
      var name = route.method() + " " + route.path();
      var other = shapes.putIfAbsent(shape(route), name);
      if (other != null) {
        subject.report(Code.ROUTE_CLASH, at(route), other, name);
      }
      if (calls(subject, route)) {
        subject
            .blueprint()
            .findEntity(route.does().entity())
            .ifPresent(entity -> check(subject, route, entity));
      }
    }
  }

  private static String shape(RouteModel route) {
    return route.segments().stream()
        .map(segment -> RouteModel.isVariable(segment) ? "{}" : segment)
        .collect(Collectors.joining("/", route.method() + " /", ""));
  }

  private static String at(RouteModel route) {
    return "api.routes." + route.method() + " " + route.path();
  }

  private static boolean calls(Subject subject, RouteModel route) {
    var known = new ArrayList<String>();
    for (var entity : subject.blueprint().entities()) {
      names(entity, route).forEach(name -> known.add(entity.name() + "." + name));
    }
    var called =
        switch (route.does()) {
          case Does.Operation(var entity, var operation) -> entity + "." + operation;
          case Does.Redirect(var entity, var field) -> entity + "." + field;
        };
    var what = route.does() instanceof Does.Redirect ? "a field" : "an operation";
    subject.requireKnown(at(route), called, known, what);
    return known.contains(called);
  }

  private static List<String> names(EntityModel entity, RouteModel route) {
    if (route.does() instanceof Does.Redirect) {
      return entity.fields().stream().map(FieldModel::name).toList();
    }
    var names = new ArrayList<>(OPERATIONS);
    entity.actions().stream().map(ActionModel::name).forEach(names::add);
    if (!route.method().equals("PATCH")) {
      entity.fields().stream().filter(FieldModel::isFile).map(FieldModel::name).forEach(names::add);
    }
    return names;
  }

  private static void check(Subject subject, RouteModel route, EntityModel entity) {
    variables(subject, route, entity);
    route.where().ifPresent(query -> ParameterChecks.chosen(subject, at(route), query, entity));
    answer(subject, route, entity);
    if (route.does() instanceof Does.Redirect(_, var field)) {
      type(subject, route, entity, field, "of type url", new FieldType.Url());
    }
    route.counting().ifPresent(name -> counting(subject, route, entity, name));
  }

  private static void counting(
      Subject subject, RouteModel route, EntityModel entity, String field) {
    if (route.does() instanceof Does.Operation(_, var operation) && !operation.equals("read")) {
      subject.report(Code.COUNTING_ROUTE, at(route), route.method() + " " + route.path());
    }
    type(subject, route, entity, field, "of type integer", new FieldType.Whole());
  }

  private static void variables(Subject subject, RouteModel route, EntityModel entity) {
    var name = route.method() + " " + route.path();
    if (RouteVariables.isAboutOne(route) && route.keys().isEmpty()) {
      subject.report(Code.ROUTE_KEY, at(route), name, "names no record", Names.path(entity));
    }
    RouteVariables.of(subject.blueprint(), entity, route)
        .forEach(
            (variable, meaning) -> {
              if (meaning instanceof Meaning.Unknown) {
                subject.report(Code.ROUTE_VARIABLE, at(route), variable, name, entity.name());
              }
            });
  }

  private static void answer(Subject subject, RouteModel route, EntityModel entity) {
    if (route.answer().isEmpty()) {
      return;
    }
    boolean many = route.does() instanceof Does.Operation(_, var name) && name.equals("list");
    var known = new ArrayList<>(many ? Part.LIST.slots() : Part.RECORD.slots());
    JsonMembers.of(entity).stream()
        .map(member -> many ? "items." + member : member)
        .forEach(known::add);
    RouteVariables.of(subject.blueprint(), entity, route)
        .values()
        .forEach(meaning -> known.addAll(ofOwner(subject, entity, meaning)));
    ApiChecks.slots(route.answer().get())
        .forEach(slot -> subject.requireKnown(at(route), slot, known, "a slot or a field"));
  }

  /** The values of a record that the path names, {@code runner.name}. */
  private static List<String> ofOwner(Subject subject, EntityModel entity, Meaning meaning) {
    return meaning instanceof Meaning.Parent(var owner, var relation) && owner.equals(entity.name())
        ? subject.blueprint().findEntity(relation.target()).stream()
            .flatMap(target -> JsonMembers.of(target).stream())
            .map(member -> relation.name() + "." + member)
            .toList()
        : List.of();
  }

  private static void type(
      Subject subject,
      RouteModel route,
      EntityModel entity,
      String name,
      String wanted,
      FieldType type) {
    if (entity.findField(name).map(FieldModel::type).filter(type::equals).isEmpty()) {
      subject.report(Code.REDIRECT_FIELD, at(route), name, entity.name(), wanted);
    }
  }
}
