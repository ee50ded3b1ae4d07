package dev.bluewright.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.BlueprintHealers;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Report;
import dev.bluewright.validator.tier.Report.Ending;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.validator.tier.ValidationDrivenOrchestrator;
import dev.bluewright.validator.tier.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where {@code healed.yaml} stands beside a snippet, it is what the snippet is healed to; the
 * others are for a person to decide. With {@code -Dsnippets.write=true} what is healed now is
 * written.
 */
final class HealedSnippetTest {
  static List<Path> snippets() throws IOException {
    return SnippetTest.snippets();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void healsWhatIsExpected(Path folder) throws IOException {
    var report = validated(Files.readString(folder.resolve("input.yaml")));
    var healed = folder.resolve("healed.yaml");
    if (Boolean.getBoolean("snippets.write") && report.ending() == Ending.HEALED) {
      Files.writeString(healed, report.last().candidate().text());
    }

    assertThat(report.ending() == Ending.HEALED).isEqualTo(Files.exists(healed));
    if (Files.exists(healed)) {
      assertThat(report.last().candidate().text()).isEqualTo(Files.readString(healed));
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void leavesAloneWhatIsHealed(Path folder) throws IOException {
    var healed = folder.resolve("healed.yaml");
    if (Files.exists(healed)) {
      var again = validated(Files.readString(healed));

      assertThat(again.ending()).isEqualTo(Ending.VALID);
      assertThat(again.receipts()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void tellsOfEachHealing(Path folder) throws IOException {
    var report = validated(Files.readString(folder.resolve("input.yaml")));

    assertThat(report.receipts())
        .allSatisfy(
            receipt -> {
              assertThat(receipt.diff()).contains("\n@@ ");
              assertThat(receipt.why()).endsWith(".");
              assertThat(receipt.finding().isError()).isTrue();
            });
  }

  private static Report validated(String text) {
    return new ValidationDrivenOrchestrator(
            List.of(new ByItself()),
            BlueprintHealers.ALL,
            ValidationDrivenOrchestrator.ROUNDS,
            Watcher.NONE)
        .validate(Candidate.of("input.yaml", text));
  }

  /** The blueprint by itself. */
  private static final class ByItself implements Tier {
    @Override
    public Level level() {
      return Level.COMPONENT;
    }

    @Override
    public List<Finding> findings(Candidate candidate) {
      return Stage.allFindings(candidate.reading());
    }
  }
}
