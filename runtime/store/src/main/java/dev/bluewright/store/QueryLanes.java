package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists and counts. Equal questions of viewers who may see the same that wait together are
 * asked once, and lists that differ in the values alone that they are about are asked with one
 * statement; each of a few threads, with a connection of its own, takes one such group a time, so
 * that a slow one holds back only its like.
 *
 * <p>Thread safety: any thread may call anything here.
 */
final class QueryLanes {

  /** A question and who waits for its answer. */
  private record Asked(Question question, List<StoreOperation> by) {}

  private final StoreSql sql;
  private final ListBatch lists;
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
    this.lists = new ListBatch(sql);
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
          case ReadMany read -> Question.of(read, read.query, false, fence(read));
          case Count count -> Question.of(count, count.query, true, fence(count));
          case StoreOperation.ReadById _, StoreOperation.ReadRelated _ ->
              throw new IllegalArgumentException("not a query: " + operation);
          case FileOperation _, StoreOperation.Write _ ->
              throw new IllegalArgumentException("not a query: " + operation);
        };
    operation.sentAt = System.nanoTime();
    if (!enqueued(question, operation)) {
      operation.complete(new Outcome.Unavailable("Too many lists wait, or the store has stopped."));
    }
  }

  private Fence fence(StoreOperation operation) {
    return sql.hasTenants() ? Fence.of(operation.viewer()) : Fence.NONE;
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
        List<Asked> group;
        lock.lock();
        try {
          Question first = await();
          if (first == null) {
            break;
          }
          group = taken(first);
        } finally {
          lock.unlock();
        }
        group.forEach(asked -> asked.by.removeIf(StoreOperation::done)); // nobody waits for those
        group.removeIf(asked -> asked.by.isEmpty());
        while (!group.isEmpty()) {
          List<Asked> now = group.subList(0, ListBatch.size(group.size()));
          work(now);
          now.clear();
        }
      }
      link.close();
    }

    /** The question and those like it that wait right behind it; called under the lock. */
    private List<Asked> taken(Question first) {
      List<Asked> group = new ArrayList<>();
      for (Question next = first; next != null; next = alike(first, group.size())) {
        group.add(asked(next));
      }
      return group;
    }

    private @Nullable Question alike(Question first, int taken) {
      Question next = order.peek();
      return next != null && taken < ListBatch.MOST && next.isLike(first) ? order.poll() : null;
    }

    private Asked asked(Question question) {
      List<StoreOperation> equals = waiting.remove(question);
      List<StoreOperation> by = equals == null ? new ArrayList<>(0) : equals;
      depth -= by.size();
      return new Asked(question, by);
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

    private void work(List<Asked> group) {
      long started = System.nanoTime();
      meters.waited(started - group.getFirst().by.getFirst().sentAt);
      List<Outcome> outcomes = outcomes(group);
      int answered = 0;
      for (int i = 0; i < group.size(); i++) {
        Outcome outcome = outcomes.get(i);
        group.get(i).by.forEach(operation -> operation.complete(outcome));
        answered += group.get(i).by.size();
      }
      meters.answered(answered, System.nanoTime() - started);
    }

    /**
     * What one list cannot be answered with must not keep those from an answer that are like it.
     */
    private List<Outcome> outcomes(List<Asked> group) {
      Object answer = answer(group);
      if (answer instanceof Outcome failed) {
        return group.size() > 1 && failed instanceof Outcome.Failed
            ? group.stream().map(one -> outcomes(List.of(one)).getFirst()).toList()
            : Collections.nCopies(group.size(), failed);
      }
      return ((List<?>) answer).stream().map(Outcome.class::cast).toList();
    }

    /** The outcomes, or the one that keeps all of them from an answer. */
    private Object answer(List<Asked> group) {
      List<Question> questions = group.stream().map(Asked::question).toList();
      if (sql.hasTenants()) {
        link.within(questions.getFirst().fence());
      }
      try {
        return Retries.reading(
            link,
            sql.dialect(),
            session ->
                questions.getFirst().counting()
                    ? List.of(count(session, questions.getFirst()))
                    : lists.answer(session, questions));
      } catch (RuntimeException | Error e) {
        return new Outcome.Failed(e);
      }
    }
  }

  private Outcome count(Session session, Question question) throws SQLException {
    EntitySql entity = sql.of(question.entity());
    var statement =
        QuerySql.count(sql.dialect(), entity, question.query(), question.sight()).prepare(session);
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return new Outcome.Counted(result.getLong(1));
    }
  }
}
