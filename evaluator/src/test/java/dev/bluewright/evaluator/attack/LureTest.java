package dev.bluewright.evaluator.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits the judge's own address. */
final class LureTest {
  private static final int PATIENT_MILLIS = 3_000;

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, true",
    "http://[::1]:8080, true",
    "http://192.0.2.1:8080, false",
    "http://nobody.invalid, false"
  })
  void onlyASystemOnThisMachineCanComeToIt(URI system, boolean isNear) {
    assertThat(Lure.isNear(system)).isEqualTo(isNear);
  }

  @Test
  void aLineWithoutAnEndIsReadToABound() throws IOException {
    try (var lure = new Lure();
        var visitor = visitor(lure)) {
      visitor.getOutputStream().write("x".repeat(2_100).getBytes(StandardCharsets.US_ASCII));

      assertThat(lure.awaited().orElseThrow()).hasSize(2_048);
    }
  }

  @Test
  void aVisitorThatSaysItSlowlyIsEndedWithIt() throws IOException {
    var lure = new Lure();
    try (var visitor = visitor(lure)) {
      Thread.ofVirtual().start(() -> sayWithoutEnd(visitor));
      assertThat(lure.awaited()).isEmpty();

      lure.close();

      assertEnds(visitor.getInputStream());
    }
  }

  private static void sayWithoutEnd(Socket visitor) {
    try {
      while (true) {
        visitor.getOutputStream().write('x');
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertEnds(InputStream in) throws IOException {
    try {
      assertThat(in.read()).isNegative();
    } catch (SocketException reset) {
      assertThat(reset).as("it was ended").hasMessageContaining("reset");
    }
  }

  private static Socket visitor(Lure lure) throws IOException {
    var url = URI.create(lure.url());
    var socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(PATIENT_MILLIS);
    return socket;
  }
}
