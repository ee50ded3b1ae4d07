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
import static dev.bluewright.blueprint.SchemaParts.truth;
import static dev.bluewright.blueprint.SchemaParts.whole;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole schema: the top of a blueprint, and the definitions of its sections. */
final class SchemaModel {
  private SchemaModel() {}

  static Map<String, Object> root() {
    var root =
        map(
            "$schema", "https://json-schema.org/draft/2020-12/schema",
            "$id", "https://bluewright.dev/schema/" + BlueprintSchema.FILE_NAME,
            "title", "Bluewright blueprint, schema version 5.2");
    root.putAll(
        object(
            "A system: what it keeps, what it offers, how it is run.",
            properties(),
            "schemaVersion",
            "system"));
    root.put(
        "anyOf",
        List.of(
            map("required", List.of("entities"), "properties", filled("entities")),
            map("required", List.of("components"), "properties", filled("components"))));
    root.put("$defs", definitions());
    return root;
  }

  private static Map<String, Object> filled(String key) {
    return map(key, map("minProperties", 1));
  }

  private static Map<String, Object> properties() {
    var all = map();
    all.put(
        "schemaVersion",
        pattern("The version of the schema that this blueprint follows.", "5\\.2\\.0"));
    all.put("system", ref("system"));
    all.put("description", text("The English text that the blueprint was made from."));
    all.put("accounts", ref("accounts"));
    all.put(
        "entities",
        named("The kinds of records that the system keeps.", NameRules.ENTITY, ref("entity")));
    all.put("api", ref("api"));
    all.putAll(SchemaFlow.properties());
    all.put("ports", SchemaPort.ports());
    all.put("components", named("The parts spelled out.", NameRules.COMPONENT, ref("component")));
    all.put("bindings", list("The ways between ports.", ref("binding")));
    all.put("policy", ref("policy"));
    all.put("deployment", ref("deployment"));
    all.put("validation", list("What the running system has to reach.", ref("serviceLevel")));
    all.put(
        "requirements",
        SchemaParts.mapping(
            "The sentences of the description, and what became of each.", ref("requirement")));
    all.put("assumptions", list("What had to be decided.", ref("assumption")));
    return all;
  }

  private static Map<String, Object> definitions() {
    var all = map();
    all.put("system", system());
    all.put("accounts", accounts());
    all.putAll(SchemaEntity.definitions());
    all.putAll(SchemaApi.definitions());
    all.putAll(SchemaFlow.definitions());
    all.putAll(SchemaPort.definitions());
    all.putAll(SchemaWiring.definitions());
    all.put("policy", policy());
    all.put("deployment", deployment());
    all.put("serviceLevel", serviceLevel());
    all.put("requirement", requirement());
    all.put("assumption", assumption());
    return all;
  }

  private static Map<String, Object> system() {
    var databases = Stream.of(Database.values()).map(Database::label).toList();
    return object(
        "Its name and its database.",
        map(
            "name", pattern("Lower case words joined by dashes.", NameRules.SYSTEM.pattern()),
            "database", choice("Where records are kept; sqlite unless said.", databases)),
        "name");
  }

  private static Map<String, Object> accounts() {
    var ways = Stream.of(AccountsModel.SignUp.values()).map(AccountsModel.SignUp::label).toList();
    var all =
        map(
            "of", text("The entity whose records are the people."),
            "login", text("Its unique field that a person signs in with; email unless said."),
            "role", text("Its enum field that says what a person may do."),
            "admin", text("The role of the first account, made from the environment."),
            "signUp", choice("Who makes accounts; open unless said.", ways));
    all.put("blocked", text("Its boolean field that keeps a person out."));
    all.put("refused", text("What is said to whoever gives a wrong login or password."));
    all.put("reset", truth("Whether people replace a forgotten password by mail."));
    all.put("confirm", truth("Whether who signs up confirms the address by mail."));
    all.put("address", text("The field with the address that mails go to; the login unless said."));
    all.put("mails", mails());
    all.put(
        "cookie",
        pattern("Name of a cookie that holds a token for browsers.", NameRules.JSON.pattern()));
    all.put("keys", truth("Whether people make keys, with which programs act for them."));
    all.put("export", truth("Whether people take along what is kept of them."));
    all.put("erase", truth("Whether people have what is kept of them deleted for good."));
    all.put("tenants", text("The entity whose records are the tenants; none unless said."));
    all.put("shared", list("The entities whose records are everybody's.", text("An entity.")));
    all.put("passwords", truth("Whether people have a password; true unless said."));
    all.put("provider", provider());
    all.put(
        "routes",
        named("Addresses beside those below /auth.", EntranceReader.ROUTE, ref("entrance")));
    return object("Who can sign in.", all, "of");
  }

