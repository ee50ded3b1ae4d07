package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.prescribed.PathSteps.Step;
import dev.bluewright.interpreter.rule.ResourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a path with a method means: which operation on records of which entity. */
final class PathReading {
  private static final Set<String> CHANGING = Set.of("PUT", "PATCH");

  /** Parts of paths at which records are listed. */
  static final Set<String> LISTS =
      Set.of("all", "list", "search", "find_all", "find-all", "findAll", "filter");

  /** Last parts of paths at which all are listed that belong to a record. */
  private static final Set<String> OF_MANY =
      Set.of("history", "log", "logs", "journal", "entries", "records", "list", "timeline");

  /** Last parts of paths at which it is told how many there are. */
  static final Set<String> COUNTS = Set.of("count", "total");

  /** Names of values that records are told apart by, whether a text says so or not. */
  private static final Pattern OF_ONE =
      Pattern.compile("(?:code|slug|sku|email|username|isbn|number|barcode|phone|uuid|key|token)$");

  private final ApiDraft draft;
  private final Calls calls;
  private final PathSteps paths;
  private final PathRoutes routes;

  PathReading(ApiDraft draft, Calls calls, Map<String, String> samples) {
    this.draft = draft;
    this.calls = calls;
    this.paths = new PathSteps(samples);
    this.routes = new PathRoutes(draft, calls, paths);
  }

  Optional<Call> read(Fact.RouteNamed fact, Optional<String> context) {
    var path = calls.withoutBase(Calls.segments(fact.path()));
    if (path.size() == 1 && ResourcePath.isParameter(path.getFirst())) {
      return atRoot(fact, PathSteps.inner(path.getFirst()), context);
    }
    var steps = paths.of(path);
    if (steps.isEmpty() || PathDeeds.isDeed(steps.getLast())) {
      return Optional.empty();
    }
    var last = steps.getLast();
    var before = steps.subList(0, steps.size() - 1);
    var deed = new PathDeeds(calls, routes).read(fact, before, last);
    if (deed.isPresent()) {
      return deed;
    }
    var entity = calls.entity(last.name());
    if (last.variable().isPresent()) {
      var within = within(fact, steps);
      if (within.isPresent()) {
        return within;
      }
      return entity
          .flatMap(name -> one(fact, name, before, last, ""))
          .or(() -> byValue(fact, before, last))
          .or(
              () ->
                  entity
                      .or(() -> ofBefore(before))
                      .flatMap(name -> manyByValue(fact, name, before, last)))
          .or(() -> context.flatMap(name -> one(fact, name, before, last, "")));
    }
    if (before.isEmpty() && PathDeeds.asksByPost(fact, last)) {
      return Optional.empty();
    }
    if (entity.isPresent()) {
      return many(fact, entity.get(), before, last);
    }
    if (before.isEmpty()) {
      return context.flatMap(name -> many(fact, name, before, last));
    }
    return below(fact, before, last, context);
  }

  /** "DELETE /plots" with an id in the body: the one that it picks. */
  Optional<Call> picked(Fact.RouteNamed fact, Optional<String> context, List<String> by) {
    var steps = paths.of(calls.withoutBase(Calls.segments(fact.path())));
    var operation = fact.method().equals("DELETE") ? "delete" : "update";
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    var last = steps.getLast();
    var entity =
        calls
            .entity(last.name())
            .or(() -> context)
            .filter(name -> by.stream().allMatch(each -> isId(name, each)));
    return entity
        .flatMap(
            name ->
                routes.route(
                    fact,
                    name,
                    operation,
                    steps.subList(0, steps.size() - 1),
                    last.variable()
                        .flatMap(value -> FieldNames.findExactly(draft.entity(name), value)),
                    false))
        .map(call -> call.with(route -> route.withBy(by)));
  }

  private static boolean isId(String entity, String name) {
    var plain = name.replace("_", "").toLowerCase(Locale.ROOT);
    return plain.equals("id") || plain.equals(entity.toLowerCase(Locale.ROOT) + "id");
  }

