package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Receipt;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Report;
import dev.bluewright.validator.tier.Report.Ending;
import dev.bluewright.validator.tier.TierReport;
import dev.bluewright.validator.tier.Watcher;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault is found by its tier, and healed where a rule can heal it: a receipt tells of it, and
 * what comes of it is valid, and not healed again. Those of blueprints are the snippets of {@code
 * validator}. {@code -Dfaults=all} takes all; else every sixth one of code, and some of those that
 * start a system.
 */
@Execution(ExecutionMode.CONCURRENT)
final class FaultsTest {
  private static final boolean ALL = System.getProperty("faults", "").equals("all");

  @TempDir Path folder;

  static List<Fault> ofCode() {
    var faults = CodeFaults.all();
    return ALL
        ? faults
        : IntStream.range(0, faults.size())
            .filter(at -> at % 6 == 0)
            .mapToObj(faults::get)
            .toList();
  }

  static List<Fault> ofTheWhole() {
    var faults = WholeFaults.ofTheWhole();
    return ALL ? faults : List.of(faults.getFirst(), faults.getLast());
  }

  static List<Fault> ofWhatItDoes() {
    var faults = SemanticFaults.all();
    return ALL ? faults : List.of(faults.get(5), faults.get(8));
  }

  @ParameterizedTest
  @MethodSource({"ofCode", "ofTheWhole", "ofWhatItDoes"})
  void isFoundByItsTierAndHealedWhereItCanBe(Fault fault) {
    check(fault, ProjectBuild.runtime());
  }

  @Test
  void theMachineIsLookedAtFirst() throws IOException {
    int left = freePort();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      WholeFaults.ofTheMachine(taken.getLocalPort(), left)
          .forEach(fault -> check(fault, ProjectBuild.runtime()));
    }
  }

  private static int freePort() throws IOException {
    try (var found = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return found.getLocalPort();
    }
  }

  static List<Fault> ofOurs() {
    return FrameworkFaults.all();
  }

  @ParameterizedTest
  @MethodSource("ofOurs")
  void whatIsBrokenOfOursIsToldFirst(Fault fault) throws IOException {
    check(fault, runtime());
  }

  @Test
  void whatIsSoundIsNotHealed() {
    var report = validated(Sound.chores(), Sound.request(ProjectBuild.runtime(), Level.SEMANTIC));

    assertThat(report.first().findings()).isEmpty();
    assertThat(report.ending()).isEqualTo(Ending.VALID);
    assertThat(report.receipts()).isEmpty();
  }

  static List<Fault> warned() {
    var running = ALL ? Doubtful.running() : Doubtful.running().subList(0, 1);
    return Stream.of(Doubtful.code(), running).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource
  void warned(Fault fault) {
    var report = validated(fault.seeded(), fault.request().apply(ProjectBuild.runtime()));

    assertThat(report.ending()).as(report.first().findings().toString()).isEqualTo(Ending.VALID);
    assertThat(report.first().findings())
        .filteredOn(finding -> !finding.isError())
        .extracting(Finding::code)
        .contains(fault.code());
  }

  static void check(Fault fault, Path runtime) {
    var request = fault.request().apply(runtime);
    var report = Validation.of(fault.seeded(), request, fault.watcher());

    var failed = report.first().failed();
    assertThat(failed.map(TierReport::level)).as(fault.what()).contains(fault.level());
    assertThat(failed.orElseThrow().findings())
        .as(fault.what())
        .filteredOn(Finding::isError)
        .extracting(Finding::code)
        .contains(fault.code());
    fault
        .healed()
        .ifPresentOrElse(rule -> healed(rule, report, request), () -> open(fault, report));
  }

  private static void healed(String rule, Report report, ValidationRequest request) {
    assertThat(report.ending()).as(report.last().findings().toString()).isEqualTo(Ending.HEALED);
    assertThat(report.receipts()).extracting(Receipt::rule).contains(rule);
    assertThat(report.receipts()).allSatisfy(each -> assertThat(each.diff()).contains("@@"));
    if (request.until().compareTo(Level.COMPONENT) <= 0) {
      var again = validated(report.last().candidate(), request);
      assertThat(again.ending()).isEqualTo(Ending.VALID);
      assertThat(again.receipts()).isEmpty();
    }
  }

  private static void open(Fault fault, Report report) {
    assertThat(report.ending()).as(fault.what()).isEqualTo(Ending.OPEN);
  }

  private static Report validated(Candidate candidate, ValidationRequest request) {
    return Validation.of(candidate, request, Watcher.NONE);
  }

  /** A copy of the runtime's folder. */
  private Path runtime() throws IOException {
    var copy = Files.createTempDirectory(folder, "runtime");
    try (Stream<Path> all = Files.list(ProjectBuild.runtime())) {
      for (var jar : all.toList()) {
        Files.copy(jar, copy.resolve(jar.getFileName()));
      }
    }
    return copy;
  }
}
