package dev.bluewright.evaluator.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, down to its bytes: nothing here is checked or repaired.
 *
 * @param headers whole lines, without Host, Connection and Content-Length, which {@link #bytes}
 *     adds
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they go over the wire; never compared
record Request(String method, String target, List<String> headers, byte @Nullable [] body) {
  private static final int SHOWN = 400;

  static Request of(String method, String target) {
    return new Request(method, target, List.of(), null);
  }

  Request header(String line) {
    var more = new ArrayList<>(headers);
    more.add(line);
    return new Request(method, target, more, body);
  }

  Request method(String other) {
    return new Request(other, target, headers, body);
  }

  Request target(String other) {
    return new Request(method, other, headers, body);
  }

  Request body(String mediaType, byte[] bytes) {
    return new Request(method, target, headers, bytes).header("Content-Type: " + mediaType);
  }

  Request json(String mediaType, String text) {
    return body(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes on the wire; text outside of the body is written as Latin-1. */
  byte[] bytes(String host) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head(host).getBytes(StandardCharsets.ISO_8859_1));
    if (body != null) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }

  /** The beginning of the request, for a report. */
  String shown() {
    var text = new String(bytes("…"), StandardCharsets.UTF_8);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
  }

  private String head(String host) {
    var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
    head.append("Connection: close\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (body != null && headers.stream().noneMatch(Request::isFraming)) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static boolean isFraming(String header) {
    return header.startsWith("Content-Length:") || header.startsWith("Transfer-Encoding:");
  }
}
