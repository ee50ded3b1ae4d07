package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of what people do with their accounts by mail. */
final class MailTests {
  private final SystemPlan system;
  private final PeoplePlan people;
  private final boolean registers;

  MailTests(SystemPlan system, PeoplePlan people) {
    this.system = system;
    this.people = people;
    this.registers = new Players(system, people).register();
  }

  /** The tests of {@code reset} or of {@code confirm}. */
  List<TestMethod> of(String part) {
    var mail = people.model().mail();
    if (!registers || !mail.sends(part)) {
      return List.of();
    }
    return part.equals("reset")
        ? List.of(
            resets("replacesAForgottenPasswordOf" + one(), usual("forgot"), usual("reset")),
            tellsNobody())
        : List.of(confirms("confirmsTheAddressOf" + one(), usual("confirm")), sendsAgain());
  }

  /** The test of a prescribed address. */
  Optional<TestMethod> at(EntranceModel route) {
    var name = EntranceTests.name(route);
    return switch (route.does()) {
      case "forgot" -> Optional.of(resets(name, route, usual("reset")));
      case "reset" -> Optional.of(resets(name, usual("forgot"), route));
      case "confirm" -> Optional.of(confirms(name, route));
      default -> Optional.empty();
    };
  }

  private TestMethod resets(String name, EntranceModel forgot, EntranceModel reset) {
    var lines = new ArrayList<>(person());
    lines.add("var someone = People.signedUp(body);");
    lines.add("var old = People.credentials(someone.login(), People.PASSWORD);");
    lines.add("var whose = " + login("someone.login()"));
    lines.add("");
    lines.add("var asked = " + send(forgot, "whose") + ";");
    lines.add("var token = Mailbox.token(body.get(\"" + address() + "\"));");
    lines.add("var given = " + map("\"token\", token, \"password\", \"a new battery\""));
    lines.add("var set = " + send(reset, "given") + ";");
    lines.add("var again = " + send(reset, "given") + ";");
    lines.add("");
    lines.add("assertThat(asked.status()).isEqualTo(" + status(forgot, 202) + ");");
    lines.add("assertThat(set.status()).isEqualTo(" + status(reset, 204) + ");");
    lines.add("assertThat(again.status()).isEqualTo(" + Code.status(system, "invalid", 422) + ");");
    lines.add(Code.statement("assertThat(" + Code.me("someone") + ".status())", ".isEqualTo(401)"));
    var login = Code.send("POST", "login", "\"\"", "old");
    lines.add(Code.statement("assertThat(" + login + ".status())", ".isEqualTo(401)"));
    return TestMethod.withMaps(name, lines);
  }

  private TestMethod tellsNobody() {
    var lines = new ArrayList<>(person());
    lines.add("var someone = People.signedUp(body);");
    lines.add("var whose = " + login("someone.login()"));
    lines.add("var nobodys = " + login("\"nobody@example.org\""));
    lines.add("");
    lines.add("var there = " + send(usual("forgot"), "whose") + ";");
    lines.add("var absent = " + send(usual("forgot"), "nobodys") + ";");
    lines.add("");
    lines.add("assertThat(absent.status()).isEqualTo(there.status());");
    lines.add("assertThat(absent.body()).isEqualTo(there.body());");
    return TestMethod.withMaps("doesNotTellWhetherSomebodyForgot", lines);
  }

  private TestMethod confirms(String name, EntranceModel confirm) {
    var lines = new ArrayList<>(person());
    var login = people.login().name();
    lines.add("var made = People.register(body);");
    lines.add("var login = String.valueOf(body.get(\"" + login + "\"));");
    lines.add("var known = People.credentials(login, People.PASSWORD);");
    lines.add("var early = " + Code.send("POST", "login", "\"\"", "known") + ";");
    lines.add("var token = Mailbox.token(body.get(\"" + address() + "\"));");
    lines.add("");
    lines.add("var confirmed = " + send(confirm, "Map.of(\"token\", token)") + ";");
    lines.add("");
    lines.add("assertThat(made.status()).isEqualTo(201);");
    lines.add("assertThat(early.status()).isEqualTo(403);");
    lines.add("assertThat(confirmed.status()).isEqualTo(" + status(confirm, 204) + ");");
    lines.add("assertThat(People.signedIn(login).accessToken()).isNotEmpty();");
    return TestMethod.withMaps(name, lines);
  }

  private TestMethod sendsAgain() {
    var lines = new ArrayList<>(person());
    var address = "Mailbox.token(body.get(\"" + address() + "\"))";
    lines.add("var made = People.register(body);");
    lines.add("var first = " + address + ";");
    lines.add("var login = String.valueOf(body.get(\"" + people.login().name() + "\"));");
    lines.add("var whose = " + login("login"));
    lines.add("");
    lines.add("var asked = " + send(usual("resend"), "whose") + ";");
    lines.add("");
    lines.add("assertThat(made.status()).isEqualTo(201);");
    lines.add("assertThat(asked.status()).isEqualTo(202);");
    lines.add("assertThat(" + address + ").isNotEqualTo(first);");
    return TestMethod.withMaps("sendsTheTokenAgainTo" + one(), lines);
  }

  private List<String> person() {
    return List.of("var body = " + Code.sample(people.entity()) + ".body();");
  }

  private String one() {
    return Code.one(people.entity());
  }

  private String address() {
    return people.address().orElseThrow().name();
  }

  private String login(String value) {
    return map("\"" + PeopleRule.shown(system, people.login()) + "\", " + value);
  }

  private static String map(String pairs) {
    return "Map.<String, Object>of(" + pairs + ");";
  }

  private static EntranceModel usual(String does) {
    return EntranceModel.of("POST", EntranceModel.usualPath(does), does);
  }

  /** An answer that shows something has a body. */
  private static int status(EntranceModel route, int usual) {
    return route.status().orElse(route.answer().isPresent() && usual == 204 ? 200 : usual);
  }

  private static String send(EntranceModel route, String body) {
    return Code.sendTo(route.method(), route.path(), "\"\"", body);
  }
}
