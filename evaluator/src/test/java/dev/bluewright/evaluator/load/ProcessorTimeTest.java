package dev.bluewright.evaluator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks up processes that listen on real sockets, and one that ends meanwhile. */
final class ProcessorTimeTest {
  @Test
  void isThatOfWhoListensOnThisMachine() {
    try (var server = new SocketServer(_ -> SocketServer.RIGHT)) {
      var address =
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server.url().getPort());

      assertThat(ProcessorTime.of(address).seconds()).isPresent();
    }
  }

  @Test
  void isUnknownOfAnotherMachineThoughSomethingListensHereOnTheSamePort() {
    try (var server = new SocketServer(_ -> SocketServer.RIGHT)) {
      var address =
          new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), server.url().getPort());

      assertThat(ProcessorTime.of(address).seconds()).isEmpty();
    }
  }

  @Test
  void aProcessThatEndsMeanwhileHoldsNothing() {
    var files = Stream.of("3").map(ProcessorTimeTest::gone);

    assertThat(ProcessorTime.anyLeadsTo(files, Set.of("socket:[1]"))).isFalse();
  }

  /** As a listing of files ends whose process did. */
  private static Path gone(String file) {
    throw new UncheckedIOException(new NoSuchFileException(file));
  }
}
