package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.workbench.command.BluewrightCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  private static final String SHOP =
      """
      Create a tea shop API:
      - Add teas with name and price
      - List all teas
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesAProjectAndTouchesNothingTheSecondTime() throws Exception {
    Path project = folder.resolve("shop");
    assertThat(run("new", SHOP, "--dir", project.toString())).isZero();
    assertThat(project.resolve("blueprint.yaml")).exists();
    var written = Files.getLastModifiedTime(project.resolve("pom.xml"));

    assertThat(run("new", SHOP, "--dir", project.toString())).isZero();

    assertThat(Files.getLastModifiedTime(project.resolve("pom.xml"))).isEqualTo(written);
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws Exception {
    Files.writeString(folder.resolve("diary.txt"), "private");

    assertThat(run("new", SHOP, "--dir", folder.toString())).isEqualTo(2);

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())).toList())
          .isEqualTo(List.of("diary.txt"));
    }
  }

  @Test
  void readsADescriptionThatBeginsWithABullet() {
    assertThat(run("interpret", "- Add teas with name\n- List all teas", "--json")).isZero();
    assertThat(out.toString()).contains("Tea.create");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--load", "--attack"})
  void loadsAndAttacksNoOtherMachineWithoutConsent(String what) throws Exception {
    assertThat(evaluate("http://192.0.2.1:80", what)).isEqualTo(2);
    assertThat(err.toString()).contains("192.0.2.1 is not this machine", what + "-anyway");
  }

  @ParameterizedTest
  @CsvSource({
    "--attack-requests=20, --attack",
    "--attack-seconds=5, --attack",
    "--attack-only=READS_ANOTHERS, --attack",
    "--attack-anyway, --attack",
    "--load-step=1, --load",
    "--load-anyway, --load",
    "--machine-cost=0.1, --load"
  })
  void anOptionOfWhatIsNotDoneIsRefused(String option, String needed) throws Exception {
    assertThat(evaluate("http://127.0.0.1:1", option)).isEqualTo(2);
    assertThat(err.toString())
        .contains(option.replaceFirst("=.*", "") + " is of no use without " + needed + ".");
  }

  private int evaluate(String url, String option) throws Exception {
    Path text = Files.writeString(folder.resolve("shop.md"), SHOP);
    return run(
        "evaluate",
        "--url=" + url,
        "--description=" + text,
        "--out=" + folder.resolve("evidence"),
        option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://ann:pass-word@127.0.0.1:1", "http://ann@127.0.0.1:1"})
  void takesNoAddressWithAUser(String url) throws Exception {
    Path text = Files.writeString(folder.resolve("shop.md"), SHOP);
    Path evidence = folder.resolve("evidence");

    assertThat(run("evaluate", "--url=" + url, "--description=" + text, "--out=" + evidence))
        .isEqualTo(2);

    assertThat(err.toString()).contains("leave them out").doesNotContain("pass-word");
    assertThat(evidence).doesNotExist();
  }

  @Test
  void printsOneJsonDocument() {
    assertThat(run("interpret", SHOP, "--json")).isZero();
    var document = tools.jackson.databind.json.JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("requirements").size()).isPositive();
    assertThat(document.get("requirements").get(0).get("status").asString()).isNotBlank();
  }

  @Test
  void attacksWithAtLeastOneRequest() throws Exception {
    Path text = folder.resolve("todo.md");
    Files.writeString(text, "Todos with a title. Create and list todos.");

    assertThat(
            run(
                "evaluate",
                "--url",
                "http://127.0.0.1:1",
                "--description",
                text.toString(),
                "--out",
                folder.resolve("evidence").toString(),
                "--attack",
                "--attack-only",
                "READS_ANOTHERS",
                "--attack-requests",
                "0"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("at least one request");
  }

  @Test
  void showsEveryFindingOfABlueprint() throws Exception {
    Path file = folder.resolve("blueprint.yaml");
    Files.writeString(
        file,
        """
        schemaVersion: 5.2.0
        system: {name: tea-shop, database: sqlite}
        entities:
          Tea:
            fieldz:
              name: string
          Pot:
            fields:
              size: strnig
        """);

    assertThat(run("validate", file.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("fieldz").contains("strnig");
  }

  private int run(String... arguments) {
    return Main.run(
        Main.commandLine(new BluewrightCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true)),
        arguments);
  }
}
