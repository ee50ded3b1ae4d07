package dev.bluewright.evaluator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.evidence.EvidenceFolder;
import dev.bluewright.evaluator.evidence.Verification;
import dev.bluewright.evaluator.exchange.Patience;
import dev.bluewright.evaluator.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Judges services that answer in ways that would hurt a judge who trusted them. */
@Execution(ExecutionMode.CONCURRENT)
final class HostileSystemsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endsWithAReportThatCanBeVerified(HostileServer.Trick trick) {
    try (var server = new HostileServer(trick)) {
      var target = Target.at(server.url());
      var patience = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(4));

      var evaluation =
          OutsideJudge.judge(
              Parcels.TEXT, Parcels.reading(), target, patience, Extent.SCENARIOS, _ -> {});
      var evidence = folder.resolve("evidence");
      EvidenceFolder.write(evidence, evaluation);

      assertThat(evaluation.verdicts()).hasSize(6);
      assertThat(evaluation.count(Verdict.Kind.MET)).isZero();
      assertThat(Verification.of(evidence).faults()).isEmpty();
    }
  }
}
