package dev.bluewright.evaluator.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends requests over a socket of their own, byte for byte, however broken they are. What stands in
 * a header without a name goes last, as it is: a malformed line, or the end of the headers and what
 * follows.
 *
 * <p>A whole answer is awaited for 8 s; of its body 256 KiB are kept. Thread safety: safe.
 */
public final class RawWire implements Wire {
  /** The name of a header that is sent without it. */
  public static final String AS_IT_IS = "";

  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final int MOST = 256 << 10;

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
        return read(socket.getInputStream(), call.method().equals("HEAD"));
      } finally {
        watch.interrupt();
      }
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
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

  private static Answer read(InputStream in, boolean headOnly) throws IOException {
    var status = Integer.parseInt(line(in).split(" ", -1)[1].strip());
    var headers = new TreeMap<String, List<String>>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    if (status < 200) {
      return read(in, headOnly);
    }
    var body = headOnly || status == 204 || status == 304 ? new byte[0] : body(in, headers);
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
      return chunks(in);
    }
    var length = headers.getOrDefault("content-length", List.of());
    return length.isEmpty()
        ? in.readNBytes(MOST)
        : exactly(in, Math.min(MOST, Integer.parseInt(length.getFirst())));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    var size = Integer.parseInt(line(in), 16);
    while (size > 0 && body.size() < MOST) {
      body.writeBytes(exactly(in, Math.min(size, MOST)));
      if (size <= MOST) {
        line(in);
        size = Integer.parseInt(line(in), 16);
      }
    }
    return body.toByteArray();
  }

  private static byte[] exactly(InputStream in, int size) throws IOException {
    var bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new IOException("the answer ends after " + bytes.length + " of " + size + " bytes");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > MOST) {
        throw new IOException("the connection was closed before a whole answer");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
