package dev.bluewright.accounts.mail;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import dev.bluewright.accounts.mail.SmtpAddress.Privacy;
import dev.bluewright.accounts.mail.SmtpAddress.Server;
import dev.bluewright.harness.PrerequisiteMissing;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server: SMTP (RFC 5321) with STARTTLS or over TLS, by Angus Mail. */
final class SmtpPostman implements Postman {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LASTING = 500; // replies from there on (RFC 5321, 4.2.1)

  private final Server server;
  private final Session session;
  private final InternetAddress from;

  SmtpPostman(Server server, String from) {
    this.server = server;
    this.from = sender(from);
    this.session = Session.getInstance(properties(server), authenticator(server));
  }

  /** A message of its own kind in a session of its own, for a folder to keep. */
  static MimeMessage message(Session session, InternetAddress from, Letter letter)
      throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(from);
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.text(), "UTF-8");
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nothing answers by itself
    message.setHeader("Date", RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
    message.saveChanges();
    return message;
  }

  static InternetAddress sender(String from) {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new PrerequisiteMissing("MAIL_FROM is no address for mail: " + e.getMessage(), e);
    }
  }

  private static Properties properties(Server server) {
    String protocol = server.privacy() == Privacy.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    var properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put("mail.transport.protocol.rfc822", protocol);
    properties.put(prefix + "host", server.host());
    properties.put(prefix + "port", Integer.toString(server.port()));
    properties.put(prefix + "auth", Boolean.toString(server.user() != null));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    String secured = Boolean.toString(server.privacy() == Privacy.STARTTLS);
    properties.put(prefix + "starttls.enable", secured);
    properties.put(prefix + "starttls.required", secured);
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put(prefix + wait, Long.toString(PATIENCE.toMillis()));
    }
    return properties;
  }

  private static @Nullable Authenticator authenticator(Server server) {
    if (server.user() == null) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(server.user(), server.password());
      }
    };
  }

  @Override
  public void deliver(Letter letter) {
    try {
      Transport.send(message(session, from, letter));
    } catch (MessagingException e) {
      throw new Undelivered(
          "The mail server " + server + " did not take a mail: " + e.getMessage(), lasting(e), e);
    }
  }

  /** Whether the server refused the recipient or the message and will do so again. */
  private static boolean lasting(MessagingException failure) {
    if (failure instanceof AddressException) {
      return true;
    }
    for (Exception each = failure; each instanceof MessagingException next; ) {
      int reply =
          switch (next) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
          };
      if (reply >= LASTING) {
        return true;
      }
      each = next.getNextException();
    }
    return false;
  }

  @Override
  public String whereto() {
    return "the mail server "
        + server
        + switch (server.privacy()) {
          case TLS -> " over TLS";
          case STARTTLS -> " with STARTTLS";
          case NONE -> " in the clear, for SMTP_URL says tls=off";
        };
  }
}
