package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several steps in one transaction; made by {@link EnhancedStore#unit}.
 *
 * <p>Thread safety: for the thread that runs the unit, until it ends.
 */
public final class UnitOfWork {
  private final Session session;
  private final StoreSql sql;
  private final WriteBatch batch;

  UnitOfWork(Session session, StoreSql sql) {
    this.session = session;
    this.sql = sql;
    batch = new WriteBatch(sql, new UuidV7());
  }

  /** A step failed in the database; ends the unit, which is rolled back and perhaps run again. */
  static final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final SQLException failure;
    private final transient @Nullable Write write;

    StepFailed(SQLException failure, @Nullable Write write) {
      super(failure);
      this.failure = failure;
      this.write = write;
    }

    /** The write that failed; null when it was a read. */
    @Nullable Write write() {
      return write;
    }

    SQLException failure() {
      return failure;
    }
  }

  /** The row with this id, locked until the unit ends, if the current viewer may read it. */
  public Optional<Row> find(Entity<?> entity, Object id) {
    Viewer viewer = Viewer.current();
    return read(
        () -> {
          List<Row> rows = sql.dialect().select(session, sql.of(entity), List.of(id), true);
          Reached reached = new Reached();
          for (Row row : rows) {
            reached.expect(entity, Scope.reading(entity, viewer).reach(), viewer, row);
          }
          reached.read(session, sql.dialect());
          return rows.stream()
              .filter(row -> entity.access().reaches("read", viewer, row, reached))
              .findFirst();
        });
  }

  /** The rows that a query asks for, of those that the current viewer may read. */
  public List<Row> list(Entity<?> entity, Query query) {
    return read(
        () -> {
          List<Row> rows = new ArrayList<>();
          EntitySql statements = sql.of(entity);
          Sight sight = Sight.of(entity, query, Viewer.current());
          statements.readAll(
              QuerySql.rows(sql.dialect(), statements, query, sight).prepare(session), rows);
          return query.limited(rows);
        });
  }

  /**
   * Runs a write as a step; its outcome holds once the unit has committed. What other rows or rules
   * do not allow ends the unit with {@link RefusedWrite}.
   */
  public Outcome write(Write write) {
    return step(() -> batch.run(session, List.of(write))[0], write);
  }

  /** A step against the database. */
  @FunctionalInterface
  private interface Step<R> {
    R run() throws SQLException;
  }

  private static <R> R read(Step<R> step) {
    return step(step, null);
  }

  private static <R> R step(Step<R> step, @Nullable Write write) {
    try {
      return step.run();
    } catch (SQLException e) {
      throw new StepFailed(e, write);
    }
  }
}
