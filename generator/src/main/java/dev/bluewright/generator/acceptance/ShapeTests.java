package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.generator.java.Expression;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tests of what is prescribed of all answers: statuses, forms, names, addresses, origins. */
final class ShapeTests {
  private static final Map<String, Integer> USUAL =
      Map.of("create", 201, "delete", 204, "missing", 404, "conflict", 409, "invalid", 422);

  private final Cast cast;
  private final SystemPlan system;
  private final ApiModel api;
  private final boolean prescribed;
  private final ShapedRequests requests;

  ShapeTests(Cast cast) {
    this.cast = cast;
    this.system = cast.system();
    this.api = system.blueprint().api();
    this.prescribed = ShapeRule.isPrescribed(system);
    this.requests = new ShapedRequests(api, prescribed);
  }

  /** The tests of a part of {@code api}, by its name there. */
  List<TestMethod> of(String part) {
    var sampled = system.entities().stream().filter(each -> Played.whole(cast, each)).toList();
    if (sampled.isEmpty()) {
      return List.of();
    }
    var entity = sampled.getFirst();
    return switch (part) {
      case "statuses.missing" -> List.of(missing(entity));
      case "statuses.conflict" -> first(sampled, this::conflict);
      case "statuses.invalid" -> first(sampled, this::invalid);
      case "statuses.create" -> List.of(create(entity));
      case "statuses.update" ->
          prescribed ? List.of(changed(entity, "PATCH", "update")) : List.of();
      case "statuses.replace" ->
          prescribed ? List.of(changed(entity, "PUT", "replace")) : List.of();
      case "statuses.delete" -> List.of(deleted(entity));
      case "error" -> List.of(error(entity));
      case "record" -> form(Part.RECORD, entity);
      case "list" -> form(Part.LIST, entity);
      case "deleted" -> form(Part.DELETED, entity);
      case "names" -> first(sampled, this::names);
      case "self" -> List.of(self(entity));
      case "origins" -> List.of(origins(entity));
      default -> List.of();
    };
  }

  /** How a way to test an entity finds out whether it can. */
  @FunctionalInterface
  private interface Way {
    Optional<TestMethod> test(EntityPlan entity);
  }

  private static List<TestMethod> first(List<EntityPlan> entities, Way way) {
    return entities.stream().flatMap(each -> way.test(each).stream()).limit(1).toList();
  }

  private int status(String outcome) {
    int usual =
        outcome.equals("delete") && api.findFrame(Part.DELETED).isPresent()
            ? 200
            : USUAL.getOrDefault(outcome, 200);
    return api.statuses().getOrDefault(outcome, usual);
  }

  private TestMethod missing(EntityPlan entity) {
    var body =
        new ArrayList<>(
            List.of(Code.assigned("missing", requests.get(requests.unknown(entity))), ""));
    body.add("assertThat(missing.status()).isEqualTo(" + status("missing") + ");");
    var message =
        Optional.ofNullable(api.messages().get(entity.name() + ".missing"))
            .or(() -> Optional.ofNullable(api.messages().get("missing")));
    message
        .map(text -> text.replace("\\", "\\\\").replace("\"", "\\\""))
        .ifPresent(
            text ->
                body.add(
                    Code.statement(
                        "assertThat(missing.body().toString())",
                        ".contains(" + Literals.string(text) + ")")));
    return new TestMethod("misses" + Code.one(entity), body);
  }

  private Optional<TestMethod> conflict(EntityPlan entity) {
    boolean taken =
        Samples.given(entity).stream()
            .anyMatch(column -> column.unique() && entity.fields().contains(column));
    return taken ? Optional.of(conflicting(entity)) : Optional.empty();
  }

  private TestMethod conflicting(EntityPlan entity) {
    return new TestMethod(
        "refuses" + Code.one(entity) + "Twice",
        List.of(
            "var body = " + Code.sample(entity) + ".body();",
            "RunningSystem.created(\"/" + entity.names().path() + "\", body);",
            "",
            Code.assigned("second", requests.post(entity, "body")),
            "",
            "assertThat(second.status()).isEqualTo(" + status("conflict") + ");"));
  }

  private Optional<TestMethod> invalid(EntityPlan entity) {
    if (entity.writable().stream().noneMatch(ColumnPlan::mustBeGiven)) {
      return Optional.empty();
    }
    return Optional.of(
        TestMethod.withMaps(
            "refusesAnEmpty" + entity.words().pascal(),
            List.of(
                Code.assigned("refused", requests.post(entity, "Map.of()")),
                "",
                "assertThat(refused.status()).isEqualTo(" + status("invalid") + ");")));
  }

