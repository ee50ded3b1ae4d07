package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // lines of HTTP end in CR LF
final class RawSocketTest {
  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf = new Shelf(folder);
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /books/%zz HTTP/1.1\\r\\nHost: a                               | 400",
        "GET /books/%c3%28 HTTP/1.1\\r\\nHost: a                            | 400",
        "GET /books?title=%zz HTTP/1.1\\r\\nHost: a                         | 400",
        "GET /books HTTP/1.0\\r\\nHost: a                                   | 505",
        "GET /books HTTP/3.9\\r\\nHost: a                                   | 400",
        "GET /books                                                         | 400",
        "GET /bo\\u0000oks HTTP/1.1\\r\\nHost: a                            | 400",
        "GET /books HTTP/1.1                                                | 400",
        "GET /books HTTP/1.1\\r\\nHost: a\\r\\nHost: b                      | 400",
        "GET /books HTTP/1.1\\r\\nHost: a\\r\\nBad Header: x                | 400",
        "POST /books HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: -1          | 400",
        "POST /books HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: x           | 400",
        "POST /books HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 99999999999 | 413",
        "POST /books HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 2\\r\\nTransfer-Encoding: chunked|400",
        "POST /books HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: gzip     | 400",
        "FETCH /books HTTP/1.1\\r\\nHost: a                                 | 405",
        "GET /nothing HTTP/1.1\\r\\nHost: a                                 | 404",
        "G\\u00ffT /books HTTP/1.1\\r\\nHost: a                              | 400",
        "GET //books HTTP/1.1\\r\\nHost: a                                  | 404",
        "GET /books/../books HTTP/1.1\\r\\nHost: a                          | 404",
      })
  void answersMalformedRequestsWithAProblem(String request, int status) throws IOException {
    String answer = exchange(unescaped(request) + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
    assertThat(answer).contains("\"status\":" + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\n{}\r\n", "-1\r\n{}\r\n", "ffffffffffffffff\r\nx\r\n"})
  void answersBrokenChunksWithAProblem(String chunks) throws IOException {
    String answer =
        exchange(
            "POST /books HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunks);
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
  }

  @Test
  void refusesAnAddressThatIsTooLong() throws IOException {
    String answer = exchange("GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 414 ").contains("application/problem+json");
  }

  @Test
  void refusesHeadersThatAreTooLarge() throws IOException {
    String answer =
        exchange("GET /books HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
  }

  @Test
  void answersPipelinedRequestsInOrder() throws IOException {
    String answer =
        exchange(
            "GET /orders HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(4);
    assertThat(answer.indexOf("404 ")).isGreaterThan(answer.indexOf("200 "));
  }

  @Test
  void takesAChunkedBody() throws IOException {
    String body = "{\"select\":\"a\"}";
    String answer =
        exchange(
            "POST /orders HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length())
                + "\r\n"
                + body
                + "\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 201 ");
  }

  @Test
  void refusesAnAnnouncedBodyThatIsTooLargeWithoutReadingIt() throws IOException {
    String answer =
        exchange(
            "POST /orders HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                + "Content-Length: 2000000\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shelf.port())) {
      socket.setSoTimeout(2000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new StringBuilder();
      byte[] buffer = new byte[8192];
      try {
        int read;
        while ((read = socket.getInputStream().read(buffer)) > 0) {
          answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
      } catch (java.net.SocketTimeoutException keptOpen) {
        return answer.toString();
      }
      return answer.toString();
    }
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r")
        .replace("\\n", "\n")
        .replace("\\u0000", "\0")
        .replace("\\u00ff", "\u00ff");
  }
}
