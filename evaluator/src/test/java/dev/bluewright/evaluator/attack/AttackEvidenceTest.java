package dev.bluewright.evaluator.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.evidence.EvidenceFolder;
import dev.bluewright.evaluator.evidence.Verification;
import dev.bluewright.evaluator.verdict.Severity;
import dev.bluewright.evaluator.verdict.Weakness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings are in all papers, and follow from the recorded exchanges. */
final class AttackEvidenceTest {
  @TempDir private static Path folder;
  private static Path recorded = Path.of("");

  @TempDir private Path room;

  @BeforeAll
  static void record() {
    recorded = folder.resolve("evidence");
    var only = Set.of(Weakness.READS_ANOTHERS, Weakness.SETS_ROLE, Weakness.UNSIGNED_TOKEN);
    var evaluation =
        Notes.judged(
            Set.of(Hole.READS_ANY, Hole.TAKES_A_ROLE, Hole.TAKES_ALG_NONE),
            Notes.limits(2_000, only));
    assertThat(evaluation.security().orElseThrow().count(Severity.HIGH)).isEqualTo(5);
    EvidenceFolder.write(recorded, evaluation);
  }

  @Test
  void whatWasNotAlteredIsRight() {
    assertThat(Verification.of(recorded).faults()).isEmpty();
  }

  @Test
  void findingsAreInAllPapers() throws IOException {
    for (var paper : Set.of("report.md", "report.html", "verdicts.json")) {
      assertThat(Files.readString(recorded.resolve(paper)))
          .as(paper)
          .contains("API1:2023", "CWE-639", "API3:2023", "API2:2023", "curl -i", "$TOKEN");
    }
  }

  @Test
  void tokensAreNotInThePapers() throws IOException {
    try (var files = Files.list(recorded)) {
      for (var file : files.toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Bearer eyJ");
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "verdicts.json, READS_ANOTHERS, SNIFFED_TYPE",
    "verdicts.json, '\"severity\" : \"critical\"', '\"severity\" : \"low\"'",
    "attacks.json, UNSIGNED_TOKEN, TELLS_VERSION",
    "attacks.json, '\"2xx\"', '\"3xx\"'",
    "report.md, curl -i, wget",
    "report.html, API1:2023, API9:2023"
  })
  void findsAnAlteration(String file, String from, String to) throws IOException {
    var copy = room.resolve("copy");
    copy(copy);
    var text = Files.readString(copy.resolve(file));
    assertThat(text).as("what is altered is there").contains(from);
    Files.writeString(copy.resolve(file), text.replace(from, to));

    assertThat(Verification.of(copy).faults())
        .anyMatch(fault -> fault.contains("does not follow from the recorded exchanges"));
  }

  private static void copy(Path target) throws IOException {
    Files.createDirectories(target);
    try (var files = Files.list(recorded)) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }
}