  private TestMethod create(EntityPlan entity) {
    return new TestMethod(
        "answersTheCreationOf" + Code.one(entity),
        List.of(
            Code.assigned("created", requests.post(entity, Code.sample(entity) + ".body()")),
            "",
            "assertThat(created.status()).isEqualTo(" + status("create") + ");"));
  }

  private TestMethod changed(EntityPlan entity, String method, String outcome) {
    var sample = Code.sample(entity);
    var body = method.equals("PUT") ? sample + ".body()" : "Map.of()";
    var sent = requests.send(method, entity, body);
    var lines =
        List.of(
            "var created = " + sample + ".created();",
            "",
            Code.assigned("changed", sent),
            "",
            "assertThat(changed.status()).isEqualTo(" + status(outcome) + ");");
    var name = "answersThe" + Words.of(outcome).pascal() + "Of" + Code.one(entity);
    return TestMethod.withMaps(name, lines);
  }

  private TestMethod deleted(EntityPlan entity) {
    return new TestMethod(
        "answersTheDeletionOf" + Code.one(entity),
        List.of(
            "var created = " + Code.sample(entity) + ".created();",
            "",
            Code.assigned("deleted", requests.delete(entity)),
            "",
            "assertThat(deleted.status()).isEqualTo(" + status("delete") + ");"));
  }

  private TestMethod error(EntityPlan entity) {
    var names = api.findFrame(Part.ERROR).map(frame -> names(frame, entity)).orElse("\"title\"");
    return new TestMethod(
        "formsErrors",
        List.of(
            Code.assigned("missing", requests.get(requests.unknown(entity))),
            "",
            Code.statement(
                "assertThat(missing.body().propertyNames())", ".contains(" + names + ")")));
  }

  private List<TestMethod> form(Part part, EntityPlan entity) {
    var frame = api.findFrame(part);
    if (frame.isEmpty() || !(frame.get() instanceof JsonFrame.Members)) {
      return List.of();
    }
    var asked =
        switch (part) {
          case LIST -> requests.get(Expression.atom("\"" + requests.collection(entity) + "\""));
          case DELETED -> requests.delete(entity);
          case RECORD, ITEM, ERROR -> requests.get(requests.address(entity));
        };
    return List.of(
        new TestMethod(
            "forms" + Words.of(part.label()).pascal() + "Of" + Code.one(entity),
            List.of(
                "var created = " + Code.sample(entity) + ".created();",
                "",
                Code.assigned("answer", asked),
                "",
                "assertThat(created.text(\"id\")).isNotEmpty();",
                Code.statement(
                    "assertThat(answer.body().propertyNames())",
                    ".containsExactly(" + names(frame.get(), entity) + ")"))));
  }

  private String names(JsonFrame frame, EntityPlan entity) {
    var contract = Contract.of(system);
    return frame instanceof JsonFrame.Members(var members)
        ? members.keySet().stream()
            .map(name -> "\"" + contract.memberName(name, entity) + "\"")
            .collect(Collectors.joining(", "))
        : "";
  }

  private Optional<TestMethod> names(EntityPlan entity) {
    return Contract.of(system).renamed(entity).values().stream()
        .findFirst()
        .map(
            name ->
                new TestMethod(
                    "namesMembersOf" + Code.one(entity),
                    List.of(
                        "var created = " + Code.sample(entity) + ".created();",
                        "",
                        Code.assigned("read", requests.get(requests.address(entity))),
                        "",
                        "assertThat(read.body().findValue(\"" + name + "\")).isNotNull();")));
  }

  private TestMethod self(EntityPlan entity) {
    return new TestMethod(
        "tells" + Code.one(entity) + "ItsAddress",
        List.of(
            "var created = " + Code.sample(entity) + ".created();",
            Code.assigned("read", requests.get(requests.address(entity))),
            "var own = read.body().findValue(\"" + api.self().orElse("") + "\").asString();",
            "",
            "assertThat(own).startsWith(\"http\");",
            "assertThat(Exactly.get(own).body()).isEqualTo(read.body());"));
  }

  private TestMethod origins(EntityPlan entity) {
    var site = api.origins().stream().filter(each -> !each.equals("*")).findFirst();
    var origin = site.orElse("https://pages.example.org");
    return new TestMethod(
        "letsPagesOfOtherSitesCall",
        List.of(
            "var path = \"" + requests.collection(entity) + "\";",
            "",
            "var allowed = Exactly.preflight(path, \"" + origin + "\");",
            "",
            "assertThat(allowed.status()).isLessThan(300);",
            Code.statement(
                "assertThat(allowed.header(\"Access-Control-Allow-Origin\"))",
                ".isEqualTo(\"" + (site.isPresent() ? origin : "*") + "\")")));
  }
}
