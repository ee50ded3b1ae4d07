package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;

/** Tests of people who take along what is kept of them, or have it deleted. */
final class LeavingTests {
  private LeavingTests() {}

  static List<TestMethod> of(SystemPlan system, PeoplePlan people, String part) {
    if (!new Players(system, people).register()) {
      return List.of();
    }
    var sample = Code.sample(people.entity());
    var one = Code.one(people.entity());
    if (part.equals("export")) {
      return people.model().leaving().export()
          ? List.of(exports(sample, one, people.havePasswords()))
          : List.of();
    }
    if (!people.model().leaving().erase()) {
      return List.of();
    }
    return people.havePasswords()
        ? List.of(erases(sample, one), asksForThePassword(sample, one))
        : List.of(erasesOutsider(sample, one));
  }

  /** A token that was made just now shows that it is the person. */
  private static TestMethod erasesOutsider(String sample, String one) {
    return TestMethod.withMaps(
        "erases" + one,
        "var someone = People.signedUp(" + sample + ".body());",
        "",
        "var erased = " + Code.send("POST", "erase", "someone.accessToken()", "Map.of()") + ";",
        "",
        "assertThat(erased.status()).isEqualTo(204);",
        Code.statement("assertThat(" + Code.me("someone") + ".status())", ".isEqualTo(401)"));
  }

  private static TestMethod exports(String sample, String one, boolean passwords) {
    return TestMethod.withMaps(
        "gives" + one + "AllThatIsKept",
        "var someone = People.signedUp(" + sample + ".body());",
        "var other = People.signedUp(" + sample + ".body());",
        "",
        "var answer = " + Code.send("GET", "export", "someone.accessToken()", "Map.of()") + ";",
        "var nobody = " + Code.send("GET", "export", "\"\"", "Map.of()") + ";",
        "",
        "assertThat(answer.status()).isEqualTo(200);",
        "assertThat(answer.body().at(\"/person/id\").asString()).isEqualTo(someone.id());",
        passwords
            ? """
              assertThat(answer.body().toString())
                  .doesNotContain(People.PASSWORD)
                  .doesNotContain(other.id());"""
            : "assertThat(answer.body().toString()).doesNotContain(other.id());",
        "assertThat(nobody.status()).isEqualTo(401);");
  }

  private static TestMethod erases(String sample, String one) {
    return TestMethod.withMaps(
        "erases" + one,
        "var someone = People.signedUp(" + sample + ".body());",
        "var given = Map.<String, Object>of(\"password\", People.PASSWORD);",
        "",
        "var erased = " + Code.send("POST", "erase", "someone.accessToken()", "given") + ";",
        "",
        "assertThat(erased.status()).isEqualTo(204);",
        Code.statement("assertThat(" + Code.me("someone") + ".status())", ".isEqualTo(401)"),
        "var login = People.credentials(someone.login(), People.PASSWORD);",
        Code.statement(
            "assertThat(" + Code.send("POST", "login", "\"\"", "login") + ".status())",
            ".isEqualTo(401)"));
  }

  private static TestMethod asksForThePassword(String sample, String one) {
    return TestMethod.withMaps(
        "erasesNo" + one + "WithoutThePassword",
        "var someone = People.signedUp(" + sample + ".body());",
        "var wrong = Map.<String, Object>of(\"password\", \"not this one\");",
        "",
        "var refused = " + Code.send("POST", "erase", "someone.accessToken()", "wrong") + ";",
        "",
        "assertThat(refused.status()).isEqualTo(401);",
        Code.statement("assertThat(" + Code.me("someone") + ".status())", ".isEqualTo(200)"));
  }
}
