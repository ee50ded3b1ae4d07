package dev.bluewright.evaluator.attack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An address of the judge's own on this machine, at which nobody has business. Closing it ends
 * whoever is there. Thread safety: one thread asks.
 */
final class Lure implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 400;
  private static final int LONGEST_LINE = 2_048;

  private final ServerSocket socket;
  private final AtomicReference<Closeable> visitor = new AtomicReference<>(() -> {});
  private final CompletableFuture<Optional<String>> visit;

  Lure() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    visit = CompletableFuture.supplyAsync(this::visited, each -> Thread.ofVirtual().start(each));
  }

  /** Whether a system can come to it: where it is on this machine. */
  static boolean isNear(URI system) {
    try {
      return InetAddress.getByName(system.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  String url() {
    return "http://" + host();
  }

  /** The first line of what asks, 2,048 bytes of it at most, until 400 ms from now. */
  Optional<String> awaited() {
    return visit.completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
  }

  private Optional<String> visited() {
    try (var guest = socket.accept()) {
      visitor.set(guest);
      if (socket.isClosed()) {
        return Optional.empty();
      }
      guest.setSoTimeout(PATIENCE_MILLIS);
      var line = line(guest.getInputStream());
      guest
          .getOutputStream()
          .write(
              "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      return Optional.of(line).filter(each -> !each.isEmpty());
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    var next = in.read();
    while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    visitor.get().close();
  }
}
