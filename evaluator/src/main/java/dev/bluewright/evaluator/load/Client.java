package dev.bluewright.evaluator.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * One client of a load: a connection that is kept, with one request at a time.
 *
 * <p>Thread safety: one thread.
 */
final class Client {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final InetSocketAddress address;
  private final Selector selector;
  private final AnswerReader answer = new AnswerReader();
  private @Nullable SocketChannel channel;
  private @Nullable Request request;
  private ByteBuffer rest = NOTHING;
  private long due;
  private long sent;
  private long freeSince;

  Client(InetSocketAddress address, Selector selector) {
    this.address = address;
    this.selector = selector;
  }

  /** Opens the connection and waits until it is there. */
  void connect(int millis) throws IOException {
    var opened = SocketChannel.open();
    try {
      opened.socket().connect(address, Math.max(1, millis));
      use(opened, SelectionKey.OP_READ);
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  private void use(SocketChannel opened, int interest) throws IOException {
    opened.configureBlocking(false);
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    opened.register(selector, interest, this);
    channel = opened;
  }

  /** Sends a request, over a new connection where there is none. */
  void send(Request next, long dueAt, long now) throws IOException {
    request = next;
    due = dueAt;
    sent = now;
    answer.begin();
    rest = next.bytes().duplicate();
    var open = channel;
    if (open != null) {
      write(open);
    } else {
      reconnect();
    }
  }

  private void reconnect() throws IOException {
    var opened = SocketChannel.open();
    opened.configureBlocking(false);
    var there = opened.connect(address);
    use(opened, there ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT);
    if (there) {
      write(opened);
    }
  }

  private void write(SocketChannel open) throws IOException {
    open.write(rest);
    if (rest.hasRemaining()) {
      open.keyFor(selector).interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }
  }

  /** Goes on with what the connection is ready for; reads into a buffer that is shared. */
  void proceed(SelectionKey key, ByteBuffer buffer, byte[] bytes) throws IOException {
    var open = channel;
    if (open == null || !key.isValid()) {
      return;
    }
    if (key.isConnectable() && open.finishConnect()) {
      key.interestOps(SelectionKey.OP_READ);
      write(open);
    } else if (key.isWritable()) {
      open.write(rest);
      key.interestOps(rest.hasRemaining() ? key.interestOps() : SelectionKey.OP_READ);
    }
    if (key.isReadable()) {
      read(open, buffer, bytes);
    }
  }

  private void read(SocketChannel open, ByteBuffer buffer, byte[] bytes) throws IOException {
    var count = open.read(buffer.clear());
    if (count < 0) {
      answer.closed();
      close();
    } else if (count > 0) {
      buffer.flip().get(bytes, 0, count);
      answer.take(bytes, count);
    }
  }

  /** Makes it free for the next request. */
  void free(long now) {
    request = null;
    freeSince = now;
    if (answer.closes()) {
      close();
    }
  }

  /** Closes the connection; the next request opens another. */
  void close() {
    var open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new LoadException("A connection cannot be closed.", e);
      }
    }
  }

  boolean isOpen() {
    return channel != null;
  }

  AnswerReader answer() {
    return answer;
  }

  /** The request that waits for its answer. */
  @Nullable Request request() {
    return request;
  }

  /** When the request was due. */
  long due() {
    return due;
  }

  /** When the request was sent. */
  long sent() {
    return sent;
  }

  /** Since when there has been no request. */
  long freeSince() {
    return freeSince;
  }
}