  private static Map<String, Object> provider() {
    var words = map("anyOf", List.of(text("A word."), list("Words.", text("A word."))));
    var says =
        map(
            "fields", mapping("Claims that fields of a new person begin with.", text("A claim.")),
            "roles", text("The claim that says who has which role."),
            "grants", mapping("What that claim says of those who have a role.", words),
            "tenant", text("The claim that says which tenant a token is for."));
    says.put(
        "tenantFields",
        mapping("Claims that fields of a new tenant begin with.", text("A claim.")));
    var full = object("What tokens say of people.", says);
    return map(
        "description",
        "An OpenID provider with whose tokens people come; OIDC_ISSUER says which.",
        "anyOf",
        List.of(map("const", ProviderModel.NAME), full));
  }

  private static Map<String, Object> mails() {
    var one =
        object(
            "What a mail says; {system} and {link} stand for the service and the token.",
            map("subject", text("One line."), "text", text("The text.")),
            "subject",
            "text");
    var all = map();
    MailModel.OCCASIONS.forEach(occasion -> all.put(occasion, one));
    return object("What mails say, by what they are sent for.", all);
  }

  private static Map<String, Object> policy() {
    return object(
        "Limits for the whole system.",
        map(
            "requestTimeout", pattern("Longest time for one request.", SchemaParts.DURATION),
            "maxBodyBytes", whole("Largest body of a request, in bytes.", 1, 1 << 30),
            "rateLimit", whole("Requests that a caller may make in a minute.", 1, 1_000_000)));
  }

  private static Map<String, Object> deployment() {
    var target = choice("A way to deploy.", List.of("docker", "compose", "kubernetes", "helm"));
    return object(
        "How it is put into service.",
        map(
            "targets", list("What to write.", target),
            "replicas", whole("How many run at the same time.", 1, 1000),
            "cpu", text("Processors for each, such as 500m."),
            "memory", text("Memory for each, such as 256Mi.")));
  }

  private static Map<String, Object> serviceLevel() {
    return object(
        "A service level.",
        map(
            "of", text("The operation, such as Task.list."),
            "p99", pattern("Longest time for 99 of 100 requests.", SchemaParts.DURATION),
            "perSecond", whole("Least requests a second.", 1, 10_000_000),
            "connections", whole("Callers at the same time.", 1, 100_000)),
        "of");
  }

  private static Map<String, Object> requirement() {
    var statuses = Stream.of(Requirement.Status.values()).map(Requirement.Status::label).toList();
    var requirement =
        object(
            "A sentence or bullet of the description.",
            map(
                "text", text("As the person wrote it."),
                "at", pattern("Its line and column in the description.", "\\d{1,7}:\\d{1,7}"),
                "status", choice("What became of it.", statuses),
                "met", list("What meets it, such as Task.create.", text("A name.")),
                "why", text("The reason for a status other than met.")),
            "text");
    requirement.put(
        "anyOf",
        List.of(
            map("required", List.of("status")),
            map("required", List.of("met"), "properties", map("met", map("minItems", 1)))));
    return requirement;
  }

  private static Map<String, Object> assumption() {
    return object(
        "Something that the description does not say.",
        map(
            "about", text("The part of the blueprint, such as Task.description."),
            "says", text("What was decided."),
            "because", text("The reason.")),
        "about",
        "says",
        "because");
  }
}
