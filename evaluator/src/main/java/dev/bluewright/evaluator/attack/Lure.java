package dev.bluewright.evaluator.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address of the judge's own, at which nobody has business. Thread safety: one thread. */
final class Lure implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 400;

  private final ServerSocket socket;

  Lure() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  String url() {
    return "http://" + host();
  }

  /** The first line of what asks within 400 ms. */
  Optional<String> awaited() throws IOException {
    try (var visitor = socket.accept()) {
      visitor.setSoTimeout(PATIENCE_MILLIS);
      var reader =
          new BufferedReader(
              new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
      var line = reader.readLine();
      visitor
          .getOutputStream()
          .write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return Optional.ofNullable(line);
    } catch (SocketTimeoutException nobody) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
