package dev.bluewright.evaluator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads answers as their bytes come. */
final class AnswerReaderTest {
  private final AnswerReader reader = new AnswerReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nX: y\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n",
        "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n"
      })
  void findsTheEndWhereverTheBytesAreCut(String answer) {
    var bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
    reader.begin();
    for (var at = 0; at < bytes.length; at++) {
      assertThat(reader.isDone()).as("after %d bytes", at).isFalse();
      reader.take(new byte[] {bytes[at]}, 1);
    }
    assertThat(reader.isDone()).isTrue();

    reader.begin();
    reader.take(bytes, bytes.length);
    assertThat(reader.isDone()).isTrue();
    assertThat(reader.status()).isBetween(200, 204);
    assertThat(reader.closes()).isFalse();
  }

  @Test
  void withoutALengthTheConnectionEndsTheAnswer() {
    take("HTTP/1.1 500 Oh\r\n\r\nSorry.");
    assertThat(reader.isDone()).isFalse();

    reader.closed();

    assertThat(reader.isDone()).isTrue();
    assertThat(reader.status()).isEqualTo(500);
    assertThat(reader.closes()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nConnection: Close\r\n", "HTTP/1.0 200 OK\r\n"})
  void knowsWhenTheConnectionIsOfNoMoreUse(String head) {
    take(head + "Content-Length: 0\r\n\r\n");

    assertThat(reader.isDone()).isTrue();
    assertThat(reader.closes()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 2x0 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8000000000000000\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff0\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775808\r\n\r\nhello"
      })
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void saysWhatIsNoAnswer(String text) {
    take(text);

    assertThat(reader.isMalformed()).isTrue();
  }

  private void take(String text) {
    reader.begin();
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    reader.take(bytes, bytes.length);
  }
}
