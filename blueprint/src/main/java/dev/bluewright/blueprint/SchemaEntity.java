package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.FieldReader.FOR_GIVEN;
import static dev.bluewright.blueprint.Json.map;
import static dev.bluewright.blueprint.SchemaParts.choice;
import static dev.bluewright.blueprint.SchemaParts.list;
import static dev.bluewright.blueprint.SchemaParts.mapping;
import static dev.bluewright.blueprint.SchemaParts.named;
import static dev.bluewright.blueprint.SchemaParts.object;
import static dev.bluewright.blueprint.SchemaParts.pattern;
import static dev.bluewright.blueprint.SchemaParts.ref;
import static dev.bluewright.blueprint.SchemaParts.states;
import static dev.bluewright.blueprint.SchemaParts.text;
import static dev.bluewright.blueprint.SchemaParts.truth;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schema of entities. */
final class SchemaEntity {
  private static final String VALUE = "[A-Za-z][A-Za-z0-9_ -]{0,62}";
  private static final String TYPE =
      "(text|email|url|integer|money|boolean|date|time|datetime|uuid|json"
          + "|string(\\s*\\(\\s*([1-9]\\d{0,3}|10000)\\s*\\))?"
          + "|decimal(\\s*\\(\\s*([1-9]|[12]\\d|3[0-8])\\s*,\\s*([0-9]|[12]\\d|3[0-8])\\s*\\))?"
          + "|file(\\s*\\(\\s*"
          + FileTypes.ARGUMENT
          + "(\\s*,\\s*"
          + FileTypes.ARGUMENT
          + ")*\\s*\\))?"
          + "|enum\\s*\\(\\s*"
          + VALUE
          + "(,\\s*"
          + VALUE
          + ")*\\))";
  private static final String WHO =
      "(public|authenticated|owner|" + AccessReader.PERSON + "|" + AccessReader.ROLE + ")";

  private SchemaEntity() {}

  static Map<String, Object> definitions() {
    return map(
        "entity", entity(),
        "field", field(),
        "relation", SchemaRelation.definition(),
        "action", action(),
        "rule", rule(),
        "report", report(),
        "who", who());
  }

  private static Map<String, Object> entity() {
    var identities =
        Stream.of(EntityModel.Identity.values()).map(EntityModel.Identity::label).toList();
    var traits =
        choice("A property taken on whole.", Stream.of(Trait.values()).map(Trait::label).toList());
    var traitList = list("Properties taken on whole.", traits);
    traitList.put("uniqueItems", true);
    var all = map("description", text("What it means."));
    all.put("id", choice("How ids are made; uuid unless said.", identities));
    all.put("path", pattern("The collection's path.", NameRules.PATH.pattern()));
    all.put("renamedFrom", text("The name that it had before."));
    all.put("fields", named("What a record holds.", NameRules.MEMBER, ref("field")));
    all.put("relations", named("To other entities.", NameRules.MEMBER, ref("relation")));
    all.put(
        "unique",
        list("Fields and relations of which no two records hold the same values.", together()));
    all.put("noOverlap", noOverlap());
    all.put("actions", named("What can be done with it.", NameRules.MEMBER, ref("action")));
    all.put("traits", traitList);
    all.put("rules", named("Expressions over a record.", NameRules.MEMBER, ref("rule")));
    all.put("effects", SchemaEffects.effects());
    all.put("reports", named("What its records come to.", NameRules.MEMBER, ref("report")));
    all.put("access", access());
    all.put("owner", text("The relation to whoever a record belongs to."));
    all.putAll(listing());
    all.put("seed", list("The records that are there from the start.", seed()));
    return object("A kind of record, singular and PascalCase.", all);
  }

  private static Map<String, Object> seed() {
    var value =
        map("description", "A value.", "type", List.of("string", "number", "boolean", "null"));
    return named("A record.", NameRules.MEMBER, value);
  }

  private static Map<String, Object> together() {
    var names = list("Two or more.", text("A field or a relation."));
    names.put("minItems", 2);
    names.put("uniqueItems", true);
    return names;
  }

  private static Map<String, Object> noOverlap() {
    var name = text("A field or a relation.");
    var of = map("description", "For which thing; for all records unless said.");
    of.put("anyOf", List.of(name, list("Together.", name)));
    var all = map("of", of);
    all.put("from", text("The field that holds the begin."));
    all.put("to", text("The field that holds the end, which is free again."));
    all.put("unless", text("CEL over a record's own fields: which records do not count."));
    var span = object("A time in which no other record may fall.", all, "from", "to");
    return map(
        "description",
        "Times of which no two records of one thing overlap.",
        "anyOf",
        List.of(span, list("Each by itself.", span)));
  }

  private static Map<String, Object> listing() {
    var key = pattern("A field; a minus before it for downwards.", "-?[a-z][A-Za-z0-9]*");
    return map(
        "search", list("The fields that q looks into.", text("A field.")),
        "sort",
            map(
                "description",
                "The order unless the caller asks for another.",
                "anyOf",
                List.of(key, list("One after the other.", key))),
        "page",
            object(
                "How many records on a page.",
                map(
                    "size", SchemaParts.whole("Unless the caller says.", 1, ListingReader.MOST),
                    "most", SchemaParts.whole("Most of all.", 1, ListingReader.MOST))));
  }

  private static Map<String, Object> access() {
    return map(
        "description",
        "Who may do what: one answer for all operations, or one for each.",
        "anyOf",
        List.of(ref("who"), mapping("An operation and who may.", ref("who"))));
  }

