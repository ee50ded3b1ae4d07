package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.Json.map;
import static dev.bluewright.blueprint.SchemaParts.choice;
import static dev.bluewright.blueprint.SchemaParts.list;
import static dev.bluewright.blueprint.SchemaParts.mapping;
import static dev.bluewright.blueprint.SchemaParts.named;
import static dev.bluewright.blueprint.SchemaParts.object;
import static dev.bluewright.blueprint.SchemaParts.pattern;
import static dev.bluewright.blueprint.SchemaParts.ref;
import static dev.bluewright.blueprint.SchemaParts.text;
import static dev.bluewright.blueprint.SchemaParts.whole;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schema of how the API looks. */
final class SchemaApi {
  private static final String NAMED = "[A-Za-z0-9]+\\.[A-Za-z0-9]+";

  private SchemaApi() {}

  static Map<String, Object> definitions() {
    var all = map("api", api(), "route", route(), "entrance", entrance());
    for (var part : ApiModel.Part.values()) {
      all.put(frameName(part), frame(frameName(part), part.slots()));
    }
    all.put("answerFrame", frame("answerFrame", List.of(NameRules.VALUE_OF.pattern())));
    return all;
  }

  private static Map<String, Object> api() {
    var styles = Stream.of(ApiModel.NameStyle.values()).map(ApiModel.NameStyle::label).toList();
    var all =
        map("base", pattern("What stands before every collection.", ApiReader.BASE.pattern()));
    all.put("names", choice("How names are written in JSON; camelCase unless said.", styles));
    all.put(
        "fields",
        mapping("Names in JSON, by Entity.field.", pattern("A name.", NameRules.JSON.pattern())));
    for (var part : ApiModel.Part.values()) {
      all.put(part.label(), ref(frameName(part)));
    }
    all.put(
        "body",
        pattern("The member of a body that holds the record.", NameRules.JSON_PATH.pattern()));
    all.put("pages", pages());
    all.put("parameters", parameters());
    all.put("statuses", statuses());
    all.put("messages", mapping("What is said of an error, by outcome.", text("A sentence.")));
    all.put("forms", choice("Bodies that are forms.", List.of("refuse", "accept")));
    all.put("unknown", choice("Unknown members of a body.", List.of("refuse", "ignore")));
    all.put("embedded", list("Relations shown as objects.", pattern("Entity.relation", NAMED)));
    all.put(
        "self", pattern("The member that holds a record's own address.", NameRules.JSON.pattern()));
    all.put(
        "origins", list("Sites that may call.", pattern("A site.", ApiReader.ORIGIN.pattern())));
    all.put("routes", named("Prescribed routes.", RouteReader.ROUTE, ref("route")));
    return object("How the API looks where the description prescribes it.", all);
  }

  private static Map<String, Object> pages() {
    var name = NameRules.JSON.pattern();
    return object(
        "Pages by number.",
        map(
            "page", pattern("The parameter with the number; page unless said.", name),
            "size", pattern("The parameter with the records on a page; limit unless said.", name),
            "first", whole("Number of the first page; 1 unless said.", 0, 1)));
  }

  private static Map<String, Object> parameters() {
    var one = pattern("The same as this one.", ParameterModel.CONVENTIONAL.pattern());
    var query = pattern("What is asked for.", ParameterModel.QUERY.pattern());
    var choice = mapping("A query for each of its values.", query);
    return mapping(
        "Parameters of lists, by Entity.name.",
        map("description", "What it asks for.", "anyOf", List.of(one, choice)));
  }

  private static Map<String, Object> statuses() {
    var all = map();
    for (var outcome : ApiModel.STATUSES) {
      boolean error = ApiModel.ERRORS.contains(outcome);
      all.put(outcome, whole("Its status.", error ? 400 : 200, error ? 499 : 299));
    }
    return object("Statuses other than those by convention.", all);
  }

  private static String frameName(ApiModel.Part part) {
    return part.label() + "Frame";
  }

  private static Map<String, Object> frame(String name, List<String> slots) {
    var text = map("type", "string", "pattern", "^([^$]|$|\\$(" + String.join("|", slots) + ")$)");
    return map(
        "description",
        "The form of a JSON document: slots such as $id, and what is always the same.",
        "anyOf",
        List.of(
            text,
            map("type", List.of("number", "boolean")),
            named("An object.", FrameReader.MEMBER, ref(name))));
  }

  private static Map<String, Object> entrance() {
    var shortForm = choice("What people do there.", EntranceModel.ALL);
    var longForm =
        object(
            "An address with what is special about it.",
            map(
                "does", choice("What people do there.", EntranceModel.ALL),
                "status", whole("The status of the answer.", 200, 299),
                "answer", ref("answerFrame")),
            "does");
    return map("description", "An address of accounts.", "anyOf", List.of(shortForm, longForm));
  }

  private static Map<String, Object> route() {
    var shortForm = pattern("The operation, such as Link.create.", NAMED);
    var operation =
        object(
            "An operation.",
            map(
                "does",
                shortForm,
                "by",
                list("Values of the query or the body that pick records.", text("Its name.")),
                "where",
                pattern("A query that narrows its list.", "^" + ParameterModel.QUERY + "$"),
                "counting",
                text("The field of the record that grows by one each time it is read."),
                "status",
                whole("Its status.", 200, 299),
                "answer",
                ref("answerFrame")),
            "does");
    var redirect =
        object(
            "Sends the caller on.",
            map(
                "redirect", pattern("The field with the address.", NAMED),
                "counting", text("The field that grows by one each time."),
                "status", whole("Its status; 302 unless said.", 300, 399)),
            "redirect");
    return map("description", "A route.", "anyOf", List.of(shortForm, operation, redirect));
  }
}
