package dev.bluewright.accounts;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it takes. */
final class MailServer implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Session SESSION = Session.getInstance(new Properties());

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final SMTPServer server;
  final AtomicInteger refusing = new AtomicInteger();
  final AtomicInteger tries = new AtomicInteger();

  /** A mail as it came in. */
  record Received(String from, String to, String who, MimeMessage message) {
    String text() {
      try {
        return (String) message.getContent();
      } catch (IOException | MessagingException e) {
        throw new AssertionError(e);
      }
    }

    String subject() {
      try {
        return message.getSubject();
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }

    /** The token that it holds. */
    String token() {
      var found = TOKEN.matcher(text());
      if (!found.find()) {
        throw new AssertionError("no token in " + text());
      }
      return found.group();
    }
  }

  MailServer() {
    this(0, UnaryOperator.identity());
  }

  MailServer(int port, UnaryOperator<SMTPServer.Builder> face) {
    server =
        face.apply(
                SMTPServer.port(port)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandler(this::take))
            .build();
    server.start();
  }

  /** Asks for this user and password. */
  static UnaryOperator<SMTPServer.Builder> asking(String user, String password) {
    return builder ->
        builder
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (givenUser, givenPassword, _) -> {
                      if (!user.equals(givenUser) || !password.equals(givenPassword)) {
                        throw new LoginFailedException();
                      }
                    }));
  }

  private void take(MessageContext context, String from, String to, byte[] data)
      throws RejectException {
    tries.incrementAndGet();
    if (refusing.get() > 0) {
      throw new RejectException(refusing.get(), "not now");
    }
    try {
      var message = new MimeMessage(SESSION, new ByteArrayInputStream(data));
      String who =
          context.getAuthenticationHandler().map(each -> each.getIdentity().toString()).orElse("");
      received.add(new Received(from, to, who, message));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  int port() {
    return server.getPortAllocated();
  }

  String url() {
    return "smtp://localhost:" + port() + "?tls=off";
  }

  /** The next mail, which must come. */
  Received next() {
    Received mail = poll(20);
    if (mail == null) {
      throw new AssertionError("no mail came");
    }
    return mail;
  }

  /** The next mail within so many seconds, or null. */
  @Nullable Received poll(int seconds) {
    try {
      return received.poll(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
