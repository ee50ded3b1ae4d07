package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.accounts.mail.Letter;
import dev.bluewright.accounts.mail.Postman;
import dev.bluewright.accounts.mail.Undelivered;
import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostmanTest {
  private static final Letter LETTER =
      new Letter("ada@example.org", "Grüße", "A text – with words");

  @TempDir static Path folder;
  private static Certificate trusted;

  @BeforeAll
  static void trust() {
    trusted = Certificate.madeIn(folder);
    SSLContext.setDefault(trusted.context()); // as the trust store of the machine would say
  }

  private static Postman postman(String url) {
    return Postman.of(Settings.of(Map.of("SMTP_URL", url, "MAIL_FROM", "club@example.org")))
        .orElseThrow();
  }

  @Test
  void startTlsComesBeforeThePassword() {
    try (var server =
        new MailServer(
            0,
            builder ->
                MailServer.asking("ada", "p@ss:word+ü")
                    .apply(builder)
                    .requireTLS()
                    .startTlsSocketFactory(trusted.context()))) {
      postman("smtp://ada:p%40ss%3Aword+%C3%BC@localhost:" + server.port()).deliver(LETTER);

      var mail = server.next();
      assertThat(mail.to()).isEqualTo("ada@example.org");
      assertThat(mail.from()).isEqualTo("club@example.org");
      assertThat(mail.who()).isEqualTo("ada");
      assertThat(mail.subject()).isEqualTo("Grüße");
      assertThat(mail.text().strip()).isEqualTo("A text – with words");
    }
  }

  @Test
  void smtpsIsTlsFromTheFirstByteOn() {
    try (var server =
        new MailServer(0, builder -> builder.serverSocketFactory(trusted.context()))) {
      postman("smtps://localhost:" + server.port()).deliver(LETTER);

      assertThat(server.next().subject()).isEqualTo("Grüße");
    }
  }

  @Test
  void aServerWithoutStartTlsGetsNothingUnlessThatIsAllowed() {
    try (var server = new MailServer()) {
      var postman = postman("smtp://localhost:" + server.port());

      assertThatThrownBy(() -> postman.deliver(LETTER))
          .isInstanceOf(Undelivered.class)
          .hasMessageContaining("STARTTLS");
      assertThat(server.tries).hasValue(0);
      postman(server.url()).deliver(LETTER);
      assertThat(server.next().to()).isEqualTo("ada@example.org");
    }
  }

  @Test
  void aServerThatIsNotTrustedOrNotTheOneGetsNothing() {
    var stranger = Certificate.madeIn(folder);
    try (var server =
            new MailServer(0, builder -> builder.serverSocketFactory(stranger.context()));
        var elsewhere =
            new MailServer(
                0,
                builder ->
                    builder
                        .bindAddress(InetAddress.ofLiteral("127.0.0.2"))
                        .serverSocketFactory(trusted.context()))) {
      for (String url :
          new String[] {
            "smtps://localhost:" + server.port(), "smtps://127.0.0.2:" + elsewhere.port()
          }) {
        assertThatThrownBy(() -> postman(url).deliver(LETTER)).isInstanceOf(Undelivered.class);
      }
      assertThat(server.tries).hasValue(0);
      assertThat(elsewhere.tries).hasValue(0);
    }
  }

  @Test
  void aWrongPasswordIsTriedAgainAndShownNowhere() {
    try (var server = new MailServer(0, MailServer.asking("ada", "right"))) {
      var postman = postman("smtp://ada:hidden-word@localhost:" + server.port() + "?tls=off");

      assertThatThrownBy(() -> postman.deliver(LETTER))
          .isInstanceOfSatisfying(
              Undelivered.class, failure -> assertThat(failure.forGood()).isFalse())
          .hasMessageNotContaining("hidden-word");
      assertThat(postman.whereto()).doesNotContain("hidden-word").contains("in the clear");
    }
  }

  @Test
  void aFolderKeepsLettersAsMailProgramsOpenThem() throws IOException {
    Path mails = folder.resolve("mails");
    postman("file:" + mails).deliver(LETTER);

    try (var files = Files.list(mails)) {
      assertThat(files).singleElement().asString().endsWith(".eml");
    }
  }

  @Test
  void whatCannotBeUsedIsSaidAtTheStartWithoutItsText() {
    for (String url :
        new String[] {"mailhost", "http://secret@mailhost", "smtp://a b@host", "file:"}) {
      assertThatThrownBy(() -> postman(url))
          .isInstanceOf(PrerequisiteMissing.class)
          .hasMessageContaining("smtp://user:password@host:587")
          .hasMessageNotContaining("secret");
    }
    assertThatThrownBy(
            () -> Postman.of(Settings.of(Map.of("SMTP_URL", "smtp://localhost"))).orElseThrow())
        .isInstanceOf(PrerequisiteMissing.class)
        .hasMessageContaining("MAIL_FROM");
    assertThat(Postman.of(Settings.of(Map.of()))).isEmpty();
  }
}
