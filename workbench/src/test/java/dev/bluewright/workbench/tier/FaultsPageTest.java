package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of faults lists those that the tests seed. With {@code -Dfaults.write=true} it is
 * written.
 */
final class FaultsPageTest {
  private static final Path PAGE = Path.of("../docs/faults.md");
  private static final Path SNIPPETS = Path.of("../validator/src/test/snippets");
  private static final String ANY = "postgresql://somebody@localhost/some";
  private static final String HEAD =
      """
      # What was broken on purpose

      Each of these faults is seeded by a test, found by the tier that is named, and healed where a rule is named: then a receipt tells of it, and what comes of it is valid.
      The rest is for a person to decide. `./mvnw verify` seeds those of blueprints, every sixth of code, and some of those that start a system; `-Dfaults=all` seeds all.

      | fault | tier | found as | healed by |
      |---|---|---|---|
      """;

  @Test
  void listsWhatIsSeeded() throws IOException {
    var rows = rows();
    var page = HEAD + String.join("\n", rows) + "\n";
    if (Boolean.getBoolean("faults.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(rows).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }

  private static List<String> rows() throws IOException {
    var rows = new ArrayList<String>();
    MachineFaults.all("").stream().map(FaultsPageTest::row).forEach(rows::add);
    rows.add(row(MachineFaults.fewClients()));
    Stream.of(
            WholeFaults.ofTheMachine(1, 2),
            new DatabaseFaults(ANY, ANY, ANY, () -> {}).all(),
            FrameworkFaults.all(),
            CodeFaults.all(),
            WholeFaults.ofTheWhole(),
            SemanticFaults.all(),
            Doubtful.code(),
            Doubtful.running())
        .flatMap(List::stream)
        .map(FaultsPageTest::row)
        .forEach(rows::add);
    try (Stream<Path> folders = Files.list(SNIPPETS)) {
      for (var folder : folders.sorted().toList()) {
        if (folder.getFileName().toString().startsWith("BLU-")) {
          rows.add(snippet(folder));
        }
      }
    }
    return rows;
  }

  private static String row(MachineFault fault) {
    return "| %s | %s | %s |  |".formatted(fault.what(), fault.level().label(), fault.code());
  }

  private static String row(Fault fault) {
    return "| %s | %s | %s | %s |"
        .formatted(fault.what(), fault.level().label(), fault.code(), fault.healed().orElse(""));
  }

  private static String snippet(Path folder) throws IOException {
    var name = folder.getFileName().toString();
    var code = name.substring(0, "BLU-000".length());
    return "| blueprint: %s | component | %s | %s |"
        .formatted(
            name.substring(code.length() + 1).replace('-', ' '),
            code,
            Files.exists(folder.resolve("healed.yaml")) ? "a rule" : "");
  }
}
