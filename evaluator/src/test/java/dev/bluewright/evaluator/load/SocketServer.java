package dev.bluewright.evaluator.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A server over bare sockets, a virtual thread each, whose answers a test writes by hand. */
final class SocketServer implements AutoCloseable {
  private static final int BACKLOG = 1024;

  /** An answer of two bytes. */
  static final String RIGHT = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  private final ServerSocket server;
  private final Answering answering;
  private final AtomicLong requests = new AtomicLong();
  private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();

  /** What is answered. */
  @FunctionalInterface
  interface Answering {
    /**
     * The answer to a request.
     *
     * @param number from 1
     * @return what is written; empty to close the connection
     */
    String answer(long number) throws InterruptedException;
  }

  SocketServer(Answering answering) {
    this.answering = answering;
    try {
      server = new ServerSocket();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  long requests() {
    return requests.get();
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      sockets.forEach(SocketServer::close);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      while (hasRequest(socket.getInputStream())) {
        var answer = answering.answer(requests.incrementAndGet());
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        if (answer.isEmpty() || answer.contains("Connection: close")) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      close(socket);
    }
  }

  /** Reads until the empty line: the requests of these tests have no body. */
  private static boolean hasRequest(InputStream in) throws IOException {
    var last = 0;
    for (var next = in.read(); next >= 0; next = in.read()) {
      last = last << 8 | next;
      if (last == 0x0d0a0d0a) {
        return true;
      }
    }
    return false;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
