package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.generator.acceptance.Players.Player;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of the prescribed addresses of accounts, and of what is done with those of others. */
final class EntranceTests {
  private static final String SAMPLED = "given.put(\"password\", People.PASSWORD);";

  private final SystemPlan system;
  private final PeoplePlan people;
  private final Players players;

  EntranceTests(SystemPlan system, PeoplePlan people) {
    this.system = system;
    this.people = people;
    this.players = new Players(system, people);
  }

  /** The tests of the address of a name such as {@code POST /login}. */
  List<TestMethod> of(String name) {
    return people.model().routes().stream()
        .filter(route -> route.name().equals(name) && players.register())
        .flatMap(route -> test(route).stream())
        .toList();
  }

  private Optional<TestMethod> test(EntranceModel route) {
    return switch (route.does()) {
      case "register" -> isPlain() ? Optional.of(registers(route)) : Optional.empty();
      case "login" ->
          Optional.of(
              entering(route, "var given = People.credentials(someone.login(), People.PASSWORD);"));
      case "refresh" ->
          Optional.of(
              entering(
                  route,
                  "var given = Map.<String, Object>of(\"refreshToken\","
                      + " someone.refreshToken());"));
      case "forgot", "reset", "confirm", "resend" -> new MailTests(system, people).at(route);
      case "me", "logout" -> Optional.of(known(route));
      default -> Optional.empty();
    };
  }

  /** Whether samples can be sent as they are. */
  private boolean isPlain() {
    return Contract.of(system).renamed(people.entity()).isEmpty();
  }

  private TestMethod registers(EntranceModel route) {
    var lines = new ArrayList<String>();
    lines.add("var given = new HashMap<>(" + sample() + ".body());");
    lines.add(SAMPLED);
    lines.add("");
    lines.addAll(asked(route, "\"\"", "given", 201));
    return method(name(route), lines);
  }

  private TestMethod entering(EntranceModel route, String given) {
    var lines = new ArrayList<String>();
    lines.add("var someone = People.signedUp(" + sample() + ".body());");
    lines.add(given);
    lines.add("");
    lines.addAll(asked(route, "\"\"", "given", 200));
    return method(name(route), lines);
  }

  private TestMethod known(EntranceModel route) {
    var lines = new ArrayList<String>();
    lines.add("var someone = People.signedUp(" + sample() + ".body());");
    lines.add("");
    var usual = route.does().equals("me") || route.answer().isPresent() ? 200 : 204;
    lines.addAll(asked(route, "someone.accessToken()", "Map.of()", usual));
    lines.add("");
    var refused = Code.sendTo(route.method(), route.path(), "\"\"", "Map.of()");
    lines.add(Code.statement("assertThat(" + refused + ".status())", ".isEqualTo(401)"));
    return method(name(route), lines);
  }

  private List<String> asked(EntranceModel route, String token, String body, int usual) {
    var lines = new ArrayList<String>();
    lines.add("var answer = " + Code.sendTo(route.method(), route.path(), token, body) + ";");
    lines.add("");
    lines.add("assertThat(answer.status()).isEqualTo(" + route.status().orElse(usual) + ");");
    token(route)
        .filter(_ -> !route.does().equals("register") || !people.model().mail().confirm())
        .ifPresent(
            pointer -> {
              var shown = "answer.body().at(\"" + pointer + "\").asString()";
              var me = Code.sendTo("GET", "/auth/me", shown, "Map.of()");
              lines.add(Code.statement("assertThat(" + shown + ")", ".isNotEmpty()"));
              lines.add(Code.statement("assertThat(" + me + ".status())", ".isEqualTo(200)"));
            });
    return lines;
  }

  /** Where in the answer the access token is. */
  private static Optional<String> token(EntranceModel route) {
    return route.answer().flatMap(answer -> pointer(answer, ""));
  }

  private static Optional<String> pointer(JsonFrame frame, String path) {
    return switch (frame) {
      case JsonFrame.Slot(var name) when name.equals("accessToken") -> Optional.of(path);
      case JsonFrame.Members(var members) ->
          members.entrySet().stream()
              .flatMap(each -> pointer(each.getValue(), path + "/" + each.getKey()).stream())
              .findFirst();
      case JsonFrame _ -> Optional.empty();
    };
  }

  /** Somebody makes an account for somebody else. */
  List<TestMethod> made() {
    if (!people.mayBeMade() || !isPlain()) {
      return List.of();
    }
    return players.all().stream()
        .filter(player -> Literals.string(player.caller().role()).length() > 2)
        .filter(player -> grants("create", player))
        .limit(1)
        .map(this::made)
        .toList();
  }

  private boolean grants(String operation, Player player) {
    return people.entity().model().allowed(operation).stream()
        .anyMatch(grant -> grant.label().equals("role(" + player.caller().role() + ")"));
  }

  private TestMethod made(Player player) {
    var login = people.login().name();
    var lines = new ArrayList<String>();
    lines.add("var given = new HashMap<>(" + sample() + ".body());");
    lines.add(SAMPLED);
    lines.add("var maker = " + of(player) + ".accessToken();");
    lines.add("");
    lines.add(
        "var answer = " + Code.sendTo("POST", people.collection(system), "maker", "given") + ";");
    lines.add("");
    lines.add("assertThat(answer.status()).isEqualTo(201);");
    lines.add("var login = String.valueOf(given.get(\"" + login + "\"));");
    lines.add("assertThat(People.signedIn(login).id()).isEqualTo(answer.text(\"id\"));");
    return method("makesAnAccountFor" + Code.one(people.entity()), lines);
  }

  /** Somebody is kept out. */
  List<TestMethod> blocked() {
    return players.all().stream()
        .filter(player -> players.register() && people.model().blocked().isPresent())
        .filter(player -> grants("update", player))
        .limit(1)
        .map(this::blocked)
        .toList();
  }

  private TestMethod blocked(Player player) {
    var field = PeopleRule.shown(system, people.blocked().orElseThrow());
    var lines = new ArrayList<String>();
    lines.add("var someone = People.signedUp(" + sample() + ".body());");
    lines.add("var path = \"" + people.collection(system) + "/\" + someone.id();");
    lines.add("var given = People.credentials(someone.login(), People.PASSWORD);");
    lines.add("");
    lines.add("var changed = " + of(player) + ".patch(path, Map.of(\"" + field + "\", true));");
    lines.add("");
    lines.add("assertThat(changed.status()).isEqualTo(200);");
    var login = Code.sendTo("POST", "/auth/login", "\"\"", "given");
    lines.add(Code.statement("assertThat(" + login + ".status())", ".isEqualTo(403)"));
    return method("keeps" + Code.one(people.entity()) + "OutWhoIsBlocked", lines);
  }

  private static String of(Player player) {
    return "People.of(" + Literals.string(player.caller().role()) + ")";
  }

  private String sample() {
    return Code.sample(people.entity());
  }

  static String name(EntranceModel route) {
    var address = (route.method() + route.path().replaceAll("[^A-Za-z0-9]+", " ")).strip();
    return "answers" + Words.of(address.toLowerCase(java.util.Locale.ROOT)).pascal();
  }

  private static TestMethod method(String name, List<String> lines) {
    var imports = new ArrayList<String>();
    if (lines.stream().anyMatch(line -> line.contains("HashMap"))) {
      imports.add("java.util.HashMap");
    }
    if (lines.stream().anyMatch(line -> line.matches(".*(?<!Hash)Map\\..*"))) {
      imports.add("java.util.Map");
    }
    return new TestMethod(name, lines, imports.toArray(String[]::new));
  }
}
