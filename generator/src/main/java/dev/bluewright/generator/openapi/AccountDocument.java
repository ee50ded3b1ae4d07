package dev.bluewright.generator.openapi;

import static dev.bluewright.generator.openapi.ShapedDocument.below;
import static dev.bluewright.generator.openapi.ShapedDocument.map;

import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Adds to a document the prescribed addresses of accounts, and the password of who is made. */
final class AccountDocument {
  private static final String HEAD = "# From `entities` and `accounts` of blueprint.yaml.\n";
  private static final Map<String, Object> PASSWORD =
      Map.of("type", "string", "format", "password", "minLength", 8, "maxLength", 128);

  private final SystemPlan system;
  private final PeoplePlan people;
  private final Map<String, Object> document;

  private AccountDocument(SystemPlan system, PeoplePlan people, Map<String, Object> document) {
    this.system = system;
    this.people = people;
    this.document = document;
  }

  /** The document with them; the same text where there are none. */
  static String of(SystemPlan system, String text) {
    return system
        .people()
        .filter(PeoplePlan::hasEntrances)
        .map(people -> of(system, people, text))
        .orElse(text);
  }

  private static String of(SystemPlan system, PeoplePlan people, String text) {
    var document = map(loaded(text));
    new AccountDocument(system, people, document).complete();
    var settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(10_000).build();
    return HEAD + new Dump(settings).dumpToString(document);
  }

  private static Object loaded(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private void complete() {
    people.model().routes().forEach(this::add);
    if (people.mayBeMade()) {
      var making = below(below(below(document, "paths"), people.collection(system)), "post");
      password(making);
    }
  }

  private void add(EntranceModel route) {
    var paths = below(document, "paths");
    var usual = below(paths, EntranceModel.usualPath(route.does()));
    var operation = copy(map(usual.values().iterator().next()));
    operation.put("operationId", Words.of(id(route)).camel());
    answer(route, below(operation, "responses"));
    map(paths.computeIfAbsent(route.path(), _ -> new LinkedHashMap<String, Object>()))
        .put(route.method().toLowerCase(Locale.ROOT), operation);
  }

  private static String id(EntranceModel route) {
    return (route.method().toLowerCase(Locale.ROOT) + route.path().replaceAll("[^A-Za-z0-9]+", " "))
        .strip();
  }

  /** A copy that shares nothing, so that the text repeats it in full. */
  private static Map<String, Object> copy(Map<String, Object> operation) {
    return map(loaded(new Dump(DumpSettings.builder().build()).dumpToString(operation)));
  }

  private void answer(EntranceModel route, Map<String, Object> responses) {
    if (route.answer().isEmpty() && route.status().isEmpty()) {
      return;
    }
    var usual = responses.keySet().stream().filter(code -> code.startsWith("2")).findFirst();
    var status = route.status().map(String::valueOf).or(() -> usual).orElse("200");
    var answered = usual.map(responses::remove).orElse(Map.of());
    responses.put(
        status.equals("204") && route.answer().isPresent() ? "200" : status,
        route.answer().<Object>map(this::shown).orElse(answered));
  }

  private Map<String, Object> shown(JsonFrame answer) {
    var content = new LinkedHashMap<String, Object>();
    content.put("application/json", new LinkedHashMap<>(Map.of("schema", schema(answer))));
    var response = new LinkedHashMap<String, Object>();
    response.put("description", "It is done.");
    response.put("content", content);
    return response;
  }

  private Map<String, Object> schema(JsonFrame frame) {
    return switch (frame) {
      case JsonFrame.Nothing() ->
          throw new GeneratorException("who signs in is answered with a document");
      case JsonFrame.Text(var value) -> typed("string", "const", value);
      case JsonFrame.Amount(var value) -> typed("number", "const", value);
      case JsonFrame.Truth(var value) -> typed("boolean", "const", value);
      case JsonFrame.Slot(var name) -> slot(name);
      case JsonFrame.Members(var members) -> {
        var properties = new LinkedHashMap<String, Object>();
        members.forEach((name, member) -> properties.put(name, schema(member)));
        var all = typed("object", "properties", properties);
        all.put("required", List.copyOf(members.keySet()));
        yield all;
      }
    };
  }

  private Map<String, Object> slot(String name) {
    var ofPerson = "#/components/schemas/" + people.entity().name();
    return switch (name) {
      case "user" -> new LinkedHashMap<>(Map.of("$ref", ofPerson));
      case "accessToken", "refreshToken", "tokenType" ->
          new LinkedHashMap<>(Map.of("type", "string"));
      case "expiresIn" -> new LinkedHashMap<>(Map.of("type", "integer"));
      default -> new LinkedHashMap<>(Map.of("$ref", ofPerson + "/properties/" + name));
    };
  }

  private static Map<String, Object> typed(String type, String key, Object value) {
    var all = new LinkedHashMap<String, Object>();
    all.put("type", type);
    all.put(key, value);
    return all;
  }

  private void password(Map<String, Object> making) {
    var content = below(below(below(making, "requestBody"), "content"), "application/json");
    var reference = String.valueOf(below(content, "schema").get("$ref"));
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    var schema = copy(below(below(below(document, "components"), "schemas"), name));
    below(schema, "properties").put("password", new LinkedHashMap<>(PASSWORD));
    content.put("schema", schema);
  }
}
