package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists and counts. Equal questions of viewers who may see the same that wait together are
 * asked once; each of a few threads, with a connection of its own, takes one question a time, so
 * that a slow one holds back only its equals.
 *
 * <p>Thread safety: any thread may call anything here.
 */
final class QueryLanes {

  /** What makes two operations equal. */
  private record Question(Entity<?> entity, Query query, boolean counting, Sight sight) {
    static Question of(StoreOperation operation, Query query, boolean counting) {
      Entity<?> entity = operation.entity();
      return new Question(entity, query, counting, Sight.of(entity, query, operation.viewer()));
    }
  }

  private final StoreSql sql;
  private final LaneMeters meters;
  private final int capacity;
  private final Map<Question, List<StoreOperation>> waiting = new HashMap<>();
  private final ArrayDeque<Question> order = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final List<Worker> workers = new ArrayList<>();
  private int depth;
  private boolean stopping;

  QueryLanes(StoreSql sql, LaneOptions options, List<Link> links, LaneMeters meters) {
    this.sql = sql;
    this.meters = meters;
    capacity = options.capacity();
    for (Link link : links) {
      workers.add(new Worker(link, options.threads(), workers.size() + 1));
    }
  }

  void start() {
    workers.forEach(worker -> worker.thread.start());
  }

  /** Puts a list or a count in line; refuses it with Unavailable when the line is full. */
  void send(StoreOperation operation) {
    Question question =
        switch (operation) {
          case ReadMany read -> Question.of(read, read.query, false);
          case Count count -> Question.of(count, count.query, true);
          case StoreOperation.ReadById _, StoreOperation.ReadRelated _, StoreOperation.Write _ ->
              throw new IllegalArgumentException("not a query: " + operation);
        };
    operation.sentAt = System.nanoTime();
    if (!enqueued(question, operation)) {
      operation.complete(new Outcome.Unavailable("Too many lists wait, or the store has stopped."));
    }
  }

  private boolean enqueued(Question question, StoreOperation operation) {
    lock.lock();
    try {
      if (depth >= capacity || stopping) {
        return false;
      }
      depth++;
      List<StoreOperation> equals = waiting.get(question);
      if (equals == null) {
        equals = new ArrayList<>();
        waiting.put(question, equals);
        order.add(question);
        arrived.signal();
      }
      equals.add(operation);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Answers what waits, then ends. */
  void stop() {
    lock.lock();
    try {
      stopping = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    for (Worker worker : workers) {
      try {
        worker.thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What keeps a lane from the database, or null. */
  @Nullable String trouble() {
    for (Worker worker : workers) {
      if (worker.link.trouble() != null) {
        return worker.link.trouble();
      }
    }
    return null;
  }

  int depth() {
    lock.lock();
    try {
      return depth;
    } finally {
      lock.unlock();
    }
  }

  /** One thread with its connection. */
  private final class Worker {
    private final Link link;
    private final Thread thread;

    Worker(Link link, Thread.Builder threads, int number) {
      this.link = link;
      thread = threads.name("store-query-" + number).unstarted(this::run);
    }

    private void run() {
      while (true) {
        Question question;
        List<StoreOperation> equals = new ArrayList<>();
        lock.lock();
        try {
          question = await();
          if (question == null) {
            break;
          }
          List<StoreOperation> taken = waiting.remove(question);
          equals.addAll(taken == null ? List.of() : taken);
          depth -= equals.size();
        } finally {
          lock.unlock();
        }
        equals.removeIf(StoreOperation::done); // nobody waits for those any longer
        if (!equals.isEmpty()) {
          work(question, equals);
        }
      }
      link.close();
    }

    /** The oldest question; null when there will be none. */
    private @Nullable Question await() {
      while (order.isEmpty() && !stopping) {
        long retry = link.untilRetry();
        try {
          if (retry == 0) {
            arrived.await();
          } else if (link.session() == null) {
            var _ = arrived.awaitNanos(link.untilRetry());
          }
        } catch (InterruptedException e) {
          return null;
        }
      }
      return order.poll();
    }

    private void work(Question question, List<StoreOperation> equals) {
      long started = System.nanoTime();
      meters.waited(started - equals.getFirst().sentAt);
      Outcome outcome;
      try {
        outcome =
            (Outcome)
                Retries.reading(
                    link,
                    sql.dialect(),
                    session ->
                        question.counting ? count(session, question) : rows(session, question));
      } catch (RuntimeException | Error e) {
        outcome = new Outcome.Failed(e);
      }
      for (StoreOperation operation : equals) {
        operation.complete(outcome);
      }
      meters.answered(equals.size(), System.nanoTime() - started);
    }
  }

  private Outcome rows(Session session, Question question) throws SQLException {
    int limit = question.query.limit();
    List<Row> rows = new ArrayList<>(Math.min(limit + 1, 128));
    EntitySql entity = sql.of(question.entity);
    entity.readAll(
        QuerySql.rows(sql.dialect(), entity, question.query, question.sight).prepare(session),
        rows);
    return new Outcome.Rows(QuerySql.firstOf(rows, limit), rows.size() > limit);
  }

  private Outcome count(Session session, Question question) throws SQLException {
    EntitySql entity = sql.of(question.entity);
    var statement =
        QuerySql.count(sql.dialect(), entity, question.query, question.sight).prepare(session);
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return new Outcome.Counted(result.getLong(1));
    }
  }
}
