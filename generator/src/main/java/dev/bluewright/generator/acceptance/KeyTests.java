package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests of the keys with which programs act for people. */
final class KeyTests {
  private KeyTests() {}

  static List<TestMethod> of(SystemPlan system, PeoplePlan people) {
    if (!people.model().keys() || !new Players(system, people).register()) {
      return List.of();
    }
    var sample = Code.sample(people.entity());
    var one = Code.one(people.entity());
    return List.of(
        acts(sample, one, people),
        isLimited(sample, people.havePasswords()),
        isRevoked(sample, one));
  }

  private static TestMethod acts(String sample, String one, PeoplePlan people) {
    return TestMethod.withMaps(
        "letsAProgramActFor" + one,
        "var someone = People.signedUp(" + sample + ".body());",
        "var given = Map.<String, Object>of(\"name\", \"a program\", \"scopes\", \""
            + read(people)
            + "\");",
        "",
        "var made = " + Code.send("POST", "keys", "someone.accessToken()", "given") + ";",
        "",
        "assertThat(made.status()).isEqualTo(201);",
        "var me = " + Code.send("GET", "me", "made.text(\"key\")", "Map.of()") + ";",
        "assertThat(me.status()).isEqualTo(200);",
        "assertThat(me.text(\"id\")).isEqualTo(someone.id());",
        "var listed = " + Code.send("GET", "keys", "someone.accessToken()", "Map.of()") + ";",
        "assertThat(listed.body().toString())",
        "    .contains(made.text(\"prefix\"))",
        "    .doesNotContain(made.text(\"key\"));");
  }

  private static String read(PeoplePlan people) {
    return people.entity().name() + ":read";
  }

  private static TestMethod isLimited(String sample, boolean passwords) {
    var lines = new ArrayList<String>();
    lines.add("var someone = People.signedUp(" + sample + ".body());");
    lines.add("var given = Map.<String, Object>of(\"name\", \"a program\");");
    lines.add("var made = " + Code.send("POST", "keys", "someone.accessToken()", "given") + ";");
    lines.add("var key = made.text(\"key\");");
    if (passwords) {
      lines.add("var change =");
      lines.add(
          "    Map.<String, Object>of("
              + "\"currentPassword\", People.PASSWORD, \"newPassword\", \"a new battery\");");
      lines.add("");
      lines.add("var password = " + Code.send("PUT", "password", "key", "change") + ";");
    } else {
      lines.add("");
    }
    lines.add("var another = " + Code.send("POST", "keys", "key", "given") + ";");
    lines.add("var out = " + Code.send("POST", "logout", "key", "Map.of()") + ";");
    lines.add("");
    if (passwords) {
      lines.add("assertThat(password.status()).isEqualTo(403);");
    }
    lines.add("assertThat(another.status()).isEqualTo(403);");
    lines.add("assertThat(out.status()).isEqualTo(403);");
    lines.add(Code.statement("assertThat(" + Code.me("someone") + ".status())", ".isEqualTo(200)"));
    return TestMethod.withMaps("givesAKeyNoPowerOverTheAccount", lines);
  }

  private static TestMethod isRevoked(String sample, String one) {
    return TestMethod.withMaps(
        "revokesAKeyOf" + one,
        "var someone = People.signedUp(" + sample + ".body());",
        "var other = People.signedUp(" + sample + ".body());",
        "var given = Map.<String, Object>of(\"name\", \"a program\");",
        "var made = " + Code.send("POST", "keys", "someone.accessToken()", "given") + ";",
        "var path = \"/auth/keys/\" + made.text(\"id\");",
        "",
        "var others = People.send(\"DELETE\", path, other.accessToken(), Map.of());",
        "var own = People.send(\"DELETE\", path, someone.accessToken(), Map.of());",
        "",
        "assertThat(others.status()).isEqualTo(404);",
        "assertThat(own.status()).isEqualTo(204);",
        "var me = " + Code.send("GET", "me", "made.text(\"key\")", "Map.of()") + ";",
        "assertThat(me.status()).isEqualTo(401);");
  }
}
