package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.interpreter.fact.Prescription.Redirects;
import dev.bluewright.interpreter.resolve.values.TimesUsedPlacing;
import java.util.List;
import java.util.Optional;

/** A call of one record that sends the caller on to an address that the record holds. */
record Redirection(ApiDraft draft) {
  List<String> read(Redirects said, Scope scope) {
    var route = scope.call().filter(call -> call.operation().equals("read")).flatMap(Call::route);
    var address =
        route.flatMap(each -> address(draft.entity(each.does().entity()), said, each.variables()));
    if (route.isEmpty() || address.isEmpty()) {
      return List.of();
    }
    var entity = draft.entity(route.get().does().entity());
    var does = new Does.Redirect(entity.name(), address.get());
    var method = route.get().method();
    var path = route.get().path();
    draft.reroute(
        RouteModel.of(method, path, does)
            .withCounting(TimesUsedPlacing.counter(entity.fields().stream()))
            .answering(said.status(), Optional.empty()));
    return List.of("api.routes." + method + " " + path);
  }

  /** The value that is named, or else the only address that does not lead to the record itself. */
  private static Optional<String> address(
      EntityModel entity, Redirects said, List<String> variables) {
    var addresses =
        entity.fields().stream()
            .filter(field -> field.type() instanceof FieldType.Url)
            .map(FieldModel::name)
            .filter(name -> !variables.contains(name))
            .toList();
    return said.to()
        .flatMap(noun -> FieldNames.find(entity, noun.camelCase()))
        .filter(addresses::contains)
        .or(() -> addresses.stream().findFirst().filter(_ -> addresses.size() == 1));
  }
}
