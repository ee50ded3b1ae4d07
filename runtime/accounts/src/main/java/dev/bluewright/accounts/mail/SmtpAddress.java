package dev.bluewright.accounts.mail;

import dev.bluewright.harness.PrerequisiteMissing;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What {@code SMTP_URL} says. Its text is never shown, for it may hold a password. */
sealed interface SmtpAddress {
  int SUBMISSION = 587; // RFC 6409
  int SUBMISSION_OVER_TLS = 465; // RFC 8314

  /** How the way to a server is kept from others. */
  enum Privacy {
    /** By TLS from the first byte on. */
    TLS,
    /** By TLS before anything is said. */
    STARTTLS,
    /** Not at all. */
    NONE
  }

  /** A mail server. */
  record Server(
      String host, int port, Privacy privacy, @Nullable String user, @Nullable String password)
      implements SmtpAddress {

    /** Where it is; a record's own text would show the password. */
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** A folder. */
  record Folder(Path path) implements SmtpAddress {}

  /**
   * Reads an address.
   *
   * @throws PrerequisiteMissing it is none
   */
  static SmtpAddress parse(String text) {
    if (text.startsWith("file:") && text.length() > "file:".length()) {
      return new Folder(Path.of(text.substring("file:".length())));
    }
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || uri.getScheme() == null) {
        throw unreadable();
      }
      return server(uri);
    } catch (URISyntaxException e) {
      throw unreadable(); // its message would show the text
    }
  }

  private static Server server(URI uri) {
    Privacy privacy =
        switch (uri.getScheme()) {
          case "smtps" -> Privacy.TLS;
          case "smtp" -> "tls=off".equals(uri.getQuery()) ? Privacy.NONE : Privacy.STARTTLS;
          default -> throw unreadable();
        };
    int usual = privacy == Privacy.TLS ? SUBMISSION_OVER_TLS : SUBMISSION;
    String[] user =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    return new Server(
        uri.getHost(),
        uri.getPort() < 0 ? usual : uri.getPort(),
        privacy,
        user.length == 0 ? null : decoded(user[0]),
        user.length < 2 ? null : decoded(user[1]));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static PrerequisiteMissing unreadable() {
    return new PrerequisiteMissing(
        "SMTP_URL cannot be read; it is like smtp://user:password@host:587,"
            + " smtps://user:password@host:465 or file:folder, with % before what a URL cannot"
            + " hold.",
        null);
  }
}
