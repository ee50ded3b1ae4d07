package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Reads request bodies.
 *
 * @param longest the longest, in bytes
 */
record Bodies(int longest) {
  private static final byte[] NONE = new byte[0];
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;

  byte[] read(ServerRequest request) {
    long length = request.headers().contentLength().orElse(-1);
    if (length > longest) {
      throw tooLarge();
    }
    if (length < 0 && !request.headers().contains(HeaderNames.TRANSFER_ENCODING)) {
      return NONE;
    }
    try (InputStream in = request.content().inputStream()) {
      return length >= 0 ? exactly(in, (int) length) : all(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ProblemException refused) {
      throw refused;
    } catch (IllegalArgumentException | InsufficientDataAvailableException malformed) {
      throw new BrokenBody();
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

  private byte[] all(InputStream in) throws IOException {
    byte[] body = in.readNBytes(longest + 1);
    if (body.length > longest) {
      throw tooLarge();
    }
    return body;
  }

  private ProblemException tooLarge() {
    return new ProblemException(Problem.of(413, "A body may have at most " + limit() + "."));
  }

  private String limit() {
    if (longest % MIB == 0) {
      return longest / MIB + " MiB";
    }
    return longest % KIB == 0 ? longest / KIB + " KiB" : longest + " bytes";
  }
}
