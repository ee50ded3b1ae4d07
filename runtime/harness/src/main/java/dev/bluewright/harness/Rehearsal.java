package dev.bluewright.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A start for the sake of a JVM that records what a start loads (JEP 514): a database may be away,
 * nobody is served, and it ends by itself.
 */
final class Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> PAGES =
      List.of("/health/ready", "/health/live", "/metrics", "/openapi.yaml", "/docs");

  private final SystemExecutionHarness harness;

  Rehearsal(SystemExecutionHarness harness) {
    this.harness = harness;
  }

  void run() {
    harness.rehearse();
    harness.address().ifPresent(address -> PAGES.forEach(page -> ask(address, page)));
    harness.stop(PATIENCE);
    System.exit(0);
  }

  private static void ask(URI address, String page) {
    var request = "GET " + page + " HTTP/1.1\r\nHost: rehearsal\r\nConnection: close\r\n\r\n";
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException unanswered) {
      LOG.info("rehearsed without {}", page, unanswered);
    }
  }
}
