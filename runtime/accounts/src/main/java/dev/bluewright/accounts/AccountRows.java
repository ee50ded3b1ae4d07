package dev.bluewright.accounts;

import dev.bluewright.http.Refusals;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.RefusedWrite;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreException;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes what is kept about accounts, as the service itself.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class AccountRows {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private static final int MOST = 1000;

  private final EnhancedStore store;

  AccountRows(EnhancedStore store) {
    this.store = store;
  }

  /** The rows that a filter lets through. */
  static Query where(Filter filter, int most) {
    return new Query(List.of(filter), List.of(), List.of(), most, List.of());
  }

  /** The rows in which a column has a value. */
  static Query where(Column column, Object value) {
    return where(Filter.of(column, Operator.EQUALS, value), MOST);
  }

  /**
   * The only row in which a column has a value.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  Optional<Row> find(Entity<?> entity, Column column, Object value) {
    return list(entity, where(column, value)).stream().findFirst();
  }

  /**
   * The rows that a query asks for.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  List<Row> list(Entity<?> entity, Query query) {
    StoreOperation read =
        Viewer.SERVICE.call(
            () -> {
              StoreOperation asked = new ReadMany(entity, query);
              store.accept(asked);
              return asked;
            });
    return switch (read.await()) {
      case Outcome.Rows(var rows, _) -> rows;
      case Outcome outcome -> throw unanswered(outcome);
    };
  }

  /**
   * Runs steps in one transaction, perhaps more than once.
   *
   * @throws ProblemException 409 or 422, a write was refused; 503, the store cannot answer
   */
  <R> R unit(Function<UnitOfWork, R> steps) {
    try {
      return Viewer.SERVICE.call(() -> store.unit(steps));
    } catch (RefusedWrite refused) {
      throw Refusals.of(refused.outcome());
    } catch (StoreException failed) {
      LOG.error("A change of an account failed", failed);
      throw unavailable();
    }
  }

  private static ProblemException unanswered(Outcome outcome) {
    LOG.error("The store did not answer about an account: {}", outcome);
    return unavailable();
  }

  private static ProblemException unavailable() {
    return new ProblemException(Problem.of(503, "The database cannot answer now; try again."));
  }
}
