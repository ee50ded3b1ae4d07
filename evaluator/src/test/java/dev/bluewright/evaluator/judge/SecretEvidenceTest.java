package dev.bluewright.evaluator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.evidence.EvidenceFolder;
import dev.bluewright.evaluator.evidence.Verification;
import dev.bluewright.evaluator.scenario.Administrator;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Judges a service that tells the passwords and tokens of everybody in all its answers. */
final class SecretEvidenceTest {
  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: club}
      accounts: {of: Member, role: role, admin: warden}
      entities:
        Member:
          fields:
            email: {type: email, unique: true}
            role: {type: enum, values: [member, warden], default: member, access: role(warden)}
      requirements:
        R1: {text: People sign up., at: "1:1", met: [accounts]}
        R2: {text: They sign in., at: "2:1", met: [accounts.login]}
        R3: {text: The warden is the administrator., at: "3:1", met: [accounts.admin]}
        R4: {text: They see their account., at: "4:1", met: [accounts.me]}
        R5: {text: Tokens are refreshed., at: "5:1", met: [accounts.refresh]}
      """;

  @TempDir private Path folder;

  @Test
  void holdsNothingThatOpensAnything() throws IOException {
    try (var server = new ClubServer()) {
      var evidence = folder.resolve("evidence");
      var evaluation = judged(server);
      EvidenceFolder.write(evidence, evaluation);

      assertThat(server.secrets()).hasSizeGreaterThan(20);
      try (var files = Files.list(evidence)) {
        for (var file : files.toList()) {
          assertThat(Files.readString(file)).doesNotContain(server.secrets());
        }
      }
      var har = new JsonMapper().readTree(Files.readString(evidence.resolve("exchanges.har")));
      assertThat(har.findValuesAsString("text"))
          .as("bodies as they were")
          .allSatisfy(body -> assertThat(body).doesNotContain("u0077", "u0050", "\\\\"))
          .allSatisfy(body -> assertThat(body).doesNotContain(server.secrets()));
      assertThat(Verification.of(evidence).faults()).isEmpty();
    }
  }

  @Test
  void provesWhatItProvedWithThem() {
    try (var server = new ClubServer()) {
      var evaluation = judged(server);

      assertThat(evaluation.verdicts())
          .filteredOn(each -> each.kind() == Verdict.Kind.MET)
          .extracting(Verdict::id)
          .containsExactly("R2", "R3", "R4", "R5");
      assertThat(evaluation.verdicts().getFirst().why())
          .contains("does not hold the password")
          .contains("(secret-");
    }
  }

  private static Evaluation judged(ClubServer server) {
    var reading = BlueprintReader.read("club.yaml", READING).blueprint().orElseThrow();
    var warden = new Administrator("warden", ClubServer.PASSWORD);
    var target =
        new Target(
            server.url(),
            Optional.empty(),
            Optional.of(warden),
            Optional.empty(),
            Optional.empty());
    return OutsideJudge.judge("A club.", reading, target, _ -> {});
  }
}
