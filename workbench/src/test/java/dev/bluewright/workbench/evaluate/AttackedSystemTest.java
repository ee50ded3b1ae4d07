package dev.bluewright.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.attack.AttackLimits;
import dev.bluewright.evaluator.verdict.Finding;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Severity;
import dev.bluewright.evaluator.verdict.Weakness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks a generated system with people, roles and records of their own. */
final class AttackedSystemTest {
  private static final AttackLimits LIMITS =
      new AttackLimits(900, Duration.ofSeconds(15), Set.of());

  @TempDir private Path folder;

  @Test
  void nothingOfAnyHarmGetsThrough() throws IOException {
    try (var system = BuiltSystem.of("recipes", List.of(), folder.resolve("recipes"))) {
      var security = system.judged(Optional.of(LIMITS)).security().orElseThrow();

      assertThat(security.count(Severity.HIGH)).as(shown(security)).isZero();
      assertThat(tried(security))
          .contains(
              Weakness.CHANGES_ANOTHERS,
              Weakness.NO_SIGN_IN,
              Weakness.ALTERED_TOKEN,
              Weakness.SETS_ROLE,
              Weakness.SQL_CONDITION);
    }
  }

  private static Set<Weakness> tried(Security security) {
    return security.tried().stream()
        .filter(row -> row.operations() > 0)
        .map(Security.Row::weakness)
        .collect(Collectors.toSet());
  }

  private static String shown(Security security) {
    return security.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }
}
