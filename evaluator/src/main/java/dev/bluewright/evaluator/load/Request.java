package dev.bluewright.evaluator.load;

import dev.bluewright.evaluator.exchange.Call;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire.
 *
 * <p>Thread safety: immutable.
 *
 * @param operation under which its latency is kept, such as {@code read}
 * @param bytes HTTP/1.1, head and body
 */
public record Request(String operation, ByteBuffer bytes) {
  /** Keeps a view that nobody can write to. */
  public Request {
    bytes = bytes.asReadOnlyBuffer();
  }

  /** A call to a system, written out. */
  public static Request of(String operation, URI base, Call call) {
    var body = call.body().orElse("").getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder();
    var prefix = base.getRawPath() == null ? "" : base.getRawPath();
    head.append(call.method()).append(' ').append(prefix).append(call.target());
    head.append(" HTTP/1.1\r\nHost: ").append(base.getRawAuthority()).append("\r\n");
    head.append("Accept: application/json, application/problem+json, */*;q=0.1\r\n");
    if (call.body().isPresent()) {
      if (call.headers().keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
        head.append("Content-Type: application/json\r\n");
      }
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    call.headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return new Request(operation, joined(head.append("\r\n").toString(), body));
  }

  private static ByteBuffer joined(String head, byte[] body) {
    var first = head.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(first.length + body.length).put(first).put(body).flip();
  }
}
