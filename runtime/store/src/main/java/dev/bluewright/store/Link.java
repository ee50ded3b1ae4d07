package dev.bluewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one lane: opened again, after growing pauses of at most half a second, when it
 * was lost.
 *
 * <p>Thread safety: for the lane's thread; {@link #trouble} for any.
 */
final class Link implements AutoCloseable {
  private static final long FIRST_PAUSE = 20_000_000;
  private static final long LONGEST_PAUSE = 500_000_000;
  private final Connector connector;
  private @Nullable Session session;
  private @Nullable Fence fence;
  private long pause = FIRST_PAUSE;
  private long retryAt = System.nanoTime();
  private volatile @Nullable String trouble;

  Link(Connector connector) {
    this.connector = connector;
  }

  /** The open session, or a new one; null when the database cannot be reached now. */
  @Nullable Session session() {
    if (session == null && System.nanoTime() - retryAt >= 0) {
      connect();
    }
    if (session != null && fence != null) {
      fence(session, fence);
    }
    return session;
  }

  /** Lets what is asked from now on meet only what is within a fence. */
  void within(Fence wanted) {
    fence = wanted;
  }

  private void fence(Session open, Fence wanted) {
    try {
      open.within(wanted, connector.dialect());
    } catch (SQLException e) {
      lost(e);
    }
  }

  private void connect() {
    try {
      Connection connection = connector.open();
      session = new Session(connection);
      pause = FIRST_PAUSE;
      trouble = null;
    } catch (SQLException e) {
      trouble = "The database cannot be reached: " + e.getMessage();
      retryAt = System.nanoTime() + pause + ThreadLocalRandom.current().nextLong(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE / 2);
    }
  }

  /** Gives up the session: its connection does not work any more. */
  void lost(SQLException why) {
    trouble = "The connection to the database was lost: " + why.getMessage();
    close();
    retryAt = System.nanoTime();
  }

  /** What keeps the lane from the database, or null. */
  @Nullable String trouble() {
    return trouble;
  }

  /** Nanoseconds until {@link #session} will try again; 0 when there is nothing to try. */
  long untilRetry() {
    return session != null ? 0 : Math.max(1, retryAt - System.nanoTime());
  }

  @Override
  public void close() {
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        trouble = "The connection to the database was lost: " + e.getMessage();
      }
    }
  }
}
