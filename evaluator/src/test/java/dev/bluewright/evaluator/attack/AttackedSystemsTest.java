package dev.bluewright.evaluator.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.verdict.Finding;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Judges the attacks: each hole of a real service is found as what it is, and nothing without. */
final class AttackedSystemsTest {
  private static final Set<Weakness> NEVER_TRIED =
      Set.of(Weakness.BUSINESS_FLOW, Weakness.TRUSTS_OTHERS, Weakness.EXPIRED_TOKEN);

  @ParameterizedTest
  @EnumSource
  void findsAHoleAsWhatItIs(Hole hole) {
    var security = attacked(Set.of(hole), Set.of(hole.weakness()));

    assertThat(security.findings()).as(rows(security)).isNotEmpty();
    assertThat(security.findings()).allMatch(each -> each.weakness() == hole.weakness());
  }

  @Test
  void findsNothingWhereAllHolesAreShut() {
    var security = attacked(Set.of(), Set.of());

    assertThat(security.findings()).as(shown(security.findings())).isEmpty();
    assertThat(untried(security)).as(rows(security)).isSubsetOf(NEVER_TRIED);
  }

  @Test
  void whatAttacksSendToMakeRecordsAndPeopleIsAmongTheirRequests() {
    var most = 60;
    var unattacked =
        Notes.judged(Set.of(), NoteServer.Quirk.NONE, Optional.empty()).exchanges().size();
    var attacked = Notes.judged(Set.of(), Notes.limits(most, Set.of())).exchanges().size();

    assertThat(attacked - unattacked).isBetween(most - 10, most);
  }

  @Test
  void theProofOfAVisitIsTheRequestThatCausedIt() {
    var limits = Notes.limits(2_000, Set.of(Weakness.REACHES_OUT));
    var evaluation = Notes.judged(Set.of(Hole.FETCHES_PICTURES), limits);

    var proof = evaluation.security().orElseThrow().findings().getFirst().proof();
    var call =
        evaluation.exchanges().stream()
            .filter(each -> each.number() == proof)
            .findFirst()
            .orElseThrow()
            .call();
    assertThat(call.shown()).isEqualTo("POST /notes");
    assertThat(call.body().orElseThrow()).contains("\"picture\":\"http://127.0.0.1:");
  }

  private static Security attacked(Set<Hole> holes, Set<Weakness> only) {
    return Notes.judged(holes, Notes.limits(2_000, only)).security().orElseThrow();
  }

  private static Set<Weakness> untried(Security security) {
    return security.tried().stream()
        .filter(row -> row.operations() == 0)
        .map(Security.Row::weakness)
        .collect(Collectors.toSet());
  }

  private static String rows(Security security) {
    return security.tried().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static String shown(List<Finding> findings) {
    return findings.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