  private static Map<String, Object> who() {
    var one = pattern("public, authenticated, owner, person(relations) or role(name).", WHO);
    return map("anyOf", List.of(one, list("Any of these.", one)));
  }

  private static Map<String, Object> field() {
    var shortForm =
        pattern(
            "The type, ? when a record may be without it, = before a default:"
                + " status: enum(open, done) = open.",
            "\\s*" + TYPE + "\\s*\\??\\s*(=\\s*\\S[\\s\\S]*)?");
    return map("description", "A field.", "anyOf", List.of(shortForm, longForm()));
  }

  private static Map<String, Object> longForm() {
    var all = map("type", map("type", "string"));
    all.put("values", list("The values of an enum.", pattern("A value.", VALUE)));
    all.put("optional", truth("Whether a record may be without it."));
    all.put("default", text("The value of a record that gives none."));
    all.put("unique", truth("Whether no two records hold the same."));
    all.put("min", SchemaParts.number("Least number."));
    all.put("max", SchemaParts.number("Greatest number."));
    all.put("minLength", SchemaParts.whole("Fewest characters.", 0, 10_000));
    all.put(
        "pattern", map("description", "What a text matches.", "type", "string", "format", "regex"));
    all.put("compute", text("CEL that gives the value each time that it is read."));
    all.put("moved", text("CEL that gives what is added to the value each time that it is read."));
    all.put(
        "generated", pattern("How the service makes the value.", GeneratedSource.FORM.pattern()));
    all.put("description", text("What it means."));
    all.put("renamedFrom", text("The name that it had before."));
    all.put(
        "access",
        map("anyOf", List.of(ref("who"), choice("No request.", List.of(FieldReader.NOBODY)))));
    var form = object("A field with its rules.", all, "type");
    form.put("if", map("required", List.of("values")));
    form.put("then", map("properties", map("type", map("const", "enum"))));
    form.put(
        "else",
        map(
            "properties",
            map("type", map("pattern", SchemaParts.anchored("\\s*" + TYPE + "\\s*")))));
    form.put("allOf", List.of(onlyOneSource(), noRulesUnlessGiven()));
    return form;
  }

  private static Map<String, Object> onlyOneSource() {
    return map(
        "not",
        map(
            "anyOf",
            List.of(
                map("required", List.of("compute", "generated")),
                map("required", List.of("compute", "moved")),
                map("required", List.of("moved", "generated")))));
  }

  private static Map<String, Object> noRulesUnlessGiven() {
    return map("if", anyOf(List.of("compute", "generated")), "then", map("not", anyOf(FOR_GIVEN)));
  }

  private static Map<String, Object> anyOf(List<String> keys) {
    return map("anyOf", keys.stream().map(key -> map("required", List.of(key))).toList());
  }

  static Map<String, Object> values() {
    return mapping("The value that each field gets: itself, now(), or CEL.", setValue());
  }

  private static Map<String, Object> action() {
    var set = values();
    set.put("minProperties", 1);
    var takes =
        map(
            "description",
            "A value, as a field is written, or the id of another record.",
            "anyOf",
            List.of(ref("field"), ref("relation")),
            "not",
            map("anyOf", List.of(keptForm(), map("type", "string", "pattern", "^\\s*hasMany"))));
    return object(
        "What can be done with one record.",
        map(
            "takes",
            named("What the caller gives.", NameRules.MEMBER, takes),
            "from",
            states("The values from which it may come."),
            "when",
            text("CEL: what must hold before."),
            "message",
            text("What the caller is told when it does not hold."),
            "set",
            set),
        "set");
  }

  /** What is said of something that is kept, which what an action takes is not. */
  private static Map<String, Object> keptForm() {
    var kept =
        anyOf(
            List.of("unique", "renamedFrom", "compute", "moved", "generated", "access", "hasMany"));
    kept.put("type", "object");
    return kept;
  }

  private static Map<String, Object> setValue() {
    return map("description", "A value.", "type", List.of("string", "number", "boolean", "null"));
  }

  private static Map<String, Object> report() {
    var key = pattern("A column; a minus before it for downwards.", "-?[a-z][A-Za-z0-9]*");
    var shows = named("What a group comes to.", NameRules.MEMBER, text("count(), or CEL."));
    shows.put("minProperties", 1);
    var all = map("by", named("What tells groups apart.", NameRules.MEMBER, text("CEL.")));
    all.put("shows", shows);
    all.put("where", text("CEL over a record: which of them count."));
    all.put(
        "sort",
        map(
            "description",
            "The order unless the caller asks for another.",
            "anyOf",
            List.of(key, list("One after the other.", key))));
    all.put("limit", SchemaParts.whole("Groups that are shown.", 1, ListingReader.MOST));
    all.put("access", ref("who"));
    return object("What the records come to, all together or in groups.", all, "shows");
  }

  private static Map<String, Object> rule() {
    var message = text("What the caller is told.");
    var check =
        object(
            "A record is refused when this is false.",
            map("check", text("CEL."), "field", text("What the error names."), "message", message),
            "check",
            "message");
    var guard =
        object(
            "An action is refused when this is false.",
            map("guard", text("The action."), "when", text("CEL."), "message", message),
            "guard",
            "when",
            "message");
    return map("description", "A rule.", "anyOf", List.of(check, guard));
  }
}
