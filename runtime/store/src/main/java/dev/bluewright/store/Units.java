package dev.bluewright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.bluewright.store.UnitOfWork.StepFailed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs units of work on a small pool, which is opened for the first of them.
 *
 * <p>Thread safety: for any thread.
 */
final class Units implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int FREE_ATTEMPTS = 2;
  private static final int CONNECTIONS = 4;
  private final StoreSql sql;
  private final Connector connector;
  private final ReentrantLock losers = new ReentrantLock(true);
  private @Nullable HikariDataSource pool;

  Units(StoreSql sql, Connector connector) {
    this.sql = sql;
    this.connector = connector;
  }

  /** Units that lost to others take turns, so that each of them gets through in the end. */
  <R> R run(Function<UnitOfWork, R> work) {
    long deadline = System.nanoTime() + PATIENCE;
    for (int attempt = 1; attempt <= FREE_ATTEMPTS; attempt++) {
      try {
        return attempt(work);
      } catch (SQLException e) {
        pauseOrFail(e, attempt, deadline);
      }
    }
    losers.lock();
    try {
      return insist(work, deadline);
    } finally {
      losers.unlock();
    }
  }

  private <R> R insist(Function<UnitOfWork, R> work, long deadline) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(work);
      } catch (SQLException e) {
        pauseOrFail(e, attempt, deadline);
      }
    }
  }

  private void pauseOrFail(SQLException failure, int attempt, long deadline) {
    if (!again(failure) || System.nanoTime() > deadline) {
      throw new StoreException(
          "STO-040", "The unit of work failed: " + failure.getMessage(), failure);
    }
    long most = Math.min(LONGEST_PAUSE, 1_000_000L << Math.min(attempt, 10));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }

  private <R> R attempt(Function<UnitOfWork, R> work) throws SQLException {
    try (Connection connection = pool().getConnection()) {
      return attempt(connection, work);
    }
  }

  /** A value that was made for a row may have been taken by another process meanwhile. */
  private boolean again(SQLException e) {
    Fault fault = sql.dialect().fault(e);
    return fault == Fault.TRY_AGAIN
        || sql.entities().stream().anyMatch(each -> Conflicts.generatedWasTaken(each, e, fault));
  }

  private <R> R attempt(Connection connection, Function<UnitOfWork, R> work) throws SQLException {
    sql.dialect().prepare(connection);
    Session session = new Session(connection);
    if (sql.hasTenants()) {
      session.within(Fence.of(Viewer.current()), sql.dialect());
    }
    sql.dialect().begin(connection);
    try {
      R result = work.apply(new UnitOfWork(session, sql));
      sql.dialect().commit(connection);
      return result;
    } catch (StepFailed e) {
      rollBack(connection, e.failure());
      requireAllowed(e);
      throw e.failure();
    } catch (RuntimeException | SQLException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /** Trying again does not help a write that other rows or rules do not allow. */
  private void requireAllowed(StepFailed step) {
    if (step.failure() instanceof Undone undone) {
      throw new RefusedWrite(undone.outcome());
    }
    boolean taken = sql.dialect().fault(step.failure()) == Fault.UNIQUE;
    if (step.write() != null && taken && !again(step.failure())) {
      throw new RefusedWrite(new Conflicts(sql).unique(step.write(), step.failure()));
    }
  }

  private void rollBack(Connection connection, Exception reason) {
    try {
      sql.dialect().rollBack(connection);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private synchronized HikariDataSource pool() {
    if (pool == null) {
      HikariConfig config = new HikariConfig();
      config.setPoolName("store-units");
      config.setJdbcUrl(connector.url());
      config.setDataSourceProperties(connector.properties());
      config.setMaximumPoolSize(sql.dialect() instanceof SqliteDialect ? 1 : CONNECTIONS);
      config.setMinimumIdle(0);
      config.setConnectionTimeout(5_000);
      config.setInitializationFailTimeout(-1);
      if (!(sql.dialect() instanceof SqliteDialect)) {
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
      }
      pool = new HikariDataSource(config);
    }
    return pool;
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
  }
}
