package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Attacks through the method, the path and the query. Thread safety: one thread. */
final class TargetAttacks {
  private static final List<String> IDS =
      List.of(
          "x",
          "0",
          "-1",
          "99999999999999999999",
          "null",
          "%00",
          "%ff%fe",
          "%",
          "%zz",
          "%2e%2e",
          "..%2f..%2fetc%2fpasswd",
          "'%20OR%201=1",
          "00000000-0000-0000-0000-00000000000g",
          "%F0%9F%98%80",
          "a".repeat(1_000),
          "{id}",
          ";a=b",
          "%2F",
          "*");
  private static final List<String> QUERIES =
      List.of(
          "limit=0",
          "limit=-1",
          "limit=101",
          "limit=abc",
          "limit=99999999999999999999",
          "limit=",
          "limit=1&limit=2",
          "cursor=x",
          "cursor=%00",
          "cursor=AAAAAAAAAAAAAAAAAAAA",
          "sort=nobody",
          "sort=-",
          "sort=,,,",
          "sort=title;DROP",
          "nobody=1",
          "nobody[gte]=1",
          "title[nobody]=1",
          "count=maybe",
          "q=%00",
          "q=%ff",
          "q=%",
          "=",
          "&&&",
          "%=%",
          "createdAt[gte]=x",
          "createdAt=99999-01-01T00:00:00Z",
          "version=x",
          "expand=nobody",
          "limit=%F0%9F%98%80");

  private final Chance chance;
  private final Aim aim;
  private final OpenApi api;

  TargetAttacks(Chance chance, Aim aim, OpenApi api) {
    this.chance = chance;
    this.aim = aim;
    this.api = api;
  }

  List<Hostile> all() {
    return List.of(
        this::hostileId,
        this::hostileQuery,
        this::wrongMethod,
        this::unknownPath,
        this::longTarget);
  }

  private Shot hostileId(Operation operation) {
    if (!operation.hasId()) {
      return hostileQuery(operation);
    }
    var id = chance.of(IDS);
    var target = api.base() + operation.path().replaceAll("\\{[^}]*}", id.replace("$", ""));
    var request = aim.body(operation, Call.of(operation.method(), target), aim.members(operation));
    return Shot.of("hostile id", operation, request, 400, 404, 405, 414, 422);
  }

  /** Some of these fit some systems; a success must then fit the schema. */
  private Shot hostileQuery(Operation operation) {
    var target = aim.request(operation).target() + "?" + chance.of(QUERIES);
    var request =
        aim.body(operation, aim.request(operation), aim.members(operation)).withTarget(target);
    return new Shot(
        "hostile query",
        request,
        Set.of(200, 201, 204, 400, 404, 409, 422),
        Optional.of(operation));
  }

  private Shot wrongMethod(Operation operation) {
    var taken =
        api.operations().stream()
            .filter(other -> other.path().equals(operation.path()))
            .map(Operation::method)
            .collect(Collectors.toSet());
    var others =
        List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "NOBODY").stream()
            .filter(method -> !taken.contains(method))
            .toList();
    var request = aim.request(operation).withMethod(chance.of(others));
    return Shot.of("wrong method", operation, request, 400, 405, 501);
  }

  private Shot unknownPath(Operation operation) {
    var path =
        chance.of(
            List.of(
                "/nobody",
                "/tasks/x/y/z",
                "//",
                "/.",
                "/%2e%2e/",
                "/favicon.ico",
                "/TASKS",
                "/health/nobody",
                "/docs/../../etc/passwd",
                "/docs/%2e%2e/%2e%2e/pom.xml"));
    return Shot.of("unknown path", operation, Call.of("GET", path), 400, 404);
  }

  private Shot longTarget(Operation operation) {
    var target =
        aim.request(operation).target() + "?q=" + "a".repeat(chance.between(9_000, 70_000));
    return Shot.of("long target", operation, Call.of("GET", target), 400, 404, 405, 414, 431);
  }
}
