package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.RouteVariables;
import dev.bluewright.blueprint.RouteVariables.Meaning;
import dev.bluewright.generator.java.Expression;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tests of prescribed routes: each is called as it is written, and answers as it must. */
final class RouteTests {
  private static final Map<String, Integer> USUAL = Map.of("create", 201, "delete", 204);

  private final SystemPlan system;
  private final RouteModel route;
  private final EntityPlan entity;
  private final ApiModel api;

  private RouteTests(SystemPlan system, RouteModel route) {
    this.system = system;
    this.route = route;
    this.entity = system.entity(route.does().entity());
    this.api = system.blueprint().api();
  }

  /** The test of the route of a name, such as {@code GET /shorten/{code}}. */
  static List<TestMethod> of(Cast cast, String name) {
    var system = cast.system();
    return system.blueprint().api().routes().stream()
        .filter(route -> name.equals(route.method() + " " + route.path()))
        .filter(route -> Played.is(cast, route))
        .flatMap(route -> new RouteTests(system, route).all().stream())
        .toList();
  }

  private List<TestMethod> all() {
    var meanings = RouteVariables.of(system.blueprint(), entity.model(), route);
    var parents = meanings.values().stream().filter(Meaning.Parent.class::isInstance).toList();
    boolean far = parents.size() > 1 || parents.stream().anyMatch(this::isKept);
    if (far || meanings.values().stream().anyMatch(Meaning.Unknown.class::isInstance)) {
      return List.of();
    }
    return switch (route.does()) {
      case Does.Redirect(_, var field) -> List.of(redirect(meanings, field));
      case Does.Operation(_, var operation) -> operation(operation, meanings);
    };
  }

  /** Whether a record stays in its parent, as it is shown there or leads to people by it. */
  private boolean isKept(Meaning meaning) {
    return meaning instanceof Meaning.Parent(var owner, var relation)
        && (api.embedded().contains(owner + "." + relation.name())
            || Leads.begin(entity, relation.name()));
  }

  private List<TestMethod> operation(String operation, Map<String, Meaning> meanings) {
    return switch (operation) {
      case "create" -> List.of(below(meanings, "create", true));
      case "list" -> List.of(below(meanings, "list", false));
      case "read" -> List.of(one(meanings, "read", ""));
      case "update" -> List.of(one(meanings, "update", "Map.of()"));
      case "replace" -> List.of(one(meanings, "replace", Code.sample(entity) + ".body()"));
      case "delete" -> List.of(one(meanings, "delete", ""));
      case "deleteAll" -> mayBeCleared() ? List.of(clear()) : List.of();
      default -> List.of();
    };
  }

  /** Records of other tests may refer to these. */
  private boolean mayBeCleared() {
    return system.entities().stream()
        .flatMap(other -> other.references().stream())
        .noneMatch(
            column ->
                column.origin() instanceof Origin.Reference(var relation, var target)
                    && target.name().equals(entity.name())
                    && relation.onDelete() == OnDelete.REFUSE);
  }

  private int status(String operation) {
    if (route.status().isPresent()) {
      return route.status().get();
    }
    var outcome = operation.equals("deleteAll") ? "delete" : operation;
    boolean deletes = outcome.equals("delete");
    boolean shows = api.findFrame(Part.DELETED).isPresent() || route.answer().isPresent();
    int usual = deletes && shows ? 200 : USUAL.getOrDefault(outcome, 200);
    return api.statuses().getOrDefault(outcome, usual);
  }

  private String name(String verb) {
    var words = new StringBuilder(verb);
    route
        .segments()
        .forEach(segment -> words.append(Words.of(segment.replaceAll("[{}.~_]", " ")).pascal()));
    return words.toString();
  }

  /**
   * The path as a Java expression: its variables are values of the answer that created a record.
   */
  private String path(Map<String, Meaning> meanings, String created, String parent) {
    var path = new StringBuilder("\"");
    for (var segment : route.segments()) {
      path.append('/');
      if (RouteModel.isVariable(segment)) {
        var variable = segment.substring(1, segment.length() - 1);
        var meaning = meanings.getOrDefault(variable, new Meaning.Unknown());
        path.append("\" + ").append(value(meaning, created, parent)).append(" + \"");
      } else {
        path.append(segment);
      }
    }
    char joint = '?';
    for (var name : route.by()) {
      var meaning = meanings.getOrDefault(name, new Meaning.Unknown());
      path.append(joint).append(name).append("=\" + ").append(value(meaning, created, parent));
      path.append(" + \"");
      joint = '&';
    }
    return path.append('"').toString().replace(" + \"\"", "");
  }

