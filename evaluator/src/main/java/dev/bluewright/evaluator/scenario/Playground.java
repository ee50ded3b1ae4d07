package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.match.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What attacks need of the world of scenarios: people, their records, and the ways into the system.
 *
 * <p>Thread safety: one thread.
 */
public final class Playground {
  private final World world;

  /** The playground of a world. */
  public Playground(World world) {
    this.world = world;
  }

  /** The face of the system. */
  public Surface surface() {
    return world.surface();
  }

  /** The kinds of records that are no people. */
  public List<EntityModel> entities() {
    return world.reading().entities().stream().filter(each -> !world.isPeople(each)).toList();
  }

  /** The kind of record that people are; empty where the text names no people. */
  public Optional<EntityModel> people() {
    return world.cast().map(Cast::entity);
  }

  /** Somebody with no role but that which a new account has; the same one each time. */
  public Person member(Stage stage) {
    return cast().member(stage);
  }

  /** Somebody else like that; the same one each time. */
  public Person other(Stage stage) {
    return cast().other(stage);
  }

  /** Somebody new. */
  public Person fresh(Stage stage) {
    return cast().fresh(stage);
  }

  private Cast cast() {
    return world.cast().orElseThrow(() -> new Unplayable("The text names no people."));
  }

  /** The address of sign-up, sign-in and the like. */
  public Optional<Route> entrance(String what) {
    return world.cast().flatMap(cast -> cast.entrances().find(what));
  }

  /** Signs somebody in. */
  public Call login(String login, String password) {
    return cast().login(login, password);
  }

  /** What the login is called in JSON. */
  public String loginMember() {
    return cast().loginMember();
  }

  /** The member of an answer that gives new tokens, with its value. */
  public Optional<Map.Entry<String, String>> refreshToken(Exchange login) {
    return Tokens.refresh(login.answer()).map(each -> Map.entry(each.name(), each.text()));
  }

  /** Values of an account to come. */
  public ObjectNode account() {
    return cast().values();
  }

  /** Signs somebody up. */
  public Call registration(ObjectNode account) {
    return cast().registration(account);
  }

  /** Whoever signed up with some values. */
  public Person signedUp(Stage stage, Exchange registered, ObjectNode account) {
    return cast().signedUp(stage, registered, account);
  }

  /** What the role is called in JSON, where only some may give it. */
  public Optional<String> guardedRole() {
    return world
        .cast()
        .flatMap(
            cast ->
                cast.accounts()
                    .role()
                    .flatMap(cast.entity()::findField)
                    .filter(field -> !field.access().isEmpty())
                    .map(_ -> cast.roleMember()));
  }

  /** The roles that a new account does not have, the mightiest first. */
  public List<String> otherRoles() {
    var cast = cast();
    var field = cast.accounts().role().flatMap(cast.entity()::findField);
    var usual = field.flatMap(each -> each.defaultValue());
    var admin = cast.accounts().admin();
    return field.stream()
        .flatMap(
            each ->
                each.type() instanceof FieldType.Enumeration(var values)
                    ? values.stream()
                    : java.util.stream.Stream.<String>empty())
        .filter(role -> !usual.equals(Optional.of(role)))
        .sorted(java.util.Comparator.comparing(role -> !admin.equals(Optional.of(role))))
        .toList();
  }

  /** A record of somebody, with all that may be given. */
  public Made record(Stage stage, EntityModel entity, Person by) {
    return world.records().needed(stage, entity, by.isSignedIn() ? Wish.FULL.by(by) : Wish.FULL);
  }

  /** A record of whoever may make one. */
  public Made record(Stage stage, EntityModel entity) {
    return world.records().needed(stage, entity, Wish.FULL);
  }

  /** A record with which something can be done, of whoever may make one. */
  public Made readyFor(Stage stage, EntityModel entity, String operation) {
    return world.records().needed(stage, entity, AccessScenarios.wish(entity, operation));
  }

  /** The request that would make a record that belongs to another; it is not sent. */
  public Draft draftBelow(
      Stage stage, EntityModel entity, Person by, String relation, Made parent) {
    return world.records().draft(stage, entity, Wish.LEAST.by(by).below(relation, parent));
  }

  /** The record that a request made; empty where the answer shows no id of one. */
  public Optional<Made> made(Draft draft, Exchange sent) {
    return world.records().findMade(draft, sent);
  }

