package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.workbench.command.BluewrightCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person did wrongly or the machine lacks: told once, in words and as one document. */
final class FailureTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String SHOP =
      """
      Create a tea shop API:
      - Add teas with name and price
      - List all teas
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void nothingWasWritten() {
    assertThat(project()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "The sun was warm and the birds sang in the old tree.",
        "Erstelle eine API für eine Bücherei: Bücher mit Titel und Autor anlegen, alle auflisten.",
        "図書館のAPIを作成してください。本の追加、一覧、削除ができること。",
        "no/such/file.md"
      })
  void aTextThatCannotBeBuiltIsAFinding(String text) {
    assertThat(failure("new", text).get("exitCode").asInt()).isEqualTo(2);
  }

  @Test
  void aMegabyteOfTextIsAFinding() throws Exception {
    Path file = folder.resolve("long.txt");
    Files.writeString(file, "Users can add notes with a title. ".repeat(31_000));

    JsonNode document = failure("new", file.toString());

    assertThat(document.get("exitCode").asInt()).isEqualTo(2);
    assertThat(document.get("findings").get(0).get("code").asString()).isEqualTo("TXT-002");
  }

  @Test
  void bytesThatAreNoTextAreAFinding() throws Exception {
    Path file = folder.resolve("picture.txt");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0});

    assertThat(failure("new", file.toString()).get("message").asString()).contains("UTF-8");
  }

  @Test
  void anUnknownOptionIsNamedAlone() {
    JsonNode document = failure("run", "--colour", "blue", SHOP);

    assertThat(document.get("exitCode").asInt()).isEqualTo(2);
    assertThat(document.get("message").asString()).isEqualTo("Unknown option: --colour");
    assertThat(err.toString()).contains("run --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foo", "oracle://a:b@host/name", "postgresql://a b:5x/", "jdbc:", "jdbc:h2:x"})
  void aDatabaseUrlThatCannotBeReadIsAFinding(String url) {
    JsonNode document = failure("run", SHOP, "--port", "0", "--database-url", url);

    assertThat(document.get("exitCode").asInt()).isEqualTo(2);
    assertThat(document.get("message").asString()).contains("--database-url cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "many"})
  void aPortThatIsNoneIsAFinding(String port) {
    assertThat(failure("run", SHOP, "--port", port).get("exitCode").asInt()).isEqualTo(2);
  }

  @Test
  void aPortInUseIsToldBeforeAnythingIsWritten() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      JsonNode document = failure("run", SHOP, "--port", "" + taken.getLocalPort());

      assertThat(document.get("exitCode").asInt()).isEqualTo(4);
      assertThat(document.get("message").asString())
          .contains("The port " + taken.getLocalPort(), "--port 0");
    }
  }

  @Test
  void aDatabaseOfAnotherKindThanAskedForIsAFinding() {
    JsonNode document =
        failure(
            "run",
            SHOP + "- Store data in MariaDB\n",
            "--port",
            "0",
            "--database-url",
            "postgresql://a:b@127.0.0.1:1/name");

    assertThat(document.get("exitCode").asInt()).isEqualTo(2);
    assertThat(document.get("message").asString()).contains("mariadb", "postgresql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mariadb", "mysql"})
  void aDatabaseThatNeverAnswersIsToldInSeconds(String kind) throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = kind + "://reader:secret@127.0.0.1:" + silent.getLocalPort() + "/name";
      long start = System.nanoTime();

      JsonNode document = failure("run", SHOP, "--port", "0", "--database-url", url);

      assertThat(document.get("exitCode").asInt()).isEqualTo(4);
      assertThat(document.get("message").asString()).contains("cannot be used");
      assertThat(out + err.toString()).doesNotContain("secret");
      assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    }
  }

  @Test
  void aDiskWithoutRoomIsTold() {
    JsonNode document = failure(List.of("new", SHOP, "--dir", "/proc/bluewright", "--json"));

    assertThat(document.get("exitCode").asInt()).isEqualTo(4);
    assertThat(document.get("findings").get(0).get("message").asString()).isNotBlank();
  }

  @Test
  void aFolderThatHoldsSomethingElseIsAFinding() throws Exception {
    Files.writeString(folder.resolve("diary.txt"), "private", StandardCharsets.UTF_8);

    JsonNode document = failure(List.of("new", SHOP, "--dir", folder.toString(), "--json"));

    assertThat(document.get("findings").get(0).get("code").asString()).isEqualTo("GEN-010");
  }

  @Test
  void whatIsNotMetStandsInTheDocument() {
    JsonNode document = failure("new", SHOP + "- Send an email to the owner every Monday\n");

    assertThat(document.get("exitCode").asInt()).isEqualTo(3);
    assertThat(document.get("requirements").size()).isEqualTo(3);
  }

  private JsonNode failure(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--dir", project().toString(), "--json"));
    return failure(all);
  }

  private JsonNode failure(List<String> arguments) {
    int code =
        Main.run(
            Main.commandLine(new BluewrightCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true)),
            arguments.toArray(String[]::new));
    JsonNode document = JSON.readTree(out.toString());
    assertThat(document.get("exitCode").asInt()).isEqualTo(code);
    assertThat(document.get("message").asString()).isNotBlank();
    assertThat(err.toString()).isNotBlank();
    return document;
  }

  private Path project() {
    return folder.resolve("shop");
  }
}
