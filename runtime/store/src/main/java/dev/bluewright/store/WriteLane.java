package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Answers writes: all that wait with one commit. A batch that fails is rolled back and halved until
 * the guilty write is alone or known.
 */
final class WriteLane extends Lane<Write> {
  /** Two replicas that write to one row get in each other's way a few times in a row. */
  private static final int MOST_ATTEMPTS = 12;

  /** A pause is shorter than 2 to this power, in milliseconds. */
  private static final int LONGEST_PAUSE = 6;

  private static final long CLEANING_PAUSE = Duration.ofMinutes(10).toNanos();
  private static final String UNKNOWN =
      "The connection was lost while the change was committed: it may have happened or not.";
  private final StoreSql sql;
  private final Changes changes;
  private final WriteBatch batches;
  private final Conflicts conflicts;
  private long cleanAt = System.nanoTime();

  WriteLane(StoreSql sql, Changes changes, LaneOptions options, Link link, LaneMeters meters) {
    super("write", sql, options, link, meters);
    this.sql = sql;
    this.changes = changes;
    batches = new WriteBatch(sql, new UuidV7());
    conflicts = new Conflicts(sql);
  }

  /** How an attempt to run a batch ended, when it did not end well. */
  private record Failure(SQLException cause, boolean committing) {}

  @Override
  void answer(List<Write> batch, Link link) {
    List<Write> rest = batch;
    while (!rest.isEmpty()) {
      List<Write> later = new ArrayList<>(0);
      run(withoutRepeats(rest, later), link);
      rest = later;
    }
    clean(link);
  }

  /** Two inserts of a viewer with one key cannot be in one batch: the second must see the first. */
  private static List<Write> withoutRepeats(List<Write> writes, List<Write> later) {
    Set<List<Object>> keys = null;
    for (Write write : writes) {
      if (write instanceof Insert insert && insert.key != null) {
        keys = keys == null ? new HashSet<>() : keys;
        if (!keys.add(List.of(write.entity(), write.viewer(), insert.key.key()))) {
          later.add(write);
        }
      }
    }
    if (later.isEmpty()) {
      return writes;
    }
    List<Write> first = new ArrayList<>(writes);
    first.removeAll(later);
    return first;
  }

  private void run(List<Write> writes, Link link) {
    for (int attempt = 1; ; attempt++) {
      Session session = link.session();
      if (session == null) {
        refuse(writes, reason(link));
        return;
      }
      Failure failure = attempt(session, writes);
      if (failure == null) {
        return;
      }
      Fault fault = sql.dialect().fault(failure.cause);
      if (fault == Fault.DISCONNECTED) {
        link.lost(failure.cause);
        if (failure.committing) {
          refuse(writes, UNKNOWN);
          return;
        }
      } else if (!rolledBack(session, link)) {
        fault = Fault.DISCONNECTED;
      }
      boolean again =
          fault == Fault.DISCONNECTED
              || fault == Fault.TRY_AGAIN
              || (writes.size() == 1 && Conflicts.again(writes.getFirst(), failure.cause, fault));
      if (!again || attempt == MOST_ATTEMPTS) {
        settle(session, writes, fault, failure.cause, link);
        return;
      }
      pause(fault, attempt);
    }
  }

  private static String reason(Link link) {
    return Retries.unavailable(link) instanceof Outcome.Unavailable(String reason)
        ? reason + " Nothing was changed."
        : "";
  }

  private static void pause(Fault fault, int attempt) {
    if (fault == Fault.TRY_AGAIN) {
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(1_000_000L << Math.min(attempt, LONGEST_PAUSE)));
    }
  }

  /** Runs, commits and replies; or says what went wrong. */
  private @Nullable Failure attempt(Session session, List<Write> writes) {
    Connection connection = session.connection();
    boolean committing = false;
    try {
      boolean alone = batches.isOneStatement(writes);
      Outcome[] outcomes;
      if (alone) {
        connection.setAutoCommit(true);
        committing = true;
        outcomes = batches.run(session, writes);
      } else {
        sql.dialect().begin(connection);
        outcomes = batches.run(session, writes);
        committing = true;
        sql.dialect().commit(connection);
      }
      for (int i = 0; i < outcomes.length; i++) {
        changes.tell(writes.get(i), outcomes[i]);
        writes.get(i).complete(outcomes[i]);
      }
      return null;
    } catch (SQLException e) {
      return new Failure(e, committing);
    } catch (RuntimeException e) {
      return new Failure(new SQLException(e.toString(), e), false);
    }
  }

  private boolean rolledBack(Session session, Link link) {
    try {
      sql.dialect().rollBack(session.connection());
      return true;
    } catch (SQLException e) {
      link.lost(e);
      return false;
    }
  }

  /** Nothing was changed: divides the batch, or tells the only write what is wrong with it. */
  private void settle(
      Session session, List<Write> writes, Fault fault, SQLException cause, Link link) {
    switch (fault) {
      case DISCONNECTED, TRY_AGAIN -> refuse(writes, reason(link));
      case OVERLOADED ->
          refuse(writes, "The database refused: " + cause.getMessage() + ". Nothing was changed.");
      case UNIQUE, REFERENCE, OTHER -> {
        if (writes.size() > 1) {
          divide(writes, cause, link);
        } else {
          writes.getFirst().complete(guilty(session, writes.getFirst(), fault, cause));
        }
      }
    }
  }

  private void divide(List<Write> writes, SQLException cause, Link link) {
    Division division = Division.UNKNOWN;
    if (cause instanceof Undone undone) {
      division = undone.division();
      division.lost(writes).forEach(write -> write.complete(undone.outcome()));
    }
    division.parts(writes).forEach(part -> run(part, link));
  }

  private Outcome guilty(Session session, Write write, Fault fault, SQLException cause) {
    if (cause instanceof Undone undone) {
      return undone.outcome();
    }
    return switch (fault) {
      case UNIQUE -> conflicts.unique(write, cause);
      case REFERENCE -> conflicts.reference(session, write, cause);
      case OTHER, OVERLOADED, TRY_AGAIN, DISCONNECTED -> new Outcome.Failed(cause);
    };
  }

  private void clean(Link link) {
    if (System.nanoTime() - cleanAt < 0) {
      return;
    }
    cleanAt = System.nanoTime() + CLEANING_PAUSE;
    Session session = link.session();
    if (session == null) {
      return;
    }
    try {
      session.connection().setAutoCommit(true);
      sql.ledger().clean(session, System.currentTimeMillis());
    } catch (SQLException e) {
      link.lost(e);
    }
  }
}
