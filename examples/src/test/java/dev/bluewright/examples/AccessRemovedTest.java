package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attacks in a generated project succeed where somebody took out what keeps them off. */
final class AccessRemovedTest {
  private static final String PROJECT = "boat-club-api";

  @TempDir Path folder;

  @Test
  void noAttackSucceedsAsGenerated() throws Exception {
    var outcome = outcome(UnaryOperator.identity());

    assertThat(outcome.exitCode()).as(outcome.words()).isZero();
  }

  @Test
  void oneWiderGrantIsNoticed() throws Exception {
    var outcome =
        outcome(
            text ->
                text.replace(
                    ".allow(\"read\", owner(), person(\"boat.keeper\"), role(\"warden\"))",
                    ".allow(\"read\", dev.bluewright.store.Grants.authenticated())"));

    assertSucceeded(outcome, "keepsBookingsFromAnotherMember");
  }

  @Test
  void oneWiderWayIsNoticed() throws Exception {
    var outcome =
        outcome(
            text -> text.replace("person(\"boat.keeper\"), role(\"warden\"))", "authenticated())"));

    assertSucceeded(outcome, "keepsRemarksFromAnotherMember");
  }

  @Test
  void missingGrantsAreNoticed() throws Exception {
    var outcome = outcome(text -> text.replaceAll("\\n *\\.allow\\([^\\n]*", ""));

    assertSucceeded(outcome, "keepsLogEntriesFromAVisitor");
  }

  @Test
  void aMissingOwnerIsNoticed() throws Exception {
    var outcome = outcome(text -> text.replace(".ownedBy(\"author\")", ""));

    assertSucceeded(outcome, "letsNobodyChooseWhoOwnsARemark");
  }

  @Test
  void aRoleThatAnybodyMayWriteIsNoticed() throws Exception {
    var outcome = outcome(text -> text.replace(".writableBy(Grants.role(\"warden\"))", ""));

    assertSucceeded(outcome, "letsNobodyGiveThemselvesARole");
  }

  private static void assertSucceeded(CompiledProject.Outcome outcome, String attack) {
    assertThat(outcome.exitCode()).as(outcome.words()).isNotZero();
    assertThat(outcome.words()).contains("AccessTest").contains(attack);
  }

  private CompiledProject.Outcome outcome(UnaryOperator<String> change) throws Exception {
    return CompiledProject.of(GoldenProjects.generated(PROJECT), folder, change).test();
  }
}
