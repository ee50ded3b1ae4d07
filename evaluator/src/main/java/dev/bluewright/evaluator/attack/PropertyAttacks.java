package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.scenario.Made;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Rights;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** API3: values are sent that the system alone should give. Stateless. */
final class PropertyAttacks {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> OWNERS = List.of("ownerId", "owner_id", "userId", "user_id");

  private PropertyAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    if (ground.play().guardedRole().isPresent()) {
      all.add(role(ground, "register", PropertyAttacks::registers));
      all.add(role(ground, "change oneself", PropertyAttacks::promotes));
    }
    for (var entity : ground.play().entities()) {
      if (ground.surface().find(entity, "create").isPresent()) {
        all.addAll(on(ground, entity));
      }
    }
    return all;
  }

  /** A way to a role. */
  private interface Way {
    void go(Ground ground, Stage stage, String member, String role);
  }

  private static Attack role(Ground ground, String operation, Way way) {
    return new Attack(
        Weakness.SETS_ROLE,
        operation,
        operation + " with a role",
        stage -> {
          var roles = ground.play().otherRoles();
          if (roles.isEmpty()) {
            throw Ground.stopped("There is no other role.");
          }
          way.go(ground, stage, ground.play().guardedRole().orElseThrow(), roles.getFirst());
        });
  }

  private static void registers(Ground ground, Stage stage, String member, String role) {
    var account = ground.play().account();
    account.put(member, role);
    var registered = ground.send(stage, Person.ANYONE, ground.play().registration(account));
    if (!registered.answer().isSuccess()) {
      Ground.weak(stage, new Sign.Shows(registered.number(), Map.of(member, role)));
      return;
    }
    var person = ground.play().signedUp(stage, registered, account);
    var shown = themselves(ground, stage, person);
    Ground.weak(stage, new Sign.Shows(shown.number(), Map.of(member, role)));
  }

  private static Exchange themselves(Ground ground, Stage stage, Person person) {
    var people = ground.play().people().orElseThrow();
    var me = ground.play().entrance("me").map(route -> Call.of("GET", route.path()));
    var own =
        ground
            .surface()
            .find(people, "read")
            .flatMap(route -> person.id().map(id -> Call.of("GET", route.filled(List.of(id)))));
    return ground.send(
        stage,
        person,
        me.or(() -> own).orElseThrow(() -> Ground.stopped("Nobody sees themselves.")));
  }

  private static void promotes(Ground ground, Stage stage, String member, String role) {
    var person = ground.play().fresh(stage);
    var body = JSON.objectNode().put(member, role);
    var people = ground.play().people().orElseThrow();
    var own = ground.surface().find(people, "update");
    if (own.isPresent() && person.id().isPresent()) {
      var path = own.get().filled(List.of(person.id().get()));
      ground.send(stage, person, Playground.call(own.get(), path, body));
    }
    ground
        .play()
        .entrance("me")
        .ifPresent(
            me -> {
              ground.send(stage, person, Call.of("PATCH", me.path(), body));
              ground.send(stage, person, Call.of("PUT", me.path(), body));
            });
    var shown = themselves(ground, stage, person);
    Ground.weak(stage, new Sign.Shows(shown.number(), Map.of(member, role)));
  }

  private static List<Attack> on(Ground ground, EntityModel entity) {
    var all = new ArrayList<Attack>();
    var operation = "create " + entity.name();
    if (ground.hasPeople() && entity.findOwner().isPresent()) {
      all.add(
          new Attack(
              Weakness.SETS_OWNER,
              operation,
              "create %s in the name of somebody else".formatted(entity.name()),
              stage -> owner(ground, stage, entity)));
    }
    all.add(
        new Attack(
            Weakness.SETS_ID,
            operation,
            "create %s with an id".formatted(entity.name()),
            stage -> id(ground, stage, entity)));
    var values = readOnly(ground, entity);
    if (!values.isEmpty()) {
      all.add(
          new Attack(
              Weakness.SETS_READ_ONLY,
              operation,
              "create and change %s with %s".formatted(entity.name(), values.keySet()),
              stage -> sets(ground, stage, entity, values)));
    }
    return all;
  }

  private static void owner(Ground ground, Stage stage, EntityModel entity) {
    var victim = ground.play().other(stage);
    var id = victim.id().orElseThrow(() -> Ground.stopped("Signing up shows no id."));
    var names = new ArrayList<>(OWNERS);
    entity
        .findRelation(entity.findOwner().orElseThrow())
        .ifPresent(relation -> names.add(0, ground.surface().member(entity, relation)));
    for (var name : names.stream().distinct().toList()) {
      var made = sent(ground, stage, entity, Map.of(name, value(id)));
      Ground.weak(stage, new Sign.Shows(made.number(), Map.of(name, id)));
    }
  }

  private static JsonNode value(String id) {
    return id.matches("\\d{1,18}") ? JSON.numberNode(Long.parseLong(id)) : JSON.stringNode(id);
  }

  private static Exchange sent(
      Ground ground, Stage stage, EntityModel entity, Map<String, JsonNode> more) {
    var by = creator(ground, stage, entity);
    var draft = ground.play().draft(stage, entity, by);
    ObjectNode body = draft.values().deepCopy();
    more.forEach(body::set);
    var call = draft.call();
    var wrapped = ground.play().wrapped(body).toString();
    return ground.send(
        stage, by, new Call(call.method(), call.target(), call.headers(), Optional.of(wrapped)));
  }

  private static Person creator(Ground ground, Stage stage, EntityModel entity) {
    return Rights.isForOthers(entity, "create", ground.attacker())
        ? ground.attacker()
        : ground.play().actor(stage, entity, "create");
  }

  private static void id(Ground ground, Stage stage, EntityModel entity) {
    var like = ground.play().record(stage, entity, creator(ground, stage, entity));
    var id = Playground.never(like).id();
    var made = sent(ground, stage, entity, Map.of("id", value(id)));
    Ground.weak(stage, new Sign.Shows(made.number(), Map.of("id", id)));
  }

  private static void sets(
      Ground ground, Stage stage, EntityModel entity, Map<String, JsonNode> values) {
    for (var value : values.entrySet()) {
      var made = sent(ground, stage, entity, Map.of(value.getKey(), value.getValue()));
      Ground.weak(stage, new Sign.Shows(made.number(), marks(value)));
    }
    var made = ground.play().record(stage, entity, creator(ground, stage, entity));
    changes(ground, stage, made, values);
  }

  private static void changes(Ground ground, Stage stage, Made made, Map<String, JsonNode> values) {
    for (var value : values.entrySet()) {
      ground
          .play()
          .change(made, Map.of(value.getKey(), value.getValue()))
          .ifPresent(
              call -> {
                var answer = ground.send(stage, made.by(), call);
                Ground.weak(stage, new Sign.Shows(answer.number(), marks(value)));
              });
    }
  }

  private static Map<String, String> marks(Map.Entry<String, JsonNode> value) {
    return Map.of(value.getKey(), value.getValue().asString());
  }

  /** Values that the document or the text has for read only, each with one to send. */
  private static Map<String, JsonNode> readOnly(Ground ground, EntityModel entity) {
    var all = new LinkedHashMap<String, JsonNode>();
    for (var field : entity.fields()) {
      if (!field.isGiven() || !field.access().isEmpty()) {
        sample(field)
            .ifPresent(value -> all.put(ground.surface().member(entity, field.name()), value));
      }
    }
    var shown = ground.surface().find(entity, "read").flatMap(route -> route.operation());
    var taken = ground.surface().find(entity, "create").map(route -> route.bodyMembers().keySet());
    shown
        .flatMap(operation -> operation.responseSchema(200))
        .map(Node::properties)
        .orElse(Map.of())
        .forEach(
            (name, schema) -> {
              if (isReadOnly(schema) || !taken.orElse(java.util.Set.of()).contains(name)) {
                sample(name, schema).ifPresent(value -> all.putIfAbsent(name, value));
              }
            });
    return all;
  }

  private static boolean isReadOnly(Node schema) {
    return schema.text("readOnly").orElse("").equals("true");
  }

  private static Optional<JsonNode> sample(FieldModel field) {
    return switch (field.type()) {
      case FieldType.Text _, FieldType.LongText _ ->
          Optional.of(JSON.stringNode(Playground.word()));
      case FieldType.Whole _ -> Optional.of(JSON.numberNode(98_765));
      case FieldType.Enumeration(var values) ->
          values.stream()
              .filter(each -> !field.defaultValue().equals(Optional.of(each)))
              .findFirst()
              .map(JSON::stringNode);
      case FieldType.Email _, FieldType.Url _, FieldType.Decimal _, FieldType.Money _ ->
          Optional.empty();
      case FieldType.Truth _, FieldType.Date _, FieldType.Time _, FieldType.DateTime _ ->
          Optional.empty();
      case FieldType.Uuid _, FieldType.Json _, FieldType.File _ -> Optional.empty();
    };
  }

  private static Optional<JsonNode> sample(String name, Node schema) {
    if (name.matches("(?i)_?id|.*_?ids?$|owner.*") || schema.has("enum")) {
      return Optional.empty();
    }
    var type = schema.list("type").stream().map(Object::toString).findFirst().orElse("");
    return switch (type) {
      case "integer" -> Optional.of(JSON.numberNode(98_765));
      case "string" ->
          Optional.of(
              JSON.stringNode(
                  schema.text("format").orElse("").equals("date-time")
                      ? "2001-02-03T04:05:06Z"
                      : Playground.word()));
      default -> Optional.empty();
    };
  }
}
