package dev.bluewright.evaluator.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads one answer of HTTP/1.1 (RFC 9112) from a socket, after the interim ones that come before
 * it. The heads of all of them have 64 KiB together; of the body 256 KiB are kept.
 *
 * <p>Thread safety: one thread.
 */
final class RawAnswer {
  private static final int LARGEST_HEADS = 64 << 10;
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST = 256 << 10;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\S+ ([1-9]\\d\\d)(?: .*)?");

  private final InputStream in;
  private int room = LARGEST_HEADS;

  /** The head of an answer. */
  private record Head(int status, Map<String, List<String>> headers) {
    boolean isInterim() {
      return status < 200;
    }

    boolean hasBody() {
      return status != 204 && status != 304;
    }

    List<String> all(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  private RawAnswer(InputStream in) {
    this.in = in;
  }

  /**
   * The answer that comes.
   *
   * @param headOnly whether it has no body whatever its head says, as one to {@code HEAD}
   * @throws IOException no whole answer comes, or it is none
   * @throws IllegalArgumentException a length in it is no number
   */
  static Answer read(InputStream in, boolean headOnly) throws IOException {
    return new RawAnswer(in).answer(headOnly);
  }

  private Answer answer(boolean headOnly) throws IOException {
    var head = head();
    while (head.isInterim()) {
      head = head();
    }
    var body = headOnly || !head.hasBody() ? new byte[0] : body(head);
    return new Answer(head.status(), head.headers(), new String(body, StandardCharsets.UTF_8));
  }

  private Head head() throws IOException {
    var status = status(headLine());
    var headers = new TreeMap<String, List<String>>();
    for (var line = headLine(); !line.isEmpty(); line = headLine()) {
      var colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("a header has no colon");
      }
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return new Head(status, headers);
  }

  private static int status(String line) throws IOException {
    var words = STATUS_LINE.matcher(line);
    if (!words.matches()) {
      throw new IOException("it does not begin with a status");
    }
    return Integer.parseInt(words.group(1));
  }

  private byte[] body(Head head) throws IOException {
    if (head.all("transfer-encoding").contains("chunked")) {
      return chunks();
    }
    var length = head.all("content-length");
    return length.isEmpty() ? in.readNBytes(MOST) : exactly(size(length.getFirst(), 10));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = chunkSize(); size > 0 && body.size() < MOST; size = chunkSize()) {
      body.writeBytes(exactly(size));
      if (size > MOST) {
        break;
      }
      line(LONGEST_LINE);
    }
    return body.toByteArray();
  }

  private long chunkSize() throws IOException {
    return size(line(LONGEST_LINE).split(";", 2)[0].strip(), 16);
  }

  private static long size(String text, int radix) throws IOException {
    var size = Long.parseLong(text, radix);
    if (size < 0) {
      throw new IOException("a length is below 0");
    }
    return size;
  }

  /** As much of it as is kept. */
  private byte[] exactly(long size) throws IOException {
    var kept = (int) Math.min(size, MOST);
    var bytes = in.readNBytes(kept);
    if (bytes.length < kept) {
      throw new IOException("the answer ends after " + bytes.length + " of " + size + " bytes");
    }
    return bytes;
  }

  private String headLine() throws IOException {
    if (room <= 0) {
      throw new IOException("its head has more than " + LARGEST_HEADS + " bytes");
    }
    var line = line(room);
    room -= line.length() + 2;
    return line;
  }

  private String line(int longest) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection was closed before a whole answer");
      }
      if (line.size() >= longest) {
        throw new IOException("a line of it is too long");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
