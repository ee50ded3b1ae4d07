package dev.bluewright.evaluator.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.judge.Extent;
import dev.bluewright.evaluator.judge.OutsideJudge;
import dev.bluewright.evaluator.judge.ParcelServer;
import dev.bluewright.evaluator.judge.Parcels;
import dev.bluewright.evaluator.judge.Target;
import dev.bluewright.evaluator.load.LoadPlan;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Judges and loads a service, and alters what was recorded. */
final class LoadEvidenceTest {
  private static final String LATENCIES = "load-latency.hlog";

  private static final LoadPlan PLAN =
      new LoadPlan(
          LoadPlan.Mix.USUAL, List.of(2), 150, 150, 0.8, 300, 0.001, 1_000, Optional.empty());

  @TempDir private static Path folder;
  private static Path recorded = Path.of("");

  @TempDir private Path room;

  @BeforeAll
  static void record() {
    recorded = folder.resolve("evidence");
    try (var server = new ParcelServer(ParcelServer.Fault.NONE)) {
      var target = Target.at(server.url());
      var extent = new Extent(Optional.empty(), Optional.of(PLAN));
      EvidenceFolder.write(
          recorded, OutsideJudge.judge(Parcels.TEXT, Parcels.reading(), target, extent, _ -> {}));
    }
  }

  @Test
  void theCapacityFollowsFromTheLogs() {
    var verification = Verification.of(recorded);

    assertThat(verification.faults()).isEmpty();
    var capacity = verification.evaluation().orElseThrow().load().orElseThrow().capacity();
    assertThat(capacity.highest()).isPresent();
    assertThat(capacity.operations()).containsExactly("Parcel: create, read, list");
    assertThat(capacity.steps()).allMatch(each -> each.failed() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "report.md", "verdicts.json"})
  void theReportsShowTheCapacityWithItsParts(String file) throws IOException {
    assertThat(Files.readString(recorded.resolve(file)).toLowerCase(java.util.Locale.ROOT))
        .contains("capacity", "2 clients at once", "soak at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load-latency.svg", "load-throughput.svg", "load-health.svg"})
  void thePicturesAreWellFormed(String file) throws Exception {
    var text = Files.readString(recorded.resolve(file));

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));

    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(document.getElementsByTagName("polyline").getLength()).isPositive();
    assertThat(text).doesNotContain("NaN");
  }

  @Test
  void findsThatALineOfTheLogIsMissing() throws IOException {
    var copy = altered(LATENCIES, text -> text.replaceFirst("Tag=L5[^\n]*\n", ""), false);

    assertThat(Verification.of(copy).faults()).contains(LATENCIES + " was altered.");
  }

  @Test
  void findsThatALineOfTheLogIsMissingAlthoughItWasHashedAnew() throws IOException {
    var copy = altered(LATENCIES, text -> text.replaceFirst("Tag=L5[^\n]*\n", ""), true);

    assertThat(Verification.of(copy).faults())
        .contains("verdicts.json does not follow from the recorded exchanges.");
  }

  @Test
  void findsThatTheLogIsNone() throws IOException {
    var copy = altered(LATENCIES, text -> text.replaceAll("HIST[^\n]*", "HISTnone"), true);

    assertThat(Verification.of(copy).faults())
        .anyMatch(each -> each.startsWith("The evidence cannot be read"));
  }

  @ParameterizedTest
  @CsvSource({"\"kind\" : \"RATE\", \"kind\" : null", "\"id\" : \"L3\", \"id\" : null"})
  void findsThatWhatWasPlayedCannotBeRead(String from, String to) throws IOException {
    var copy = altered("load.json", text -> text.replaceFirst(from, to), true);

    assertThat(Verification.of(copy).faults()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"verdicts.json", "load.json"})
  void findsAnAlteredFigureAlthoughItWasHashedAnew(String file) throws IOException {
    var copy = altered(file, text -> text.replaceFirst("(\"offered\" : [1-9])", "$19"), true);

    assertThat(Verification.of(copy).faults()).isNotEmpty();
  }

  private Path altered(String file, java.util.function.UnaryOperator<String> change, boolean anew)
      throws IOException {
    var copy = room.resolve("copy");
    Folders.copy(recorded, copy);
    var text = Files.readString(copy.resolve(file));
    assertThat(change.apply(text)).as("something is altered").isNotEqualTo(text);
    Files.writeString(copy.resolve(file), change.apply(text));
    if (anew) {
      Folders.seal(copy);
    }
    return copy;
  }
}
