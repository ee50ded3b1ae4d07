package dev.bluewright.evaluator.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An address of the judge's own, at which nobody has business. Thread safety: one thread asks. */
final class Lure implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 400;

  private final ServerSocket socket;

  private final CompletableFuture<Optional<String>> visit;

  Lure() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    visit = CompletableFuture.supplyAsync(this::visited, each -> Thread.ofVirtual().start(each));
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  String url() {
    return "http://" + host();
  }

  /** The first line of what asks, until 400 ms from now. */
  Optional<String> awaited() {
    return visit.completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
  }

  private Optional<String> visited() {
    try (var visitor = socket.accept()) {
      visitor.setSoTimeout(PATIENCE_MILLIS);
      var reader =
          new BufferedReader(
              new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
      var line = reader.readLine();
      visitor
          .getOutputStream()
          .write(
              "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      return Optional.ofNullable(line);
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