  /** "GET /plots/zone/{zone}": the one, or those, of which a value is told. */
  private Optional<Call> byValue(Fact.RouteNamed fact, List<Step> before, Step last) {
    return before.isEmpty() || before.getLast().variable().isPresent()
        ? Optional.empty()
        : calls
            .entity(before.getLast().name())
            .filter(_ -> fact.method().equals("GET"))
            .filter(name -> tellsApart(draft.entity(name), last.variable().orElseThrow()))
            .flatMap(name -> one(fact, name, before.subList(0, before.size() - 1), last, ""));
  }

  /** "POST /plots/{id}" that adds a plant: one that belongs to the plot. */
  private Optional<Call> within(Fact.RouteNamed fact, List<Step> steps) {
    return fact.method().equals("POST") && picksById(steps.getLast())
        ? fact.noun()
            .flatMap(calls::entity)
            .filter(name -> !calls.entity(steps.getLast().name()).equals(Optional.of(name)))
            .flatMap(name -> routes.route(fact, name, "create", steps, Optional.empty(), false))
        : Optional.empty();
  }

  /** "GET /plots/{id}/history" that lists plants: those that belong to the plot. */
  private Optional<Call> listed(
      Fact.RouteNamed fact, String owner, Optional<String> context, List<Step> before, Step last) {
    return context
        .filter(_ -> fact.method().equals("GET") && OF_MANY.contains(last.name()))
        .filter(name -> !name.equals(owner) && calls.entity(last.name()).isEmpty())
        .flatMap(name -> routes.route(fact, name, "list", before, Optional.empty(), false));
  }

  /** Whether a call lists what belongs to one record, by a name that the text gives the list. */
  static boolean listsBelow(Call call) {
    return call.operation().equals("list")
        && call.below()
        && call.route().filter(route -> OF_MANY.contains(route.segments().getLast())).isPresent();
  }

  private static boolean picksById(Step step) {
    return step.variable().filter(name -> name.toLowerCase(Locale.ROOT).endsWith("id")).isPresent();
  }

  private Optional<String> ofBefore(List<Step> before) {
    return before.isEmpty() || before.getLast().variable().isPresent()
        ? Optional.empty()
        : calls.entity(before.getLast().name());
  }

  /** "GET /plots/{zone}", "POST /plots/{zone}": those with a value, or one that gets it. */
  private Optional<Call> manyByValue(
      Fact.RouteNamed fact, String name, List<Step> before, Step last) {
    var value = FieldNames.findExactly(draft.entity(name), last.variable().orElseThrow());
    var operation =
        switch (fact.method()) {
          case "GET" -> "list";
          case "POST" -> "create";
          case String _ -> "";
        };
    boolean plain = before.stream().allMatch(step -> step.variable().isEmpty());
    return operation.isEmpty() || !plain
        ? Optional.empty()
        : value.flatMap(
            field -> routes.route(fact, name, operation, List.of(), Optional.of(field), false));
  }

  /** Whether no two records share a value of that name. */
  private static boolean tellsApart(EntityModel entity, String variable) {
    return FieldNames.find(entity, variable)
        .flatMap(entity::findField)
        .filter(
            field ->
                field.rules().unique()
                    || OF_ONE.matcher(field.name().toLowerCase(Locale.ROOT)).find())
        .isPresent();
  }

  /** "GET /{code}": a record by a value that no other kind of records has. */
  private Optional<Call> atRoot(Fact.RouteNamed fact, String variable, Optional<String> context) {
    var having =
        draft.entities().stream()
            .filter(entity -> FieldNames.find(entity, variable).isPresent())
            .map(EntityModel::name)
            .toList();
    var holding = having.stream().filter(this::holdsAddress).toList();
    var entity =
        context
            .filter(having::contains)
            .or(() -> having.stream().findFirst().filter(_ -> having.size() == 1))
            .or(() -> holding.stream().findFirst().filter(_ -> holding.size() == 1));
    return entity
        .filter(_ -> fact.method().equals("GET"))
        .flatMap(
            name ->
                routes.route(
                    fact,
                    name,
                    "read",
                    List.of(),
                    Optional.of(routes.key(draft.entity(name), variable)),
                    false));
  }

  private boolean holdsAddress(String entity) {
    return draft.entity(entity).fields().stream().anyMatch(f -> f.type() instanceof FieldType.Url);
  }

