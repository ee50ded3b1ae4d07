package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.acceptance.Players.Player;
import dev.bluewright.generator.acceptance.Players.Way;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tests of what people do with their accounts. */
final class AccountTests {
  /** What is shown by tokens of a provider where people come with nothing else. */
  private static final Set<String> OF_PASSWORDS = Set.of("", "register", "signUp", "login");

  private final SystemPlan system;
  private final PeoplePlan people;
  private final List<Player> players;
  private final boolean registers;
  private final String sample;

  private AccountTests(SystemPlan system, PeoplePlan people) {
    var made = new Players(system, people);
    this.system = system;
    this.people = people;
    this.players = made.all();
    this.registers = made.register();
    this.sample = Code.sample(people.entity());
  }

  /** The tests of a part of {@code accounts}; of all of it where no part is named. */
  static List<TestMethod> of(SystemPlan system, String part) {
    return system
        .people()
        .map(people -> new AccountTests(system, people).of(part))
        .orElse(List.of());
  }

  private List<TestMethod> of(String part) {
    if (!people.havePasswords() && OF_PASSWORDS.contains(part)) {
      return ProviderTests.of(system, people);
    }
    return switch (part) {
      case "provider" -> ProviderTests.of(system, people);
      case "" -> Stream.of("register", "login").flatMap(each -> of(each).stream()).toList();
      case "register", "signUp" -> signUp();
      case "login", "refused" -> registers ? List.of(signsIn(), refusesAWrongPassword()) : first();
      case "logout" -> registers ? List.of(signsOut()) : List.of();
      case "refresh" -> registers ? List.of(refreshes()) : List.of();
      case "me" -> registers ? List.of(reads()) : first();
      case "password" -> registers ? List.of(changesThePassword()) : List.of();
      case "role" -> roles();
      case "admin" -> first();
      case "create" -> new EntranceTests(system, people).made();
      case "keys" -> KeyTests.of(system, people);
      case "cookie" -> cookie();
      case "export", "erase" -> LeavingTests.of(system, people, part);
      case "reset", "confirm" -> new MailTests(system, people).of(part);
      case "blocked" -> new EntranceTests(system, people).blocked();
      case String route when route.startsWith("routes.") ->
          new EntranceTests(system, people).of(route.substring("routes.".length()));
      default -> List.of();
    };
  }

  private List<TestMethod> signUp() {
    if (!people.mayRegister()) {
      return List.of(keepsTheDoorShut());
    }
    return registers ? List.of(registers(), keepsLoginsUnique()) : List.of();
  }

  private List<TestMethod> cookie() {
    return people.model().signIn().cookie().stream()
        .filter(_ -> registers && !people.model().mail().confirm())
        .map(this::givesACookie)
        .toList();
  }

  private TestMethod givesACookie(String name) {
    return TestMethod.withMaps(
        "givesACookieThatNoScriptReads",
        "var answer = People.register(" + sample + ".body());",
        "",
        "assertThat(answer.header(\"Set-Cookie\"))",
        "    .startsWith(\"" + name + "=\")",
        "    .contains(\"HttpOnly\", \"SameSite=Strict\");");
  }

  private String one() {
    return Code.one(people.entity());
  }

  private TestMethod registers() {
    var login = people.login().name();
    var shown = PeopleRule.shown(system, people.login());
    var lines = new ArrayList<String>();
    lines.add("var body = " + sample + ".body();");
    lines.add("");
    lines.add("var answer = People.register(body);");
    lines.add("");
    lines.add("assertThat(answer.status()).isEqualTo(201);");
    lines.add(
        Code.statement(
            "assertThat(answer.body().path(\"user\").path(\"" + shown + "\").asString())",
            ".isEqualTo(body.get(\"" + login + "\"))"));
    if (people.model().mail().confirm()) {
      lines.add("assertThat(answer.body().has(\"accessToken\")).isFalse();");
    } else {
      lines.add("assertThat(answer.text(\"accessToken\")).isNotEmpty();");
      lines.add("assertThat(answer.text(\"refreshToken\")).isNotEmpty();");
    }
    lines.add("assertThat(answer.body().toString()).doesNotContain(People.PASSWORD);");
    return TestMethod.withMaps("registers" + one(), lines);
  }

  private TestMethod keepsLoginsUnique() {
    return TestMethod.withMaps(
        "refusesALoginThatIsTaken",
        "var body = " + sample + ".body();",
        "People.signedUp(body);",
        "",
        "assertThat(People.register(body).status()).isEqualTo("
            + Code.status(system, "conflict", 409)
            + ");");
  }

