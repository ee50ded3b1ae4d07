package dev.bluewright.interpreter.openapi;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteVariables;
import dev.bluewright.blueprint.RouteVariables.Meaning;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of a document as prescribed routes; what cannot be one says why. */
final class DescribedOperations {
  private static final Map<String, Integer> USUAL =
      Map.of("create", 201, "delete", 204, "deleteAll", 204);

  private final OpenAPI api;
  private final DescribedEntities.All entities;
  private final Blueprint blueprint;
  private final String base;
  private final List<RouteModel> routes = new ArrayList<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final Map<RouteModel, Shown> forms = new LinkedHashMap<>();
  private Optional<ApiModel.PageNumbers> pages = Optional.empty();

  DescribedOperations(OpenAPI api, DescribedEntities.All entities, Blueprint blueprint) {
    this.api = api;
    this.entities = entities;
    this.blueprint = blueprint;
    this.base = base(api);
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, operation) -> operation(path, method, operation)));
  }

  /** The path of the first server, which stands before every other path. */
  private static String base(OpenAPI api) {
    if (api.getServers() == null || api.getServers().isEmpty()) {
      return "";
    }
    var url = api.getServers().getFirst().getUrl().replaceFirst("^https?://[^/]*", "");
    return url.replaceAll("/+$", "").matches("(/[A-Za-z0-9._~-]+)+")
        ? url.replaceAll("/+$", "")
        : "";
  }

  List<Requirement> requirements() {
    return List.copyOf(requirements);
  }

  ApiModel api() {
    var frames = new EnumMap<ApiModel.Part, JsonFrame>(ApiModel.Part.class);
    frame(false).ifPresent(frame -> frames.put(ApiModel.Part.RECORD, frame));
    frame(true).ifPresent(frame -> frames.put(ApiModel.Part.LIST, frame));
    return new ApiModel(
        base.isEmpty() ? Optional.empty() : Optional.of(base),
        ApiModel.NameStyle.CAMEL,
        entities.jsonNames(),
        frames,
        Optional.empty(),
        pages(),
        List.of(),
        Map.of(),
        Map.of(),
        false,
        true,
        entities.embedded(),
        Optional.empty(),
        List.of(),
        routes.stream().map(this::formed).toList());
  }

  /** The form that all answers of a kind have. */
  private Optional<JsonFrame> frame(boolean many) {
    var all = forms.values().stream().filter(shown -> shown.many() == many).map(Shown::frame);
    var different = all.distinct().toList();
    return different.size() == 1 ? different.getFirst() : Optional.empty();
  }

  /** The route, with the form of its answer where others of its kind have another. */
  private RouteModel formed(RouteModel route) {
    var shown = Optional.ofNullable(forms.get(route));
    var own = shown.flatMap(Shown::frame).filter(_ -> frame(shown.get().many()).isEmpty());
    return route.answering(route.status(), own);
  }

  private Optional<ApiModel.PageNumbers> pages() {
    boolean numbered = forms.values().stream().anyMatch(shown -> shown.frame().isPresent());
    return pages.or(
        () -> numbered ? Optional.of(new ApiModel.PageNumbers("page", "limit", 1)) : pages);
  }

  private void operation(String path, HttpMethod method, Operation operation) {
    var shown = Answers.shown(api, operation);
    var entity = shown.map(Shown::schema).map(entities.names()::get).or(() -> entityOf(path));
    var text = method + " " + base + path;
    if (entity.isEmpty() || !RouteModel.METHODS.contains(method.name())) {
      add(text, operation, List.of(), "Its answer shows no record that is kept.");
      return;
    }
    var name = name(path, method, shown);
    var route = route(base + path, method, operation, entity.get(), name);
    var model = blueprint.findEntity(entity.get()).orElseThrow();
    var meanings = RouteVariables.of(blueprint, model, route);
    var unknown = meanings.entrySet().stream().filter(e -> e.getValue() instanceof Meaning.Unknown);
    var first = unknown.map(Map.Entry::getKey).findFirst();
    if (name.isEmpty() || first.isPresent()) {
      var why = first.map(v -> "Nothing is known that {" + v + "} could be.");
      add(text, operation, List.of(), why.orElse("It is no operation on records."));
      return;
    }
    routes.add(route);
    shown.filter(_ -> !name.startsWith("delete")).ifPresent(each -> forms.put(route, each));
    if (name.equals("list")) {
      DescribedPages.of(operation).ifPresent(each -> pages = Optional.of(each));
    }
    add(text, operation, List.of(entity.get() + "." + vocabulary(name)), "");
  }

  private static String vocabulary(String name) {
    return switch (name) {
      case "replace" -> "update";
      case "deleteAll" -> "delete";
      default -> name;
    };
  }

  /**
   * The entity of a path whose answers show nothing: that of the same path, or of the one above.
   */
  private Optional<String> entityOf(String path) {
    for (var at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      var item = api.getPaths().get(at);
      if (item != null) {
        for (Operation operation : item.readOperations()) {
          var found = Answers.shown(api, operation).map(Shown::schema).map(entities.names()::get);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String name(String path, HttpMethod method, Optional<Shown> shown) {
    boolean one = path.endsWith("}");
    return switch (method) {
      case GET -> shown.map(each -> each.many() ? "list" : "read").orElse("");
      case POST -> one ? "" : "create";
      case PUT -> one ? "replace" : "";
      case PATCH -> one ? "update" : "";
      case DELETE -> one ? "delete" : "deleteAll";
      default -> "";
    };
  }

  private static RouteModel route(
      String path, HttpMethod method, Operation operation, String entity, String name) {
    var status =
        Answers.success(operation)
            .map(Integer::valueOf)
            .filter(code -> code < 300 && !code.equals(USUAL.getOrDefault(name, 200)));
    return RouteModel.of(method.name(), path, entity, name).answering(status, Optional.empty());
  }

  private void add(String text, Operation operation, List<String> met, String why) {
    var summary = operation.getSummary() == null ? "" : ": " + operation.getSummary();
    requirements.add(
        new Requirement(
            "A" + (requirements.size() + 1),
            text + summary,
            0,
            0,
            met.isEmpty() ? Status.UNSUPPORTED : Status.MET,
            met,
            met.isEmpty() ? Optional.of(why) : Optional.empty()));
  }
}
