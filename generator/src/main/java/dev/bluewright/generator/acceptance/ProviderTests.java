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
    people.tenantClaim().map(Literals::string).ifPresent(claim -> all.addAll(tests.stays(claim)));
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

  /** Nobody is of a tenant by chance, or of another because a token says so. */
  private List<TestMethod> stays(String claim) {
    var tenants = system.tenants().orElseThrow();
    var tenant = Code.one(tenants.entity());
    var relation = "\"" + tenants.relation() + "Id\"";
    var none =
        TestMethod.withMaps(
            "letsNobodyInWithATokenThatNamesNo" + tenant,
            "var body = " + sample + ".body();",
            "body.put(" + claim + ", null);",
            "var token = TokenIssuer.token(\"stray \" + RunningSystem.next(), body, \"\");",
            "",
            Code.statement("assertThat(" + me("token") + ".status())", ".isEqualTo(403)"));
    var moved =
        TestMethod.withMaps(
            "movesNobodyToAnother" + tenant,
            "var body = " + sample + ".body();",
            "var subject = \"loyal \" + RunningSystem.next();",
            "var token = TokenIssuer.token(subject, body, \"\");",
            "var before = " + me("token") + ".text(" + relation + ");",
            "body.put(" + claim + ", \"another organization\");",
            "var other = TokenIssuer.token(subject, body, \"\");",
            "",
            Code.statement("assertThat(" + me("other") + ".status())", ".isEqualTo(403)"),
            Code.statement(
                "assertThat(" + me("token") + ".text(" + relation + "))", ".isEqualTo(before)"));
    return List.of(none, moved);
  }

  private static String me(String token) {
    return Code.send("GET", "me", token, "Map.of()");
  }
}
