package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription.StatusOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The statuses of answers, and what errors say. */
record Outcomes(ApiDraft draft, Function<Noun, Optional<String>> names) {
  private static final Map<String, Integer> USUAL =
      Map.of("create", 201, "delete", 204, "missing", 404, "conflict", 409, "invalid", 422);

  List<String> read(StatusOf said, Scope scope) {
    if (ApiModel.ERRORS.contains(said.outcome())) {
      return error(said, scope);
    }
    var outcome =
        said.outcome().equals("success")
            ? scope.call().map(call -> result(call.operation()))
            : Optional.of(said.outcome());
    if (outcome.isEmpty()) {
      return List.of();
    }
    return outcome.get().equals("read")
        ? read(said.status(), scope)
        : done(outcome.get(), said, scope);
  }

  private static String result(String operation) {
    return switch (operation) {
      case "create", "update", "replace", "delete" -> operation;
      case "deleteAll" -> "delete";
      case "read", "list" -> "read";
      default -> "act";
    };
  }

  /** What is read is answered with 200, whatever is prescribed; another status is not met. */
  private static List<String> read(int status, Scope scope) {
    return status == 200
        ? scope
            .call()
            .map(call -> List.of(call.entity() + "." + call.operation()))
            .orElse(List.of())
        : List.of();
  }

  /** A verb such as "update" speaks of both ways to change a record, unless a call was named. */
  private List<String> done(String outcome, StatusOf said, Scope scope) {
    if (!outcome.equals("update")) {
      return set(outcome, said.status(), scope);
    }
    var called = scope.call().map(Call::operation).filter("replace"::equals);
    if (called.isPresent()) {
      return set("replace", said.status(), scope);
    }
    var met = set("update", said.status(), scope);
    set("replace", said.status(), scope);
    return met;
  }

  private List<String> set(String outcome, int status, Scope scope) {
    var before = draft.statuses.get(outcome);
    int usual = USUAL.getOrDefault(outcome, 200);
    if (before != null && before != status) {
      return onItsRoute(status, scope);
    }
    if (status != usual) {
      draft.statuses.put(outcome, status);
    }
    return List.of("api.statuses." + outcome);
  }

  /** Where two calls of a kind differ, the second has a status of its own. */
  private List<String> onItsRoute(int status, Scope scope) {
    return scope
        .call()
        .flatMap(Call::route)
        .map(
            route -> {
              draft.reroute(
                  new RouteModel(
                      route.method(),
                      route.path(),
                      route.does(),
                      Optional.of(status),
                      route.answer()));
              return List.of("api.routes." + route.method() + " " + route.path());
            })
        .orElse(List.of());
  }

  private List<String> error(StatusOf said, Scope scope) {
    var before = draft.statuses.get(said.outcome());
    int usual = USUAL.getOrDefault(said.outcome(), 400);
    var entity = said.noun().flatMap(names).or(scope::subject);
    if ((before != null && before != said.status()) || saysOther(said, entity)) {
      return List.of();
    }
    if (said.status() != usual) {
      draft.statuses.put(said.outcome(), said.status());
    }
    said.message().ifPresent(text -> message(said.outcome(), entity, text));
    return List.of("api.statuses." + said.outcome());
  }

  /** Of one thing, one message is given; another than the first is not met. */
  private boolean saysOther(StatusOf said, Optional<String> entity) {
    var before = draft.messages.get(key(said.outcome(), entity));
    return before != null && said.message().filter(text -> !text.equals(before)).isPresent();
  }

  private static String key(String outcome, Optional<String> entity) {
    return entity.map(name -> name + "." + outcome).orElse(outcome);
  }

  void message(String outcome, Optional<String> entity, String text) {
    draft.messages.putIfAbsent(key(outcome, entity), text);
  }
}
