package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Reads request bodies up to 1 MiB. */
final class Bodies {
  /** Longest body, in bytes. */
  static final int LONGEST = 1 << 20;

  private static final byte[] NONE = new byte[0];

  private Bodies() {}

  static byte[] read(ServerRequest request) {
    long length = request.headers().contentLength().orElse(-1);
    if (length > LONGEST) {
      throw tooLarge();
    }
    if (length < 0 && !request.headers().contains(HeaderNames.TRANSFER_ENCODING)) {
      return NONE;
    }
    try (InputStream in = request.content().inputStream()) {
      return length >= 0 ? exactly(in, (int) length) : all(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether the client waits for a word before it sends the body. */
  static boolean announced(ServerRequest request) {
    return request.headers().contains(HeaderValues.EXPECT_100);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] body = new byte[length];
    int read = in.readNBytes(body, 0, length);
    return read == length ? body : Arrays.copyOf(body, read);
  }

  private static byte[] all(InputStream in) throws IOException {
    byte[] body = in.readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw tooLarge();
    }
    return body;
  }

  private static ProblemException tooLarge() {
    return new ProblemException(Problem.of(413, "A body may have at most 1 MiB."));
  }
}
