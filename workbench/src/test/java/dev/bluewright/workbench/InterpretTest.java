package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.workbench.command.BluewrightCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class InterpretTest {
  private static final String GARDEN =
      """
      # Allotment API

      - Users can add plots with a name and an area
      - Text <b>"each"</b> gardener a message & a photo
      - Make the page green
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesAPageThatShowsWhatEachPhraseBecame() throws IOException {
    Path page = folder.resolve("pages/garden.html");

    assertThat(run("interpret", GARDEN, "--html", page.toString())).isZero();

    String html = Files.readString(page);
    assertThat(html).contains("data-part=\"Plot.area\"").contains("class=\"r met\"");
    assertThat(html).contains("class=\"r set-aside\"").contains("&quot;each&quot;");
    assertThat(html).doesNotContain("<!--").doesNotContain("<script");
  }

  @Test
  void saysWhichWordsBecameEachPart() {
    assertThat(run("interpret", GARDEN, "--json")).isZero();
    var provenance = JsonMapper.shared().readTree(out.toString()).get("provenance");

    var area =
        provenance.valueStream().filter(o -> o.get("part").asString().equals("Plot.area")).toList();
    assertThat(area).isNotEmpty();
    assertThat(area.getFirst().get("line").asInt()).isEqualTo(3);
    assertThat(area.getFirst().get("words").asString()).contains("area");
  }

  private int run(String... arguments) {
    return Main.commandLine(new BluewrightCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
