package dev.bluewright.accounts.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.UUID;

/** Keeps letters in a folder, each a file that mail programs open, for developing and for tests. */
final class FolderPostman implements Postman {
  private final Path folder;
  private final InternetAddress from;
  private final Session session = Session.getInstance(new Properties());

  FolderPostman(Path folder, String from) {
    this.folder = folder;
    this.from = SmtpPostman.sender(from);
  }

  @Override
  public void deliver(Letter letter) {
    String name = System.currentTimeMillis() + "-" + UUID.randomUUID();
    Path whole = folder.resolve(name + ".eml");
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(name + ".part");
      try (var out = Files.newOutputStream(part)) {
        SmtpPostman.message(session, from, letter).writeTo(out);
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (MessagingException e) {
      throw new Undelivered("A mail cannot be written: " + e.getMessage(), true, e);
    } catch (IOException e) {
      throw new Undelivered("The folder " + folder + " did not take a mail: " + e, false, e);
    }
  }

  @Override
  public String whereto() {
    return "the folder " + folder.toAbsolutePath() + ", and to nobody";
  }
}
