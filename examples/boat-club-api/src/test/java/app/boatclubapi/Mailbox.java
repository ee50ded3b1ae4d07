package app.boatclubapi;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The mails that the service sends in the tests: it writes them into a folder. From {@code
 * accounts} of blueprint.yaml.
 */
final class Mailbox {
  private static final Path FOLDER = folder();
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Mailbox() {}

  /** What the service sends mails by. */
  static String url() {
    return "file:" + FOLDER;
  }

  /** The token of the next mail to an address, which must come. */
  static String token(Object address) {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var found = files().stream().flatMap(file -> take(file, address).stream()).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no mail with a token came to " + address);
  }

  private static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of a mail, which is read once, if it is to the address. */
  private static Optional<String> take(Path file, Object address) {
    try (var in = Files.newInputStream(file)) {
      var mail = new MimeMessage(SESSION, in);
      var token = TOKEN.matcher(String.valueOf(mail.getContent()));
      if (!mail.getAllRecipients()[0].toString().equals(address) || !token.find()) {
        return Optional.empty();
      }
      Files.delete(file);
      return Optional.of(token.group());
    } catch (IOException | MessagingException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("mails");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
