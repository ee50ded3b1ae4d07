package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.workbench.command.BluewrightCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command as a person calls it. */
final class ValidateTest {
  private static final String BROKEN =
      """
      schemaVersion: 5.2.0
      system: {name: tea-shop, database: sqlite} # small
      entities:
        Tea:
          fields:
            name: strnig
            organic: bool
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void proposesWithoutWriting() throws Exception {
    var file = file(BROKEN);

    assertThat(run("validate", file.toString(), "--until", "component")).isEqualTo(2);

    assertThat(Files.readString(file)).isEqualTo(BROKEN);
    assertThat(out.toString()).contains("+      name: string", "--fix");
  }

  @Test
  void writesWhatIsHealedAndLeavesTheRest() throws Exception {
    var file = file(BROKEN);

    assertThat(run("validate", file.toString(), "--until", "component", "--fix")).isZero();

    assertThat(Files.readString(file))
        .isEqualTo(BROKEN.replace("strnig", "string").replace("bool", "boolean"));
    assertThat(run("validate", file.toString(), "--until", "component")).isZero();
  }

  @Test
  void healsTheCodeOfAProject() throws Exception {
    var project = folder.resolve("project");
    var text = "src/test/resources/dev/bluewright/workbench/evaluate/chores.md";
    assertThat(run("new", text, "--dir", project.toString())).isZero();
    var code = project.resolve("src/main/java/app/chorelistapi/ChoreBehavior.java");
    var whole = Files.readString(code);
    Files.writeString(code, whole.replace("import dev.bluewright.http.Hooks;\n", ""));

    assertThat(run("validate", project.toString(), "--until", "component", "--fix")).isZero();

    assertThat(Files.readString(code)).isEqualTo(whole);
  }

  @Test
  void tellsMachines() throws Exception {
    assertThat(run("validate", file(BROKEN).toString(), "--until", "component", "--json"))
        .isEqualTo(2);

    var document = JSON.readTree(out.toString());
    assertThat(document.get("valid").asBoolean()).isFalse();
    assertThat(document.get("ending").asString()).isEqualTo("healed");
    assertThat(document.get("tiers").get(2).get("outcome").asString()).isEqualTo("failed");
    var receipt = document.get("receipts").get(0);
    assertThat(receipt.get("rule").asString()).isEqualTo("meant-word");
    assertThat(receipt.get("finding").get("code").asString()).isEqualTo("BLU-021");
    assertThat(document.get("after").get(2).get("outcome").asString()).isEqualTo("passed");
  }

  @Test
  void tellsCodeHosts() throws Exception {
    var sarif = folder.resolve("findings.sarif");

    run(
        "validate",
        file(BROKEN).toString(),
        "--until",
        "component",
        "--rounds",
        "0",
        "--sarif",
        sarif.toString());

    var document = JSON.readTree(Files.readString(sarif));
    assertThat(document.get("version").asString()).isEqualTo("2.1.0");
    var result = document.get("runs").get(0).get("results").get(0);
    assertThat(result.get("ruleId").asString()).isEqualTo("BLU-021");
    assertThat(result.get("level").asString()).isEqualTo("error");
    var region = result.get("locations").get(0).get("physicalLocation").get("region");
    assertThat(region.get("startLine").asInt()).isEqualTo(6);
    assertThat(region.get("startColumn").asInt()).isEqualTo(13);
  }

  @Test
  void refusesWhatItCannotUse() throws Exception {
    var file = file(BROKEN).toString();

    assertThat(run("validate", folder.resolve("nothing.yaml").toString())).isEqualTo(2);
    assertThat(run("validate", folder.toString())).isEqualTo(2);
    assertThat(run("validate", file, "--rounds", "99")).isEqualTo(2);
    assertThat(run("validate", file, "--rounds", "-1")).isEqualTo(2);
    assertThat(run("validate", file, "--until", "nowhere")).isEqualTo(2);
    assertThat(run("validate", file, "--port", "70000")).isEqualTo(2);
    assertThat(run("validate", file, "--database-url", "nonsense")).isEqualTo(2);
    assertThat(run("validate", "-", "--fix")).isEqualTo(2);
    assertThat(err.toString()).contains("machine, framework, component, integration, semantic");
  }

  @Test
  void acceptsADraftBeforeItIsWritten() throws Exception {
    var project = folder.resolve("accepted");
    var text = "Keep a list of bees. Each bee has a name. Bees can be deleted.";

    assertThat(run("new", text, "--until-accepted", "--dir", project.toString())).isZero();

    assertThat(project.resolve("blueprint.yaml")).exists();
    assertThat(out.toString()).doesNotContain("Not accepted");
    var evidence = folder.resolve("accepted-evidence/round-1");
    assertThat(run("evaluate", "--verify", evidence.toString())).isZero();
    assertThat(evidence.resolve("system.log")).content().contains("INFO");
  }

  private Path file(String yaml) throws Exception {
    return Files.writeString(folder.resolve("tea.yaml"), yaml);
  }

  private int run(String... arguments) {
    return Main.run(
        Main.commandLine(new BluewrightCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true)),
        arguments);
  }
}