  /** An action, something of a record, or a word for making or listing. */
  private Optional<Call> below(
      Fact.RouteNamed fact, List<Step> before, Step last, Optional<String> context) {
    var of = before.getLast();
    var entity = calls.entity(of.name()).or(() -> context);
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    var further = before.subList(0, before.size() - 1);
    if (of.variable().isPresent()) {
      return listed(fact, entity.get(), context, before, last)
          .or(() -> one(fact, entity.get(), further, of, last.name()));
    }
    boolean makes = fact.method().equals("POST") && ResourcePath.MAKING.contains(last.name());
    boolean gets = fact.method().equals("GET");
    boolean lists = gets && (LISTS.contains(last.name()) || COUNTS.contains(last.name()));
    if (makes || lists) {
      return routes.route(
          fact, entity.get(), makes ? "create" : "list", further, Optional.empty(), false);
    }
    return Optional.of(last.name())
        .filter(_ -> gets)
        .flatMap(name -> new StateNames(draft.entity(entity.get())).query(name))
        .flatMap(query -> narrowed(fact, entity.get(), further, query));
  }

  /** "GET /plots/free": those in a state. */
  private Optional<Call> narrowed(
      Fact.RouteNamed fact, String entity, List<Step> parents, String query) {
    return routes
        .route(fact, entity, "list", parents, Optional.empty(), false)
        .map(call -> call.with(route -> route.withWhere(Optional.of(query))));
  }

  private Optional<Call> many(Fact.RouteNamed fact, String entity, List<Step> parents, Step last) {
    var operation =
        switch (fact.method()) {
          case "GET" -> "list";
          case "POST" -> "create";
          case "DELETE" -> "deleteAll";
          case String _ -> "";
        };
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    boolean usual =
        !operation.equals("deleteAll")
            && (parents.isEmpty()
                ? last.name().equals(Names.path(draft.entity(entity)))
                : routes.isUsual(entity, parents, last));
    return usual
        ? Optional.of(new Call(entity, operation, Optional.empty(), false, !parents.isEmpty()))
        : routes.route(fact, entity, operation, parents, Optional.empty(), false);
  }

  private Optional<Call> one(
      Fact.RouteNamed fact, String name, List<Step> parents, Step step, String ending) {
    var entity = draft.entity(name);
    var file = FilePaths.of(entity, fact.method(), ending.isEmpty() ? step.name() : ending);
    var operation =
        file.orElseGet(
            () -> ending.isEmpty() ? ofOne(fact.method()) : ending(fact, entity, ending));
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    boolean valued = ending.isEmpty() && calls.makes(fact.path()) && !picksById(step);
    if (valued
        || step.variable().filter(variable -> !PathRoutes.isKey(entity, variable)).isPresent()) {
      return Optional.empty();
    }
    var key = routes.key(entity, step.variable().orElse("id"));
    var collection = step.name().equals(Names.path(entity)) && parents.isEmpty();
    boolean plain =
        file.isPresent()
            ? Names.kebab(operation).equals(ending)
            : ending.isEmpty() || isUsualAction(fact, operation, ending);
    return collection && key.equals("id") && plain
        ? Optional.of(Call.usual(name, operation))
        : routes.route(
            fact, name, operation, parents, Optional.of(key), operation.equals("read") && !plain);
  }

  private static boolean isUsualAction(Fact.RouteNamed fact, String operation, String ending) {
    return fact.method().equals("POST") && Names.kebab(operation).equals(ending);
  }

  private static String ofOne(String method) {
    return switch (method) {
      case "GET" -> "read";
      case "PUT" -> "replace";
      case "PATCH" -> "update";
      case "DELETE" -> "delete";
      case String _ -> "";
    };
  }

  private static String ending(Fact.RouteNamed fact, EntityModel entity, String ending) {
    if (fact.method().equals("GET")) {
      return "read";
    }
    var action = SuccessFrame.camel(ending);
    if (entity.findAction(action).isPresent()) {
      return fact.method().equals("DELETE") ? "" : action;
    }
    return CHANGING.contains(fact.method()) && FieldNames.findPart(entity, action).isPresent()
        ? "update"
        : "";
  }
}