  private static String value(Meaning meaning, String created, String parent) {
    return switch (meaning) {
      case Meaning.Key(var field) -> created + ".text(\"" + field + "\")";
      case Meaning.Value(var field) -> created + ".text(\"" + field + "\")";
      case Meaning.Parent(_, var relation) ->
          parent.isEmpty()
              ? created + ".text(\"" + relation.name() + "Id\")"
              : parent + ".text(\"id\")";
      case Meaning.Unknown() -> throw new IllegalArgumentException("a variable of no meaning");
    };
  }

  private TestMethod below(Map<String, Meaning> meanings, String operation, boolean sends) {
    var lines = new ArrayList<String>();
    var sample = Code.sample(entity);
    boolean valued = meanings.values().stream().anyMatch(Meaning.Value.class::isInstance);
    if (valued) {
      lines.add("var created = " + sample + ".created();");
    }
    var parents =
        meanings.values().stream()
            .filter(Meaning.Parent.class::isInstance)
            .map(Meaning.Parent.class::cast)
            .toList();
    for (var parent : parents) {
      var target = system.entity(parent.relation().target());
      lines.add("var parent = " + Code.sample(target) + ".created();");
    }
    if (sends) {
      lines.add("var body = " + sample + ".body();");
      parents.forEach(each -> lines.add("body.remove(\"" + each.relation().name() + "Id\");"));
    }
    meanings.values().stream()
        .filter(each -> sends && each instanceof Meaning.Value)
        .forEach(each -> lines.add("body.remove(\"" + ((Meaning.Value) each).field() + "\");"));
    var path = path(meanings, valued ? "created" : "", parents.isEmpty() ? "" : "parent");
    lines.add("");
    lines.add(Code.assigned("answer", sent(path, sends ? "body" : "")));
    lines.add("");
    lines.add("assertThat(answer.status()).isEqualTo(" + status(operation) + ");");
    return new TestMethod(name("calls"), lines);
  }

  private TestMethod one(Map<String, Meaning> meanings, String operation, String body) {
    var lines = new ArrayList<String>();
    lines.add("var created = " + Code.sample(entity) + ".created();");
    if (body.endsWith("body()")) {
      lines.add("var body = " + body + ";");
      meanings.values().stream()
          .filter(Meaning.Parent.class::isInstance)
          .map(each -> ((Meaning.Parent) each).relation().name())
          .forEach(relation -> lines.add("body.remove(\"" + relation + "Id\");"));
    }
    var sent = body.endsWith("body()") ? "body" : body;
    lines.add("");
    lines.add(Code.assigned("answer", sent(path(meanings, "created", ""), sent)));
    lines.add("");
    lines.add("assertThat(answer.status()).isEqualTo(" + status(operation) + ");");
    return TestMethod.withMaps(name("calls"), lines);
  }

  private Expression sent(String path, String body) {
    var arguments = new ArrayList<Expression>();
    arguments.add(Expression.atom("\"" + route.method() + "\""));
    arguments.add(Expression.atom(path));
    if (!body.isEmpty()) {
      arguments.add(ShapedRequests.formed(entity, body));
    }
    return new Expression.Call("Exactly.send", arguments);
  }

  private TestMethod clear() {
    return new TestMethod(
        name("clears"),
        List.of(
            Code.sample(entity) + ".created();",
            "",
            Code.assigned("cleared", sent("\"" + route.path() + "\"", "")),
            "",
            "assertThat(cleared.status()).isEqualTo(" + status("deleteAll") + ");",
            Code.statement(
                "assertThat(RunningSystem.get(\"/" + entity.names().path() + "\").body())",
                ".isEmpty()")));
  }

  private TestMethod redirect(Map<String, Meaning> meanings, String field) {
    return new TestMethod(
        name("follows"),
        List.of(
            "var created = " + Code.sample(entity) + ".created();",
            "",
            Code.assigned("sent", sent(path(meanings, "created", ""), "")),
            "",
            "assertThat(sent.status()).isEqualTo(" + route.status().orElse(302) + ");",
            Code.statement(
                "assertThat(sent.header(\"Location\"))",
                ".isEqualTo(created.text(\"" + field + "\"))")));
  }
}
