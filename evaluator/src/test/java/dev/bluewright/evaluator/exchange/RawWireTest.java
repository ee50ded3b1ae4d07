package dev.bluewright.evaluator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks bare sockets that answer well, and in ways that hurt whoever reads them. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RawWireTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: 5\r\n\r\nhello and more",
        OK + "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
        OK + "\r\nhello",
        CONTINUE + CONTINUE + OK + "Content-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello"
      })
  void readsAnAnswer(String written) throws IOException {
    var answer = answer(written, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: -5\r\n\r\nhello",
        OK + "Content-Length: five\r\n\r\nhello",
        OK + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nhello\r\n0\r\n\r\n",
        OK + "no colon\r\n\r\n",
        "HTTP/1.1 -7 OK\r\n\r\n",
        "HTTP/1.1\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n"
      })
  void whatIsNoAnswerIsNone(String written) throws IOException {
    assertThat(answer(written, "").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 100 Continue~~, HTTP/1.1 100 Continue~~",
    "HTTP/1.1 200 OK~, a: b~",
    "HTTP/1.1 200 OK~, aaaaaaaa",
    "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~, 1;aaaaaa"
  })
  void whatHasNoEndIsNoAnswer(String begun, String more) throws IOException {
    var answer = answer(begun.replace("~", "\r\n"), more.replace("~", "\r\n"));

    assertThat(answer.status()).isZero();
    assertThat(answer.body()).containsAnyOf("has more than", "too long");
  }

  @Test
  void keepsAPartOfALongBody() throws IOException {
    var answer = answer(OK + "Content-Length: 9000000000\r\n\r\n", "x".repeat(1000));

    assertThat(answer.body()).hasSize(256 << 10);
  }

  /** What comes of an answer to which more is added until nobody takes it. */
  private static Answer answer(String written, String more) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server, written, more));
      var url = URI.create("http://127.0.0.1:" + server.getLocalPort());
      return new RawWire(url).answer(Call.of("GET", "/"));
    }
  }

  private static void serve(ServerSocket server, String written, String more) {
    try (var socket = server.accept()) {
      var request = new byte[4096];
      if (socket.getInputStream().read(request) > 0) {
        write(socket, written);
      }
      while (!more.isEmpty()) {
        write(socket, more.repeat(1000));
      }
    } catch (IOException gone) {
      assertThat(gone).as("nobody takes any more").isNotNull();
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
