package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.match.Words;
import dev.bluewright.evaluator.openapi.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How people come to be of one tenant or another, as the system's document offers it: whoever signs
 * up names a new one, and others are invited to it or made by whoever founded it.
 *
 * <p>Thread safety: one thread.
 */
final class Tenants {
  private static final Pattern INVITATION = Pattern.compile("(?:invitation|invite)(?:token|code)?");
  private static final Pattern TOKEN = Pattern.compile("(?:invitation|invite)?(?:token|code|key)");

  private final Cast cast;
  private final EntityModel of;
  private final Map<String, Node> members;

  private Tenants(Cast cast, EntityModel of, Map<String, Node> members) {
    this.cast = cast;
    this.of = of;
    this.members = members;
  }

  /** The tenants that people can found when they sign up; empty where the document has no way. */
  static Optional<Tenants> of(Cast cast, Optional<EntityModel> of) {
    var register = of.flatMap(_ -> cast.entrances().find("register"));
    return register
        .map(route -> new Tenants(cast, of.orElseThrow(), route.bodyMembers()))
        .filter(tenants -> tenants.members.keySet().stream().anyMatch(tenants::founds));
  }

  /** The kind of record that tenants are. */
  EntityModel of() {
    return of;
  }

  /** What a tenant is called in a sentence. */
  String word() {
    return word(of);
  }

  static String word(EntityModel tenant) {
    return Names.snake(tenant.name()).replace('_', ' ');
  }

  /** Whether a member of who signs up says what is founded: {@code companyName}. */
  private boolean founds(String member) {
    var key = Words.key(member);
    return key.startsWith(Words.key(of.name())) && !key.endsWith("id");
  }

  /** Says in what is signed up with that a new tenant is founded. */
  void found(ObjectNode values) {
    members.forEach(
        (name, schema) -> {
          if (founds(name)) {
            values.set(name, Sample.of(schema));
          }
        });
  }

  /** Whoever founded the tenant that most scenarios are played in. */
  Person founder(Stage stage) {
    return cast.kept("founder", () -> cast.founding(stage));
  }

  /** Whoever founded another tenant. */
  Person foreigner(Stage stage) {
    return cast.kept("foreigner", () -> cast.founding(stage));
  }

  /** Somebody new of the founder's tenant, with a role where one is wanted. */
  Person joined(Stage stage, Optional<String> role) {
    var invitations = invitations();
    var invited = taken();
    if (invitations.isEmpty() || invited.isEmpty()) {
      return cast.madeByAdmin(stage, role);
    }
    var values = colleague();
    var answer = stage.needed(founder(stage), invitation(invitations.get(), values, role));
    values.put(invited.get(), token(answer));
    var registered = stage.needed(Person.ANYONE, cast.registration(values));
    return cast.signedUp(stage, registered, values);
  }

  /** What somebody signs up with who founds nothing. */
  ObjectNode colleague() {
    var values = cast.values();
    List.copyOf(values.propertyNames()).stream().filter(this::founds).forEach(values::remove);
    return values;
  }

  /** The member of who signs up that takes an invitation. */
  Optional<String> taken() {
    return members.keySet().stream().filter(Tenants::takesInvitation).findFirst();
  }

  private static boolean takesInvitation(String member) {
    return INVITATION.matcher(Words.key(member)).matches();
  }

  /** Where people invite others. */
  Optional<Route> invitations() {
    return cast.entrances().find("invitations");
  }

  /** Invites whoever will sign up with some values. */
  Call invitation(Route route, ObjectNode values, Optional<String> role) {
    var body = Values.JSON.objectNode();
    route
        .bodyMembers()
        .forEach(
            (name, schema) -> {
              if (Words.same(name, cast.roleMember())) {
                role.ifPresent(wanted -> body.put(name, wanted));
              } else if (Words.same(name, cast.loginMember())) {
                body.set(name, values.path(cast.loginMember()));
              } else if (isRequired(route, name)) {
                body.set(name, Sample.of(schema));
              }
            });
    return Calls.of(route, route.path(), body);
  }

  private static boolean isRequired(Route route, String name) {
    return route.operation().stream()
        .flatMap(operation -> operation.body().stream())
        .anyMatch(body -> body.schema().required().contains(name));
  }

  /** What an invitation shows for whoever takes it. */
  static String token(Exchange invited) {
    return objects(invited.answer().json())
        .flatMap(
            object ->
                object.propertyNames().stream()
                    .filter(name -> TOKEN.matcher(Words.key(name)).matches())
                    .map(name -> object.path(name).asString(""))
                    .filter(text -> !text.isEmpty()))
        .findFirst()
        .orElseThrow(() -> new Unplayable("An invitation shows nothing to be taken with."));
  }

  /**
   * Where an answer shows of which tenant somebody is.
   *
   * @param pointer where its id stands
   */
  record Shown(String pointer, JsonNode id) {}

  /** Of which tenant an answer shows somebody to be. */
  Optional<Shown> shown(Exchange exchange) {
    var json = exchange.answer().json();
    return Shape.tops(json).flatMap(place -> shown(json, place)).findFirst();
  }

  private Stream<Shown> shown(JsonNode json, String place) {
    var object = json.at(place);
    return object.propertyNames().stream()
        .filter(name -> Words.key(name).startsWith(Words.key(of.name())))
        .map(
            name -> place + "/" + Shape.escaped(name) + (object.path(name).isObject() ? "/id" : ""))
        .filter(pointer -> json.at(pointer).isValueNode() && !json.at(pointer).isNull())
        .map(pointer -> new Shown(pointer, json.at(pointer)));
  }

  /** An answer and the objects in it, one and two levels deep. */
  private static Stream<JsonNode> objects(JsonNode json) {
    return Stream.of(json)
        .flatMap(root -> Stream.concat(Stream.of(root), root.valueStream()))
        .flatMap(each -> Stream.concat(Stream.of(each), each.valueStream()))
        .filter(JsonNode::isObject);
  }
}
