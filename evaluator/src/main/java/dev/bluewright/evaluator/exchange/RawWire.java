package dev.bluewright.evaluator.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends requests over a socket of their own, byte for byte, however broken they are. What stands in
 * a header without a name goes last, as it is: a malformed line, or the end of the headers and what
 * follows.
 *
 * <p>A whole answer is awaited for 8 s, and read as {@link RawAnswer} bears. Thread safety: safe.
 */
public final class RawWire implements Wire {
  /** The name of a header that is sent without it. */
  public static final String AS_IT_IS = "";

  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final URI base;

  /** A way to the system at an address, which has no slash at its end. */
  public RawWire(URI base) {
    this.base = base;
  }

  @Override
  public Answer answer(Call call) {
    try (var socket = connected()) {
      var watch = Thread.ofVirtual().start(() -> closeLate(socket));
      try {
        write(socket, call);
        return RawAnswer.read(socket.getInputStream(), call.method().equals("HEAD"));
      } finally {
        watch.interrupt();
      }
    } catch (IOException | IllegalArgumentException e) {
      return Answer.none("No whole answer: " + e.getMessage());
    }
  }

  /**
   * A connection to the system.
   *
   * @throws IOException there is none within 5 s
   */
  public Socket connected() throws IOException {
    var isSafe = "https".equals(base.getScheme());
    var port = base.getPort() >= 0 ? base.getPort() : isSafe ? 443 : 80;
    var socket = new Socket();
    socket.connect(new InetSocketAddress(base.getHost(), port), 5_000);
    return isSafe ? safe(socket, port) : socket;
  }

  private Socket safe(Socket socket, int port) throws IOException {
    return ((SSLSocketFactory) SSLSocketFactory.getDefault())
        .createSocket(socket, base.getHost(), port, true);
  }

  private static void closeLate(Socket socket) {
    try {
      Thread.sleep(LIMIT);
      socket.close();
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A server may answer and close before it has read a body that it refuses. */
  private void write(Socket socket, Call call) throws IOException {
    try {
      socket.getOutputStream().write(bytes(call));
      if (endsItself(call)) {
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      if (socket.getInputStream().available() == 0) {
        throw e;
      }
    }
  }

  /** Whether it says itself where its body ends, be it right or wrong. */
  private static boolean endsItself(Call call) {
    return call.headers().entrySet().stream()
        .anyMatch(
            each ->
                each.getKey().matches("(?i)Content-Length|Transfer-Encoding")
                    || each.getValue().contains("\r\n\r\n"));
  }

  /** The bytes on the wire; text outside of the body is written as Latin-1. */
  private byte[] bytes(Call call) {
    var body = call.body().map(text -> text.getBytes(StandardCharsets.UTF_8));
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        head(call, body.map(all -> all.length).orElse(-1)).getBytes(StandardCharsets.ISO_8859_1));
    body.ifPresent(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private String head(Call call, int length) {
    var path = base.getRawPath() == null ? "" : base.getRawPath();
    var lines = new ArrayList<String>();
    lines.add(call.method() + " " + path + call.target() + " HTTP/1.1");
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", base.getRawAuthority());
    headers.put("Connection", "close");
    headers.put("Accept", "application/json, application/problem+json, */*;q=0.1");
    if (length >= 0) {
      headers.put("Content-Type", "application/json");
      headers.put("Content-Length", String.valueOf(length));
    }
    headers.putAll(call.headers());
    if (headers.containsKey("Transfer-Encoding")) {
      headers.remove("Content-Length");
    }
    var last = headers.remove(AS_IT_IS);
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    if (last != null) {
      lines.add(last);
    }
    return String.join("\r\n", lines) + "\r\n\r\n";
  }
}
