package dev.bluewright.evaluator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges a service of teams that nobody generated, with and without a leak between them. */
final class TenantsTest {
  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: boards}
      accounts: {of: Person, role: role, admin: lead, tenants: Team}
      entities:
        Team:
          fields: {name: string(40)}
        Person:
          fields:
            email: {type: email, unique: true}
            role: {type: "enum(member, lead)", default: member, access: role(lead)}
          access: {create: role(lead), read: authenticated}
        Board:
          fields: {title: string(40)}
          access: {all: authenticated}
        Card:
          fields: {label: string(40)}
          relations: {board: belongsTo Board}
          access: {all: authenticated}
      requirements:
        R1: {text: Each team sees only its own., at: "1:1", met: [accounts.tenants]}
        R2: {text: Leads invite others., at: "2:1", met: [accounts.invitations]}
      """;

  @Test
  void acceptsTeamsThatAreApart() {
    var evaluation = judged(BoardServer.Leak.NONE);

    assertThat(evaluation.verdicts())
        .as(evaluation.verdicts().toString())
        .extracting(Verdict::kind)
        .containsOnly(Verdict.Kind.MET);
    assertThat(evaluation.verdicts().getFirst().scenarios())
        .as("all of it is tried")
        .allSatisfy(each -> assertThat(each.outcome().proof()).as(each.toString()).isPositive());
  }

  @ParameterizedTest
  @CsvSource({
    "READS, R1",
    "CHANGES, R1",
    "DELETES, R1",
    "LISTS, R1",
    "FILTERS, R1",
    "SEARCHES, R1",
    "COUNTS, R1",
    "REFERS, R1",
    "SHOWS_PEOPLE, R1",
    "SHOWS_TEAMS, R1",
    "INVITES_APART, R2",
    "INVITES_TWICE, R2",
    "INVITES_ANYBODY, R2"
  })
  void refusesALeakOnTheRequirementThatIsWrong(BoardServer.Leak leak, String requirement) {
    assertThat(failed(judged(leak))).contains(requirement);
  }

  private static List<String> failed(Evaluation evaluation) {
    return evaluation.verdicts().stream()
        .filter(each -> each.kind() == Verdict.Kind.FAILED)
        .map(Verdict::id)
        .toList();
  }

  private static Evaluation judged(BoardServer.Leak leak) {
    var reading = BlueprintReader.read("boards.yaml", READING).blueprint().orElseThrow();
    try (var server = new BoardServer(leak)) {
      return OutsideJudge.judge("Boards.", reading, Target.at(server.url()), _ -> {});
    }
  }
}
