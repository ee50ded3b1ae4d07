package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ApiModel.NameStyle;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.ListingModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.SystemInfo;
import dev.bluewright.interpreter.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The API while facts find their place in it. */
final class ApiDraft {
  private static final int MOST_SHOWN = 1000;

  private final Map<String, EntityModel> entities = new LinkedHashMap<>();
  private final Map<Fact, List<String>> places = new LinkedHashMap<>();
  private final List<Assumption> assumptions = new ArrayList<>();
  private final Map<String, RouteModel> routes = new LinkedHashMap<>();
  final Map<Part, JsonFrame> frames = new EnumMap<>(Part.class);
  final Map<String, ParameterModel> parameters = new LinkedHashMap<>();
  final Map<String, Integer> statuses = new LinkedHashMap<>();
  final Map<String, String> messages = new LinkedHashMap<>();
  final Map<String, String> fields = new LinkedHashMap<>();
  final List<String> origins = new ArrayList<>();
  Optional<String> base = Optional.empty();
  Optional<NameStyle> names = Optional.empty();
  Optional<String> body = Optional.empty();
  Optional<String> self = Optional.empty();
  Optional<ApiModel.PageNumbers> pages = Optional.empty();
  boolean takesForms;
  boolean ignoresUnknown;

  ApiDraft(List<EntityModel> entities) {
    entities.forEach(this::put);
  }

  void put(EntityModel entity) {
    entities.put(entity.name(), entity);
  }

  List<EntityModel> entities() {
    return List.copyOf(entities.values());
  }

  EntityModel entity(String name) {
    var entity = entities.get(name);
    if (entity == null) {
      throw new IllegalArgumentException("no entity " + name);
    }
    return entity;
  }

  Optional<EntityModel> find(String name) {
    return Optional.ofNullable(entities.get(name));
  }

  void placed(Fact fact, List<String> where) {
    places.put(fact, where);
  }

  void assume(String about, String says, String because) {
    assumptions.add(new Assumption(about, says, because));
  }

  /** Adds a route; false where another one has its shape. */
  boolean route(RouteModel route) {
    return routes.putIfAbsent(route.shape(), route) == null;
  }

  /** All routes as they are known so far. */
  List<RouteModel> routes() {
    return List.copyOf(routes.values());
  }

  /** The route of a call as it is known so far, written out where it is by convention. */
  RouteModel routed(Call call) {
    var route = call.route().orElseGet(() -> conventional(call));
    return routes.getOrDefault(route.shape(), route);
  }

  /** The route that a text names, as it is known so far. */
  Optional<RouteModel> find(Fact.RouteNamed named) {
    return routes.values().stream()
        .filter(route -> route.method().equals(named.method()))
        .filter(route -> route.path().equals(named.path()))
        .findFirst();
  }

  private RouteModel conventional(Call call) {
    var collection = base.orElse("") + "/" + Names.path(entity(call.entity()));
    var one = collection + "/{id}";
    return switch (call.operation()) {
      case "create" -> RouteModel.of("POST", collection, call.entity(), "create");
      case "list" -> RouteModel.of("GET", collection, call.entity(), "list");
      case "read" -> RouteModel.of("GET", one, call.entity(), "read");
      case "update" -> RouteModel.of("PATCH", one, call.entity(), "update");
      case "replace" -> RouteModel.of("PUT", one, call.entity(), "replace");
      case "delete" -> RouteModel.of("DELETE", one, call.entity(), "delete");
      case String action ->
          RouteModel.of("POST", one + "/" + Names.kebab(action), call.entity(), action);
    };
  }

  /** "GET /plots/{id}/size", "GET /plots/count": the value alone, where no sample shows more. */
  void showValues() {
    List.copyOf(routes.values()).stream()
        .filter(route -> route.answer().isEmpty())
        .forEach(
            route ->
                value(route)
                    .ifPresent(
                        shown -> reroute(route.answering(route.status(), Optional.of(shown)))));
  }

  private Optional<JsonFrame> value(RouteModel route) {
    var last = route.segments().isEmpty() ? "" : route.segments().getLast();
    if (PathReading.COUNTS.contains(last)
        && route.does() instanceof Does.Operation(_, var operation)
        && operation.equals("list")) {
      return Optional.of(new JsonFrame.Members(Map.of(last, new JsonFrame.Slot("total"))));
    }
    return route.does() instanceof Does.Operation(var entity, var operation)
            && operation.equals("read")
            && !RouteModel.isVariable(last)
        ? FieldNames.findStored(entity(entity), SuccessFrame.camel(last))
            .map(field -> new JsonFrame.Members(Map.of(last, new JsonFrame.Slot(field))))
        : Optional.empty();
  }

