package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.match.Words;
import dev.bluewright.evaluator.verdict.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody makes a key, and a program comes with it. Thread safety: one thread. */
final class KeyPlay {
  private static final List<String> NAMES =
      List.of("key", "apikey", "accesskey", "secretkey", "token", "secret", "value");
  private static final int TRIES = 10;
  private static final long PAUSE_MILLISECONDS = 1_000;

  private final World world;
  private final Cast cast;
  private final Stage stage;
  private final Person person;
  private final Call guarded;

  KeyPlay(World world, Cast cast, Stage stage) {
    this.world = world;
    this.cast = cast;
    this.stage = stage;
    this.person = cast.fresh(stage);
    this.guarded = guarded();
  }

  /** A key that was made, how a program shows it, and how it was answered by that first. */
  private record Key(Exchange made, String text, Person program, Exchange first) {}

  void opens() {
    var key = made();
    stage.expectStatus(key.first(), "2xx");
    stage.expectStatus(stage.send(altered(key), guarded), Expected.SIGNED_OUT);
  }

  void revoked() {
    var key = made();
    stage.expectStatus(key.first(), "2xx");
    stage.expectStatus(stage.send(person, revocation(key)), "2xx");
    stage.expectStatus(afterwards(key), Expected.SIGNED_OUT);
  }

  /** A system may look a key up once in some seconds. */
  private Exchange afterwards(Key key) {
    var answer = stage.send(key.program(), guarded);
    for (var at = 0; at < TRIES && answer.answer().isSuccess(); at++) {
      sleep();
      answer = stage.send(key.program(), guarded);
    }
    return answer;
  }

  private static void sleep() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unplayable("The evaluation was interrupted.");
    }
  }

  void revokedByAnother() {
    var key = made();
    stage.expectStatus(stage.send(cast.other(stage), revocation(key)), Expected.HIDDEN);
    stage.expectStatus(stage.send(key.program(), guarded), "2xx");
  }

  void listed() {
    var key = made();
    var route = AccountScenarios.route(cast, "keys");
    var list =
        cast.entrances()
            .findAlso(route, "GET")
            .orElseThrow(() -> new Unplayable("The system has no list of keys."));
    var shown = stage.send(person, Calls.of(list));
    stage.expectStatus(shown, "200");
    stage.expect(new Check.Silent(shown.number(), key.text()));
  }

  void scoped() {
    var route = AccountScenarios.route(cast, "keys");
    var form = new AccountForm(route);
    var name =
        form.member("scope", "permission")
            .orElseThrow(() -> new Unplayable("Keys have no scopes in the document."));
    var isList =
        route.bodyMembers().entrySet().stream()
            .filter(member -> member.getKey().equals(name))
            .anyMatch(member -> member.getValue().words("type").contains("array"));
    var read = Values.JSON.stringNode("read");
    form.withAny(isList ? Values.JSON.arrayNode().add(read) : read, "scope", "permission");
    var key = key(stage.needed(person, Calls.of(route, route.path(), named(form))));
    var entity =
        world.reading().entities().stream()
            .filter(
                each ->
                    !world.isPeople(each) && Rights.areForSignedIn(World.allowed(each, "create")))
            .findFirst()
            .orElseThrow(() -> new Unplayable("People make nothing that a key could make."));
    var draft = world.records().draft(stage, entity, Wish.LEAST.by(person));
    stage.expectStatus(key.first(), "2xx");
    stage.expectStatus(stage.send(key.program(), draft.call()), Expected.SIGNED_OUT);
  }

  private Key made() {
    var route = AccountScenarios.route(cast, "keys");
    var made = stage.send(person, Calls.of(route, route.path(), named(new AccountForm(route))));
    return key(stage.expectSuccess(made, "2xx", "No key is made"));
  }

  private static ObjectNode named(AccountForm form) {
    return form.withAny(Values.JSON.stringNode(Values.word()), "name", "label", "title").body();
  }

  private Key key(Exchange made) {
    var text =
        text(made.answer().json())
            .orElseThrow(() -> new Unplayable("The answer shows no key: " + made.shown()));
    var tried = new ArrayList<Key>();
    for (var program : programs(text)) {
      var key = new Key(made, text, program, stage.send(program, guarded));
      if (key.first().answer().isSuccess()) {
        return key;
      }
      tried.add(key);
    }
    return tried.getFirst();
  }

  private static Optional<String> text(JsonNode answer) {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.concat(Stream.of(answer), answer.valueStream())
                    .flatMap(
                        object ->
                            object.propertyNames().stream()
                                .filter(member -> Words.key(member).equals(name))
                                .map(member -> object.path(member).asString(""))))
        .filter(text -> text.length() >= 16)
        .findFirst();
  }

  /** Whoever comes with a key, in the usual ways to show one. */
  private static List<Person> programs(String key) {
    return List.of(
        program(Map.of("Authorization", "Bearer " + key)),
        program(Map.of("X-API-Key", key)),
        program(Map.of("Authorization", "ApiKey " + key)));
  }

  private static Person program(Map<String, String> headers) {
    return new Person("", "", Optional.empty(), Optional.empty(), headers);
  }

  private static Person altered(Key key) {
    var headers = new HashMap<String, String>();
    key.program()
        .headers()
        .forEach((name, value) -> headers.put(name, value.replace(key.text(), other(key.text()))));
    return program(headers);
  }

  private static String other(String key) {
    return key.substring(0, key.length() - 6) + (key.endsWith("qqqqqq") ? "pppppp" : "qqqqqq");
  }

  private Call revocation(Key key) {
    var route =
        cast.entrances()
            .findItem("keys", "DELETE")
            .orElseThrow(() -> new Unplayable("The document has no way to revoke a key."));
    var id =
        Shape.of(key.made().answer().json(), Set.of("name", "scopes"))
            .id()
            .map(pointer -> key.made().answer().json().at(pointer).asString(""))
            .orElseThrow(() -> new Unplayable("The answer shows no id of the key."));
    return Calls.of(route, route.filled(List.of(id)));
  }

  /** What whoever has signed in sees, and nobody else. */
  private Call guarded() {
    return world.reading().entities().stream()
        .filter(each -> !world.isPeople(each))
        .flatMap(each -> world.surface().find(each, "list").stream())
        .filter(route -> route.variables().isEmpty())
        .map(route -> Call.of("GET", route.path()))
        .filter(call -> isClosed(stage.send(Person.ANYONE, call)))
        .filter(call -> stage.send(person, call).answer().isSuccess())
        .findFirst()
        .orElseThrow(() -> new Unplayable("No list is open to those alone who signed in."));
  }

  private static boolean isClosed(Exchange answer) {
    return List.of(401, 403).contains(answer.answer().status());
  }
}
