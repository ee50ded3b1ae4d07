package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.workbench.command.BluewrightCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CorpusTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void twoBriefsAndAnIndex() throws IOException {
    write("INDEX.md", "# What is here\n\nTwo briefs.\n");
    write(
        "shops/tea.md",
        """
        https://example.org/tea

        Create a tea shop API:
        - Add teas with name and price
        - Send a push notification for every new tea

        ## Bonus
        - Rate teas
        """);
    write(
        "clubs/chess.txt",
        """
        github:example/chess README.md

        Members play games of chess.
        - Record games with a date and a result
        - The page has a blue background colour
        """);
  }

  @Test
  void countsEveryRequirementOnce() {
    assertThat(run("corpus", folder.toString(), "--json")).isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString());

    assertThat(document.get("briefs").size()).isEqualTo(2);
    assertThat(document.get("notRead").get(0).asString()).isEqualTo("INDEX.md");
    for (JsonNode brief : document.get("briefs")) {
      int requirements = brief.get("interpretation").get("requirements").size();
      assertThat(brief.get("requirements").asInt()).isEqualTo(requirements).isPositive();
      assertThat(sumOfStatuses(brief)).isEqualTo(requirements);
    }
    assertThat(sumOfStatuses(document.get("total")))
        .isEqualTo(document.get("total").get("requirements").asInt());
  }

  @Test
  void leavesOutWhatIsSetAsideOrOptionalOfWhatIsAboutTheBackEnd() {
    run("corpus", folder.toString(), "--json");
    JsonNode tea = JsonMapper.shared().readTree(out.toString()).get("briefs").get(1);

    assertThat(tea.get("name").asString()).isEqualTo("shops/tea.md");
    assertThat(tea.get("optional").asInt()).isEqualTo(1);
    assertThat(tea.get("aboutBackEnd").asInt()).isEqualTo(tea.get("requirements").asInt() - 1);
    assertThat(tea.get("unsupportedBy").size()).isEqualTo(1);
  }

  @Test
  void listsTheRequirementsOfAStatusWithTheirPlaces() {
    assertThat(run("corpus", folder.toString(), "--list", "set-aside")).isZero();

    assertThat(out.toString()).contains("clubs/chess.txt:3: The page has a blue background");
    assertThat(out.toString()).doesNotContain("Record games");
  }

  @Test
  void drawsMetRequirementsWithTheWordsThatBecameThem() {
    assertThat(run("corpus", folder.toString(), "--draw", "2", "--seed", "7")).isZero();
    var first = out.toString();
    out.getBuffer().setLength(0);
    run("corpus", folder.toString(), "--draw", "2", "--seed", "7");

    assertThat(first)
        .contains("shops/tea.md R1, line 2: Add teas with name and price")
        .contains("Tea.price ← \"price\"")
        .contains("2 of 2 that are called met, seed 7.")
        .doesNotContain("push notification")
        .isEqualTo(out.toString());
  }

  @Test
  void refusesAFolderWithoutBriefs() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(run("corpus", empty.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("where it was found");
  }

  private static int sumOfStatuses(JsonNode counts) {
    int sum = 0;
    for (String status : new String[] {"met", "set-aside", "optional", "unsupported", "unclear"}) {
      sum += counts.get(status).asInt();
    }
    return sum;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private int run(String... arguments) {
    return Main.commandLine(new BluewrightCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
