package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.match.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people of an evaluation: all made up, but for an administrator whose account was given.
 *
 * <p>Thread safety: one thread.
 */
final class Cast {
  static final String NO_TOKENS = "People come with tokens of a provider, and the judge has none.";

  private final Surface surface;
  private final AccountsModel accounts;
  private final EntityModel entity;
  private final Entrances entrances;
  private final Optional<Administrator> administrator;
  private final Optional<Tenants> tenants;
  private final Map<String, Person> known = new HashMap<>();

  Cast(
      Surface surface,
      AccountsModel accounts,
      EntityModel entity,
      Optional<Administrator> administrator) {
    this.surface = surface;
    this.accounts = accounts;
    this.entity = entity;
    this.entrances = new Entrances(surface, accounts);
    this.administrator = administrator;
    this.tenants =
        Tenants.of(this, surface.reading().tenancy().of().flatMap(surface.reading()::findEntity));
  }

  AccountsModel accounts() {
    return accounts;
  }

  EntityModel entity() {
    return entity;
  }

  Entrances entrances() {
    return entrances;
  }

  /** The tenants that people are of; empty where the system's document has no way to found one. */
  Optional<Tenants> tenants() {
    return tenants;
  }

  /** Somebody with no role but that which a new account has; the same one each time. */
  Person member(Stage stage) {
    return kept("member", () -> fresh(stage));
  }

  /** Somebody else like that. */
  Person other(Stage stage) {
    return kept("other", () -> fresh(stage));
  }

  /** Somebody with a role; the same one each time. */
  Person withRole(Stage stage, String role) {
    if (accounts.admin().equals(Optional.of(role))
        && (administrator.isPresent() || tenants.isPresent())) {
      return admin(stage);
    }
    return kept("role " + role, () -> fresh(stage, Optional.of(role)));
  }

  Person kept(String key, java.util.function.Supplier<Person> made) {
    var person = known.get(key);
    if (person == null) {
      person = made.get();
      known.put(key, person);
    }
    return person;
  }

  /** Whoever founded the tenant, else the administrator whose account was given. */
  Person admin(Stage stage) {
    if (tenants.isPresent()) {
      return tenants.get().founder(stage);
    }
    var given =
        administrator.orElseThrow(
            () -> new Unplayable("It needs an administrator; give one with --admin."));
    return kept("admin", () -> signedIn(stage, given.login(), given.password(), accounts.admin()));
  }

  /** Somebody new, with no role but that which a new account has. */
  Person fresh(Stage stage) {
    return fresh(stage, Optional.empty());
  }

  /** Somebody new with some values, as far as whoever signs up gives them. */
  Person fresh(Stage stage, Map<String, JsonNode> wanted) {
    if (accounts.signUp() == AccountsModel.SignUp.CLOSED || tenants.isPresent()) {
      return fresh(stage);
    }
    var values = values();
    wanted.forEach((field, value) -> values.set(surface.member(entity, field), value));
    return signedUp(stage, stage.needed(Person.ANYONE, registration(values)), values);
  }

  /** A new account, with a role where one is wanted. */
  Person fresh(Stage stage, Optional<String> role) {
    if (accounts.signUp() == AccountsModel.SignUp.CLOSED) {
      return madeByAdmin(stage, role);
    }
    if (tenants.isPresent()) {
      return tenants.get().joined(stage, role);
    }
    var values = values();
    role.filter(_ -> roleIsChosen()).ifPresent(wanted -> values.put(roleMember(), wanted));
    var person = signedUp(stage, stage.needed(Person.ANYONE, registration(values)), values);
    if (role.isEmpty() || roleIsChosen() || role.equals(usualRole())) {
      return person;
    }
    return promoted(stage, person, role.get());
  }

  /** Whoever signs up and founds a tenant by that. */
  Person founding(Stage stage) {
    var values = values();
    return signedUp(stage, stage.needed(Person.ANYONE, registration(values)), values);
  }

  /** Values of a new account, the password among them. */
  ObjectNode values() {
    var values = Values.JSON.objectNode();
    var role = accounts.role().orElse("");
    for (var field : entity.fields()) {
      if (field.isGiven() && field.access().isEmpty() && isNeeded(field, role)) {
        values.set(
            surface.member(entity, field.name()), Values.of(entity, field, Values.Taste.COMING));
      }
    }
    values.put("password", Values.password());
    tenants.ifPresent(each -> each.found(values));
    return values;
  }

