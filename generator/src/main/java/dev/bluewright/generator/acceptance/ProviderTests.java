package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests of people who come with the token of a provider. */
final class ProviderTests {
  private final SystemPlan system;
  private final PeoplePlan people;
  private final String sample;
  private final String one;

  private ProviderTests(SystemPlan system, PeoplePlan people) {
    this.system = system;
    this.people = people;
    this.sample = Code.sample(people.entity());
    this.one = Code.one(people.entity());
  }

  static List<TestMethod> of(SystemPlan system, PeoplePlan people) {
    if (people.provider().isEmpty() || !new Players(system, people).register()) {
      return List.of();
    }
    var tests = new ProviderTests(system, people);
    var all = new ArrayList<TestMethod>();
    all.add(tests.becomes());
    all.add(tests.refuses());
    people.provider().get().grants().keySet().forEach(role -> all.add(tests.has(role)));
    return all;
  }

  private TestMethod becomes() {
    var login = PeopleRule.shown(system, people.login());
    return TestMethod.withMaps(
        "makes" + one + "OfWhoeverComesWithAToken",
        "var body = " + sample + ".body();",
        "var token = TokenIssuer.token(\"newcomer \" + RunningSystem.next(), body, \"\");",
        "",
        "var answer = " + Code.send("GET", "me", "token", "Map.of()") + ";",
        "",
        "assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);",
        Code.statement(
            "assertThat(answer.text(\"" + login + "\"))",
            ".isEqualTo(body.get(\"" + people.login().name() + "\"))"));
  }

  private TestMethod refuses() {
    return TestMethod.withMaps(
        "letsNobodyInWithAnotherToken",
        "var body = " + sample + ".body();",
        "",
        "TokenIssuer.hostile(body)",
        "    .forEach(",
        "        (what, token) ->",
        "            assertThat(" + Code.send("GET", "me", "token", "Map.of()") + ".status())",
        "                .as(what)",
        "                .isEqualTo(401));");
  }

  private TestMethod has(String role) {
    ColumnPlan column = people.findRole().orElseThrow();
    var label = Literals.string(role);
    return TestMethod.withMaps(
        "makesA" + Words.of(role).pascal() + "OfWhomTheProviderSaysSo",
        "var body = " + sample + ".body();",
        "var subject = " + Literals.string("a " + role + " ") + " + RunningSystem.next();",
        "var token = TokenIssuer.token(subject, body, " + label + ");",
        "",
        "var answer = " + Code.send("GET", "me", "token", "Map.of()") + ";",
        "",
        Code.statement(
            "assertThat(answer.text(\"" + PeopleRule.shown(system, column) + "\"))",
            ".isEqualTo(" + label + ")"));
  }
}