  private TestMethod keepsTheDoorShut() {
    return TestMethod.withMaps(
        "letsNobodyRegister",
        "var body = Map.<String, Object>of(\"password\", People.PASSWORD);",
        "",
        "var answer = " + Code.send("POST", "register", "\"\"", "body") + ";",
        "",
        "assertThat(answer.status()).isEqualTo(404);");
  }

  private TestMethod signsIn() {
    return TestMethod.withMaps(
        "signsIn" + one(),
        "var someone = People.signedUp(" + sample + ".body());",
        "",
        "var again = People.signedIn(someone.login());",
        "",
        "assertThat(again.id()).isEqualTo(someone.id());",
        me("again") + ".isEqualTo(200);");
  }

  private TestMethod refusesAWrongPassword() {
    var lines = new ArrayList<String>();
    lines.add("var someone = People.signedUp(" + sample + ".body());");
    lines.add("var wrong = People.credentials(someone.login(), \"not this one\");");
    lines.add("");
    lines.add("var answer = " + Code.send("POST", "login", "\"\"", "wrong") + ";");
    lines.add("");
    lines.add("assertThat(answer.status()).isEqualTo(401);");
    people
        .model()
        .refused()
        .ifPresent(
            words ->
                lines.add(
                    Code.statement(
                        "assertThat(answer.body().toString())",
                        ".contains(" + Literals.string(words) + ")")));
    return TestMethod.withMaps("refusesAWrongPassword", lines);
  }

  private TestMethod signsOut() {
    return TestMethod.withMaps(
        "endsTheSessionsOf" + one(),
        "var someone = People.signedUp(" + sample + ".body());",
        "",
        "var out = " + Code.send("POST", "logout", "someone.accessToken()", "Map.of()") + ";",
        "",
        "assertThat(out.status()).isEqualTo(204);",
        me("someone") + ".isEqualTo(401);");
  }

  private TestMethod refreshes() {
    return TestMethod.withMaps(
        "givesNewTokensTo" + one(),
        "var someone = People.signedUp(" + sample + ".body());",
        "var token = Map.<String, Object>of(\"refreshToken\", someone.refreshToken());",
        "",
        "var answer = " + Code.send("POST", "refresh", "\"\"", "token") + ";",
        "",
        "assertThat(answer.status()).isEqualTo(200);",
        "assertThat(answer.text(\"refreshToken\")).isNotEqualTo(someone.refreshToken());");
  }

  private TestMethod reads() {
    return TestMethod.withMaps(
        "shows" + one() + "ToItself",
        "var someone = People.signedUp(" + sample + ".body());",
        "",
        "var answer = " + Code.me("someone") + ";",
        "",
        "assertThat(answer.status()).isEqualTo(200);",
        "assertThat(answer.text(\"id\")).isEqualTo(someone.id());");
  }

  private TestMethod changesThePassword() {
    return TestMethod.withMaps(
        "changesThePasswordOf" + one(),
        "var someone = People.signedUp(" + sample + ".body());",
        "var change =",
        "    Map.<String, Object>of("
            + "\"currentPassword\", People.PASSWORD, \"newPassword\", \"a new battery\");",
        "var old = People.credentials(someone.login(), People.PASSWORD);",
        "",
        "var answer = " + Code.send("PUT", "password", "someone.accessToken()", "change") + ";",
        "",
        "assertThat(answer.status()).isEqualTo(200);",
        me("someone") + ".isEqualTo(401);",
        Code.statement(
            "assertThat(" + Code.send("POST", "login", "\"\"", "old") + ".status())",
            ".isEqualTo(401)"));
  }

  private List<TestMethod> roles() {
    return players.stream()
        .filter(player -> !player.caller().role().isEmpty())
        .map(this::role)
        .toList();
  }

  private TestMethod role(Player player) {
    var label = Literals.string(player.caller().role());
    var role = PeopleRule.shown(system, people.findRole().orElseThrow());
    return TestMethod.withMaps(
        "knows" + Words.of(player.caller().role()).pascal() + "AsSuch",
        "var someone = People.of(" + label + ");",
        "",
        "var answer = " + Code.me("someone") + ";",
        "",
        Code.statement("assertThat(answer.text(\"" + role + "\"))", ".isEqualTo(" + label + ")"));
  }

  private List<TestMethod> first() {
    return players.stream().filter(player -> player.way() == Way.FIRST).map(this::role).toList();
  }

  private static String me(String who) {
    return "assertThat(" + Code.me(who) + ".status())\n    ";
  }
}
