package dev.bluewright.evaluator.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.evaluator.judge.ParcelServer;
import dev.bluewright.evaluator.judge.Parcels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Alters recorded evidence, with and without new hashes. */
final class VerificationTest {
  @TempDir private static Path folder;
  private static Path recorded = Path.of("");

  @TempDir private Path room;

  @BeforeAll
  static void record() {
    recorded = folder.resolve("evidence");
    var log = folder.resolve("parcels.log");
    EvidenceFolder.write(recorded, Parcels.judged(ParcelServer.Fault.DELIVERS_NOTHING, log));
  }

  /** Something done to a folder. */
  @FunctionalInterface
  interface Alteration {
    void alter(Path copy) throws IOException;
  }

  @Test
  void whatWasNotAlteredIsRight() {
    assertThat(Verification.of(recorded).faults()).isEmpty();
  }

  @Test
  void isRightOnSystemsWhereLinesEndOtherwise() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var elsewhere =
        new ProcessBuilder(
                java,
                "-Dline.separator=\r\n",
                "-cp",
                System.getProperty("java.class.path"),
                VerifiesElsewhere.class.getName(),
                recorded.toString())
            .redirectErrorStream(true)
            .start();

    var said = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(elsewhere.waitFor()).as(said).isZero();
    assertThat(said).isEqualTo("[]");
  }

  @Test
  void theSealIsWhatUsualToolsRead() throws IOException {
    assertThat(Files.readString(recorded.resolve(EvidenceFolder.SEAL)))
        .isEqualTo(
            Hashes.of(Files.readString(recorded.resolve(EvidenceFolder.MANIFEST)))
                + "  manifest.json\n");
  }

  @Test
  void aFolderWithoutEvidenceIsNone() {
    assertThatThrownBy(() -> Verification.of(room)).isInstanceOf(EvidenceException.class);
  }

  @Test
  void evidenceIsNotWrittenOverOther() {
    assertThatThrownBy(
            () -> EvidenceFolder.write(recorded, Parcels.judged(ParcelServer.Fault.NONE)))
        .isInstanceOf(EvidenceException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alterations")
  void findsAnAlteration(String what, Alteration alteration) throws IOException {
    var copy = room.resolve("copy");
    Folders.copy(recorded, copy);

    alteration.alter(copy);

    assertThat(Verification.of(copy).faults()).as(what).isNotEmpty();
  }

  private static Stream<Arguments> alterations() {
    return Stream.of(
        change("a status", "exchanges.har", "\"status\" : 404", "\"status\" : 200"),
        change("a body", "exchanges.har", "small", "large"),
        change("a time", "exchanges.har", "\"_nanos\" : ", "\"_nanos\" : 1"),
        change("a target", "exchanges.har", "/api/parcels/1", "/api/parcels/2"),
        change("a method", "exchanges.har", "\"PATCH\"", "\"PUT\""),
        change("a verdict", "verdicts.json", "\"failed\"", "\"met\""),
        change("a reason", "verdicts.json", "wanted", "seen"),
        change("a title", "scenarios.json", "is refused", "is taken"),
        change("a wanted status", "scenarios.json", "4xx", "2xx"),
        change("a requirement", "scenarios.json", "delivered", "sent"),
        change("the text", "description.txt", "parcels", "letters"),
        change("when it was", "evaluation.json", "\"begun\" : \"2", "\"begun\" : \"1"),
        change("the report", "report.md", "failed", "met"),
        change("the page", "report.html", "failed", "met"),
        change("the picture", "verdicts.svg", "failed", "met"),
        change("what the judge did", "judge.log", "scenarios", "nothing"),
        change("what the system wrote", "system.log", "INFO", "DEBUG"),
        change("a hash", "manifest.json", "a", "b"),
        change("the seal", "manifest.sha256", "a", "b"),
        of("a file is missing", copy -> Files.delete(copy.resolve("verdicts.svg"))),
        of("the log is missing", copy -> Files.delete(copy.resolve("system.log"))),
        of("the seal is missing", copy -> Files.delete(copy.resolve("manifest.sha256"))),
        of("a file is added", copy -> Files.writeString(copy.resolve("note.txt"), "All is well.")),
        of("a folder is added", copy -> Files.createDirectory(copy.resolve("more"))),
        of(
            "a verdict, hashed anew",
            copy -> sealed(copy, "verdicts.json", "\"failed\"", "\"met\"")),
        of("the report, hashed anew", copy -> sealed(copy, "report.md", "failed", "met")),
        of(
            "an answer, hashed anew",
            copy ->
                sealed(copy, "exchanges.har", "was_delivered\\\":false", "was_delivered\\\":true")),
        of("the text, hashed anew", copy -> sealed(copy, "description.txt", "parcels", "letters")),
        of("an error, hashed anew", copy -> sealed(copy, "system.log", "ERROR", "INFO")),
        of("the HAR is cut short", copy -> cut(copy.resolve("exchanges.har"))));
  }

  private static Arguments of(String what, Alteration alteration) {
    return Arguments.of(what, alteration);
  }

  private static Arguments change(String what, String file, String from, String to) {
    return of(what, copy -> replace(copy.resolve(file), from, to));
  }

  private static void replace(Path file, String from, String to) throws IOException {
    var text = Files.readString(file);
    assertThat(text).as("what is altered is there").contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void cut(Path file) throws IOException {
    Files.writeString(file, Files.readString(file).substring(0, 1000));
  }

  /** Alters a file and writes the manifest and its seal again, as somebody would who knows how. */
  private static void sealed(Path copy, String file, String from, String to) throws IOException {
    replace(copy.resolve(file), from, to);
    Folders.seal(copy);
  }
}