  /** The request that would make a record; it is not sent. */
  public Draft draft(Stage stage, EntityModel entity, Person by) {
    return world.records().draft(stage, entity, by.isSignedIn() ? Wish.FULL.by(by) : Wish.FULL);
  }

  /** Somebody who may do an operation, where it does not depend on the record. */
  public Person actor(Stage stage, EntityModel entity, String operation) {
    return world.actor(stage, entity, operation);
  }

  /** Somebody who may do an operation on a record. */
  public Person actor(Stage stage, Made made, String operation) {
    return world.actor(stage, made, operation);
  }

  /** Where a record is asked for. */
  public Optional<String> path(Made made, String operation) {
    return surface()
        .find(made.entity(), operation)
        .flatMap(route -> world.records().path(made, route));
  }

  /** A record like another that never was. */
  public static Made never(Made like) {
    return like.never();
  }

  /** Where a record that never was is asked for. */
  public Optional<String> pathOfUnknown(Made never, String operation) {
    return surface()
        .find(never.entity(), operation)
        .map(route -> Expected.pathOfUnknown(world, never, route));
  }

  /** A request that reads a record. */
  public Optional<Call> reading(Made made) {
    return path(made, "read").map(path -> Call.of("GET", path));
  }

  /** Does an operation or an action on a record. */
  public Optional<Exchange> done(Stage stage, Made made, String operation, Person who) {
    return AccessScenarios.done(world, stage, made, operation, who);
  }

  /** Asks for the list of a kind of record; by a query, which may be empty. */
  public Optional<Exchange> list(
      Stage stage, EntityModel entity, Person who, Map<String, String> query) {
    return surface()
        .find(entity, "list")
        .filter(route -> route.variables().isEmpty())
        .map(route -> world.lists().page(stage, who, route, List.of(), query));
  }

  /** A request that changes values of a record. */
  public Optional<Call> change(Made made, Map<String, JsonNode> values) {
    return surface()
        .find(made.entity(), "update")
        .flatMap(
            route -> {
              var body = world.records().changed(made, route, Map.of());
              values.forEach(body::set);
              return world.records().call(made, route, body);
            });
  }

  /** A request with a body on a route. */
  public static Call call(Route route, String path, JsonNode body) {
    return Calls.of(route, path, body);
  }

  /** A body as the text wants it wrapped. */
  public JsonNode wrapped(ObjectNode body) {
    return world.records().bodies().wrapped(body);
  }

  /** Members by which a record is known wherever it is shown: its id and its own words. */
  public Map<String, String> marks(Made made) {
    if (made.exchange().number() == 0) {
      return Map.of(loginMember(), made.by().login());
    }
    var answer = made.exchange().answer().json();
    var shape = world.records().shape(made.entity(), made.exchange());
    var marks = new LinkedHashMap<String, String>();
    shape
        .id()
        .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
        .ifPresent(name -> marks.put(name, made.id()));
    words(made)
        .filter(name -> answer.at(shape.record() + "/" + Shape.escaped(name)).isString())
        .ifPresent(name -> marks.put(name, made.sent().path(name).asString("")));
    return marks;
  }

  /** The member of a record that holds words of its own. */
  public Optional<String> words(Made made) {
    return words(made.entity(), made.sent());
  }

  /** The member of a record to come that holds words of its own. */
  public Optional<String> words(Draft draft) {
    return words(draft.entity(), draft.values());
  }

  private Optional<String> words(EntityModel entity, ObjectNode sent) {
    return entity.fields().stream()
        .filter(field -> isText(field.type()) && field.rules().pattern().isEmpty())
        .map(field -> surface().member(entity, field.name()))
        .filter(name -> sent.path(name).asString("").startsWith("q"))
        .findFirst();
  }

  /** Whether a member of a record holds words. */
  public boolean hasWords(EntityModel entity, String member) {
    return entity.fields().stream()
        .filter(field -> surface().member(entity, field.name()).equals(member))
        .anyMatch(field -> isText(field.type()));
  }

  private static boolean isText(FieldType type) {
    return type instanceof FieldType.LongText
        || (type instanceof FieldType.Text(var most) && most >= 20);
  }

  /** A word that nothing else has. */
  public static String word() {
    return Values.word();
  }
}
