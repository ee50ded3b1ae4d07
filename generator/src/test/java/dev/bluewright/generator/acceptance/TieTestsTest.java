package dev.bluewright.generator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.generator.plan.Planner;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TieTestsTest {
  private static final String STATE = ", when: {status: taken}";
  private static final String CAMP =
      """
      schemaVersion: 5.2.0
      system: {name: camp, database: sqlite}
      accounts: {of: Scout}
      entities:
        Scout:
          fields: {email: {type: email, unique: true}}
          relations:
            friends: {manyToMany: Scout, through: Handshake, when: {status: taken}}
          access: {read: authenticated, update: owner, friends: owner}
        Handshake:
          fields:
            status: {type: "enum(offered, taken)", default: offered, access: person(recipient)}
          relations:
            requester: {belongsTo: Scout, onDelete: cascade}
            recipient: {belongsTo: Scout, onDelete: cascade}
          owner: requester
          actions:
            take: {from: {status: offered}, set: {status: taken}}
          rules:
            notOneself: {check: requester != recipient, message: Nobody is a friend of oneself.}
          access:
            create: authenticated
            read: [owner, person(recipient)]
            delete: [owner, person(recipient)]
            take: person(recipient)
      requirements:
        R1: {text: One has friends, met: [Scout.friends]}
        R2: {text: One offers a hand, met: [Handshake.create]}
      """;

  private static SystemPlan plan(String blueprint) {
    return Planner.plan(BlueprintReader.read(blueprint).blueprint().orElseThrow(), "");
  }

  private static List<TestMethod> tests(String blueprint, String id) {
    return RequirementTests.of(plan(blueprint)).methods().entrySet().stream()
        .filter(each -> each.getKey().id().equals(id))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  private static List<String> life(String blueprint) {
    return tests(blueprint, "R1").getFirst().body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R1", "R2"})
  void whatIsMetByTiesIsTriedWithPeople(String id) {
    assertThat(tests(CAMP, id))
        .extracting(TestMethod::name)
        .containsExactly(
            "makesAScoutOneOfTheFriendsOfAnother",
            "holdsAHandshakeOfTheSameTwoOnce",
            "refusesAHandshakeWithOneself");
  }

  @Test
  void bothAreTiedOnceWhoIsAskedAgreesAndApartAfterwards() {
    assertThat(life(CAMP))
        .containsSubsequence(
            "assertThat(one.get(list).body()).isEmpty();",
            "var answer = \"/handshakes/\" + made.text(\"id\") + \"/take\";",
            "assertThat(one.post(answer, Map.of()).status()).isEqualTo(403);",
            "assertThat(other.post(answer, Map.of()).status()).isEqualTo(200);",
            "assertThat(one.get(list).body()).hasSize(1);",
            "assertThat(other.get(back).body()).hasSize(1);",
            "assertThat(third.get(list).status()).isEqualTo(403);",
            "assertThat(one.delete(list + \"/\" + other.id()).status()).isEqualTo(204);",
            "assertThat(one.get(list).body()).isEmpty();",
            "assertThat(other.get(back).body()).isEmpty();");
  }

  @Test
  void whereTheRecordItselfTiesThemNobodyIsAsked() {
    assertThat(life(CAMP.replace(STATE, "")))
        .noneMatch(line -> line.contains("answer"))
        .contains("assertThat(other.get(back).body()).hasSize(1);");
  }

  @Test
  void whatEverybodyMaySeeIsNotRefusedToAThird() {
    assertThat(life(CAMP.replace("friends: owner", "friends: authenticated")))
        .noneMatch(line -> line.contains("third.get(list)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "take: person(recipient)|take: role(chief)",
        "create: authenticated|create: person(recipient)",
        "set: {status: taken}|set: {status: taken}, takes: {why: string}",
      })
  void whatNobodyOfTheTestsCanTieIsNotTried(String change) {
    var parts = change.split("\\|", -1);
    assertThat(tests(CAMP.replace(parts[0], parts[1]), "R1")).isEmpty();
  }
}