  /** Whether a route that does it has a form of answer of its own. */
  boolean isFormed(String entity, String operation) {
    return routes.values().stream()
        .filter(route -> route.does().equals(new Does.Operation(entity, operation)))
        .anyMatch(route -> route.answer().isPresent());
  }

  /** Puts a route in the place of the one of its shape. */
  void reroute(RouteModel route) {
    routes.put(route.shape(), route);
  }

  /** A name of several words shows how all of them are written, where nothing did before. */
  void write(String name) {
    if (names.isEmpty() && name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)+")) {
      names = Optional.of(NameStyle.SNAKE);
    } else if (names.isEmpty() && name.matches("[a-z][a-z0-9]*([A-Z][a-z0-9]*)+")) {
      names = Optional.of(NameStyle.CAMEL);
    }
  }

  /** Calls a member in JSON so; false where it is called otherwise. */
  boolean write(String entity, String member, String written) {
    if (!api().jsonName(entity, member).equals(written)) {
      fields.putIfAbsent(entity + "." + member, written);
    }
    return api().jsonName(entity, member).equals(written);
  }

  /** Numbers the records of every entity. */
  void countIds() {
    entities().forEach(entity -> put(entity.withIdentity(Identity.SEQUENCE)));
  }

  /** No two records hold the same of a field. */
  void unique(String name, String field, String because) {
    var entity = entity(name);
    var changed = new ArrayList<FieldModel>();
    for (var each : entity.fields()) {
      boolean made = !(each.source() instanceof FieldSource.Given) || each.rules().unique();
      if (!each.name().equals(field) || made) {
        changed.add(each);
      } else {
        changed.add(each.withRules(each.rules().withUnique(true)));
        assume(name + "." + field, "unique", because);
      }
    }
    put(entity.withFields(changed));
  }

  /** Lists show as many records at once as a page may hold, unless their size is told. */
  void showMany(String name) {
    var entity = entity(name);
    var listing = entity.listing();
    if (listing.pageSize().isEmpty()) {
      put(
          entity.withListing(
              new ListingModel(
                  listing.search(),
                  listing.sort(),
                  Optional.of(MOST_SHOWN),
                  Optional.of(MOST_SHOWN))));
    }
  }

  /** Values of these names may be left out. */
  void freeFields(String name, Set<String> free) {
    var entity = entity(name);
    var changed = new ArrayList<FieldModel>();
    for (var field : entity.fields()) {
      if (field.isGiven() && !field.optional() && free.contains(field.name())) {
        assume(name + "." + field.name(), "optional", "the text tells a body in which it is not");
        changed.add(field.withOptional(true));
      } else {
        changed.add(field);
      }
    }
    put(entity.withFields(changed));
  }

  /** What an entity belongs to may be left out, but for what a body is said to tell. */
  void freeRest(String name, Set<String> told) {
    var entity = entity(name);
    put(
        entity.withRelations(
            entity.relations().stream()
                .map(relation -> isFree(relation, told) ? free(name, relation) : relation)
                .toList()));
  }

  private static boolean isFree(RelationModel relation, Set<String> told) {
    return relation.kind() == RelationModel.Kind.BELONGS_TO
        && !relation.optional()
        && !told.contains(relation.name())
        && !told.contains(relation.name() + "Id");
  }

  private RelationModel free(String entity, RelationModel relation) {
    assume(entity + "." + relation.name(), "optional", "the text tells a body in which it is not");
    return relation.withOptional(true);
  }

  /** Names the API; nothing where it is all by convention. */
  ApiModel api() {
    return new ApiModel(
        base,
        names.orElse(NameStyle.CAMEL),
        fields,
        frames,
        body,
        pages,
        List.copyOf(parameters.values()),
        statuses,
        messages,
        takesForms,
        ignoresUnknown,
        List.of(),
        self,
        origins,
        List.copyOf(routes.values()));
  }

  /** A blueprint of what is known so far. */
  Blueprint blueprint() {
    var system = new SystemInfo("draft", Database.SQLITE);
    return Blueprint.of(system, Optional.empty(), entities(), List.of(), List.of()).withApi(api());
  }

  Prescribing.Prescribed result() {
    return new Prescribing.Prescribed(
        api(), entities(), Collections.unmodifiableMap(places), List.copyOf(assumptions));
  }
}
