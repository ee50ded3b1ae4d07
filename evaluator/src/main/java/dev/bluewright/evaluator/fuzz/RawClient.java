package dev.bluewright.evaluator.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends bytes over a socket of their own and reads the answer, however broken the request is.
 *
 * <p>Thread safety: safe.
 */
final class RawClient {
  private static final int TIMEOUT_MILLIS = 5_000;

  private final URI base;

  RawClient(URI base) {
    this.base = base;
  }

  /** Sends a request and waits up to 5 s for each read of its answer. */
  Exchange send(Shot shot) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      write(socket, shot);
      return new Exchange.Answered(read(socket.getInputStream()));
    } catch (SocketTimeoutException e) {
      return new Exchange.Hung();
    } catch (ConnectException e) {
      return new Exchange.Refused(String.valueOf(e.getMessage()));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return new Exchange.Closed(String.valueOf(e.getMessage()));
    }
  }

  /** A server may answer and close before it has read a body that it refuses. */
  private void write(Socket socket, Shot shot) throws IOException {
    try {
      socket.getOutputStream().write(shot.request().bytes(base.getAuthority()));
      if (shot.cutShort()) {
        socket.shutdownOutput();
      }
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      if (socket.getInputStream().available() == 0) {
        throw e;
      }
    }
  }

  private static Response read(InputStream in) throws IOException {
    var status = Integer.parseInt(line(in).split(" ", -1)[1]);
    var headers = new TreeMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Response(status, headers, body(in, headers));
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks(in);
    }
    var length = headers.get("content-length");
    if (length == null) {
      return in.readAllBytes();
    }
    return exactly(in, Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = Integer.parseInt(line(in), 16); size > 0; ) {
      body.writeBytes(exactly(in, size));
      line(in);
      size = Integer.parseInt(line(in), 16);
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
      if (next < 0) {
        throw new IOException("the connection was closed before a whole answer");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
