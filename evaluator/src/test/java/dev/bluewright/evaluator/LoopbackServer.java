package dev.bluewright.evaluator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;

/** A server on a free port of loopback, which answers as a test wants. Thread safety: safe. */
public final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;

  /** Starts one that answers one request after the other. */
  public LoopbackServer(HttpHandler handler) {
    this(handler, Runnable::run);
  }

  /** Starts one that answers requests in threads of an executor. */
  public LoopbackServer(HttpHandler handler, Executor threads) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", handler);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
