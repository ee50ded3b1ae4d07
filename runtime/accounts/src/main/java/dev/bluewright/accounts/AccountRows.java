package dev.bluewright.accounts;

import dev.bluewright.http.Refusals;
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
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /** The rows that all filters let through. */
  static Query where(int most, Filter... filters) {
    return new Query(List.of(filters), List.of(), List.of(), most, List.of());
  }

  /** The rows in which a column has a value. */
  static Query where(Column column, Object value) {
    return where(MOST, Filter.of(column, Operator.EQUALS, value));
  }

  /**
   * The row with an id.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  Optional<Row> find(Entity<?> entity, Object id) {
    return switch (asked(() -> new ReadById(entity, id))) {
      case Outcome.Found(var row) -> Optional.of(row);
      case Outcome.Missing() -> Optional.empty();
      case Outcome outcome -> throw unanswered(outcome);
    };
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
   * What proves who a person is.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  Optional<Credential> findCredential(People<?> people, Object personId) {
    Entity<Credential> credentials = people.credentials();
    return find(credentials, credentials.column("personId"), personId).map(credentials::toRecord);
  }

  /**
   * The rows that a query asks for.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  List<Row> list(Entity<?> entity, Query query) {
    return switch (asked(() -> new ReadMany(entity, query))) {
      case Outcome.Rows(var rows, _) -> rows;
      case Outcome outcome -> throw unanswered(outcome);
    };
  }

  /**
   * Adds a row.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  void add(Entity<?> entity, Row row) {
    Outcome outcome = asked(() -> new Insert(entity, row, null));
    if (!(outcome instanceof Outcome.Inserted)) {
      throw unanswered(outcome);
    }
  }

  /**
   * How many rows there are.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  long count(Entity<?> entity) {
    return switch (asked(() -> new Count(entity, Query.first(1)))) {
      case Outcome.Counted(long count) -> count;
      case Outcome outcome -> throw unanswered(outcome);
    };
  }

  /** The only record in which a column has a value, locked until the unit ends. */
  static <T> Optional<T> locked(UnitOfWork unit, Entity<T> entity, String column, Object value) {
    return unit.list(entity, where(entity.column(column), value)).stream()
        .findFirst()
        .flatMap(row -> unit.find(entity, Objects.requireNonNull(row.get(entity.id().index()))))
        .map(entity::toRecord);
  }

  /** Operations keep the viewer that they are made for, here the service. */
  private Outcome asked(Supplier<StoreOperation> operation) {
    StoreOperation asked = Viewer.SERVICE.call(operation::get);
    store.accept(asked);
    return asked.await();
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
    return Refusals.of(new Outcome.Unavailable("Nothing is known of the account now."));
  }
}