  private boolean isNeeded(FieldModel field, String role) {
    return field.name().equals(accounts.login())
        || (!field.optional() && field.defaultValue().isEmpty() && !field.name().equals(role))
        || (field.name().equals(role) && field.defaultValue().isEmpty());
  }

  Call registration(ObjectNode values) {
    if (!accounts.signIn().passwords()) {
      throw new Unplayable(NO_TOKENS);
    }
    var route =
        entrances
            .find("register")
            .orElseThrow(() -> new Unplayable("The system has no way to sign up."));
    return Call.of(route.method(), route.path(), values);
  }

  Call login(String login, String password) {
    var route =
        entrances
            .find("login")
            .orElseThrow(() -> new Unplayable("The system has no way to sign in."));
    var body = Values.JSON.objectNode();
    body.put(loginMember(), login);
    body.put("password", password);
    return Call.of(route.method(), route.path(), body);
  }

  /** Signs somebody in once more. */
  Call login(Person person) {
    return login(person.login(), person.password());
  }

  String loginMember() {
    return surface.member(entity, accounts.login());
  }

  /** What the role is called in JSON. */
  String roleMember() {
    return surface.member(entity, accounts.role().orElse("role"));
  }

  private boolean roleIsChosen() {
    return accounts
        .role()
        .flatMap(entity::findField)
        .filter(field -> field.access().isEmpty())
        .isPresent();
  }

  private Optional<String> usualRole() {
    return accounts.role().flatMap(entity::findField).flatMap(FieldModel::defaultValue);
  }

  Person signedUp(Stage stage, Exchange registered, ObjectNode values) {
    var login = values.path(loginMember()).asString("");
    var password = values.path("password").asString("");
    var headers = Tokens.headers(registered.answer());
    if (headers.isPresent()) {
      return person(registered, login, password, headers.get());
    }
    var person = signedIn(stage, login, password, Optional.empty());
    return person.id().isPresent()
        ? person
        : new Person(login, password, id(registered), Optional.empty(), person.headers());
  }

  Person signedIn(Stage stage, String login, String password, Optional<String> role) {
    var exchange = stage.needed(Person.ANYONE, login(login, password));
    var headers =
        Tokens.headers(exchange.answer())
            .orElseThrow(() -> new Unplayable("Signing in gives no token: " + exchange.shown()));
    var person = person(exchange, login, password, headers);
    return new Person(login, password, person.id(), role, headers);
  }

  private Person person(
      Exchange exchange, String login, String password, Map<String, String> headers) {
    var role = shownRole(exchange).or(this::usualRole);
    return new Person(login, password, id(exchange), role, headers);
  }

  /** The role that an answer shows somebody to have, where people have roles. */
  private Optional<String> shownRole(Exchange exchange) {
    var json = exchange.answer().json();
    var record = Shape.of(json, memberKeys()).record();
    return accounts
        .role()
        .map(_ -> json.at(record).path(roleMember()).asString(""))
        .filter(role -> !role.isEmpty());
  }

  private Optional<String> id(Exchange exchange) {
    var json = exchange.answer().json();
    return Shape.of(json, memberKeys()).id().map(pointer -> json.at(pointer).asString(""));
  }

  private Set<String> memberKeys() {
    return entity.fields().stream()
        .map(field -> Words.key(surface.member(entity, field.name())))
        .collect(Collectors.toSet());
  }

  private Person promoted(Stage stage, Person person, String role) {
    var route =
        surface
            .find(entity, "update")
            .orElseThrow(() -> new Unplayable("The system has no way to give people a role."));
    var body = Values.JSON.objectNode().put(roleMember(), role);
    var id = person.knownId();
    stage.needed(admin(stage), Calls.of(route, route.filled(java.util.List.of(id)), body));
    var again = signedIn(stage, person.login(), person.password(), Optional.of(role));
    return new Person(
        person.login(), person.password(), person.id(), Optional.of(role), again.headers());
  }

  Person madeByAdmin(Stage stage, Optional<String> role) {
    var route =
        surface
            .find(entity, "create")
            .orElseThrow(() -> new Unplayable("The system has no way to make accounts."));
    var values = values();
    role.ifPresent(wanted -> values.put(roleMember(), wanted));
    var made = stage.needed(admin(stage), Call.of("POST", route.path(), values));
    var person =
        signedIn(
            stage,
            values.path(loginMember()).asString(""),
            values.path("password").asString(""),
            role);
    return new Person(
        person.login(), person.password(), person.id().or(() -> id(made)), role, person.headers());
  }

  /** Whether records of the people hold others of some relation. */
  boolean leadsToPeople(RelationModel relation) {
    return relation.target().equals(entity.name());
  }
}
