package dev.bluewright.evaluator.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.judge.ParcelServer;
import dev.bluewright.evaluator.judge.Parcels;
import dev.bluewright.evaluator.verdict.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes signs of attacks into evidence that no judge would write. */
final class AlteredSignsTest {
  private static final String ATTACKS =
      """
      {"attempts": [{
        "weakness": "TELLS_VERSION",
        "operation": "GET /",
        "played": {
          "id": "A1", "claim": "security", "title": "GET /", "side": "NEGATIVE",
          "exchanges": [EXCHANGE], "needs": [],
          "checks": [{"kind": "Unseen", "exchange": EXCHANGE, "sign": SIGN}],
          "stopped": null
        }
      }]}
      """;

  @TempDir private static Path folder;
  private static Path recorded = Path.of("");
  private static int success;

  @TempDir private Path room;

  @BeforeAll
  static void record() {
    recorded = folder.resolve("evidence");
    var evaluation = Parcels.judged(ParcelServer.Fault.NONE);
    success = success(evaluation);
    EvidenceFolder.write(recorded, evaluation);
  }

  private static int success(Evaluation evaluation) {
    return evaluation.exchanges().stream()
        .filter(each -> each.answer().isSuccess() && each.answer().json().isObject())
        .findFirst()
        .orElseThrow()
        .number();
  }

  @Test
  void aSignThatCanBeReadIsRead() throws IOException {
    var copy =
        copy(
            "{\"sign\": \"HasHeader\", \"exchange\": EXCHANGE, \"name\": \"x\", \"pattern\": \".\"}");

    assertThat(Verification.of(copy).faults())
        .noneMatch(fault -> fault.startsWith("The evidence cannot be read"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sign\": \"HasHeader\", \"exchange\": EXCHANGE, \"name\": \"x\", \"pattern\": \"(\"}",
        "{\"sign\": \"HasHeader\", \"exchange\": EXCHANGE, \"name\": \"x\", \"pattern\": null}",
        "{\"sign\": \"Together\", \"exchange\": EXCHANGE, \"signs\": null}",
        "{\"sign\": \"Together\", \"exchange\": EXCHANGE, \"signs\": [null]}",
        "{\"sign\": \"Leaks\", \"exchange\": EXCHANGE, \"leak\": null}",
        "{\"sign\": \"Misfits\", \"exchange\": EXCHANGE, \"pointer\": \"id\", \"rule\": {}, \"words\": \"\"}",
        "{\"sign\": \"Misfits\", \"exchange\": EXCHANGE, \"pointer\": \"\", \"rule\": 1, \"words\": \"\"}",
        "null"
      })
  void aSignThatCannotBeReadIsAFault(String sign) throws IOException {
    assertThat(Verification.of(copy(sign)).faults())
        .anyMatch(fault -> fault.startsWith("The evidence cannot be read: "));
  }

  private Path copy(String sign) throws IOException {
    var copy = room.resolve("copy");
    Folders.copy(recorded, copy);
    Files.writeString(
        copy.resolve(Papers.ATTACKS),
        ATTACKS.replace("SIGN", sign).replace("EXCHANGE", String.valueOf(success)));
    Folders.seal(copy);
    return copy;
  }
}
