package dev.bluewright.accounts;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Change;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The mails that wait in the database, so that none that was accepted is lost. All replicas take
 * from it; one that stops while it sends leaves the mail to the others, ten minutes later.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Outbox {
  static final int MOST_TAKEN = 8;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Entity<WaitingMail> WAITING = WaitingMail.ENTITY;

  private final AccountRows rows;

  Outbox(AccountRows rows) {
    this.rows = rows;
  }

  /**
   * Keeps a mail until it is sent. It takes the same steps whoever it is for.
   *
   * @throws ProblemException 503, the store cannot answer
   */
  void put(Occasion occasion, String login) {
    rows.add(WAITING, row(occasion, login));
  }

  /** Keeps a mail if the unit of work is committed. */
  void put(UnitOfWork unit, Occasion occasion, String login) {
    var _ = unit.write(new Insert(WAITING, row(occasion, login), null));
  }

  private static Row row(Occasion occasion, String login) {
    Instant now = Instant.now();
    return Row.of((UUID) null, occasion.label(), login, 0L, now, now);
  }

  /** Takes some that are due, each for this replica alone until it is due again. */
  List<WaitingMail> take() {
    return rows.unit(this::taken);
  }

  private List<WaitingMail> taken(UnitOfWork unit) {
    Instant now = Instant.now();
    List<WaitingMail> mine = new ArrayList<>();
    for (Row row : unit.list(WAITING, due(now))) {
      unit.find(WAITING, WAITING.toRecord(row).id())
          .map(WAITING::toRecord)
          .filter(mail -> !mail.dueAt().isAfter(now)) // another replica may have been first
          .ifPresent(
              mail -> {
                change(unit, mail, mail.attempts() + 1, now.plus(LEASE));
                mine.add(mail.due(now.plus(LEASE)));
              });
    }
    return mine;
  }

  private static Query due(Instant now) {
    var due = Filter.of(WAITING.column("dueAt"), Operator.AT_MOST, now);
    var first = new Sort(WAITING.column("dueAt"), false);
    return new Query(List.of(due), List.of(first), List.of(), MOST_TAKEN, List.of());
  }

  private static void change(UnitOfWork unit, WaitingMail mail, long attempts, Instant dueAt) {
    Change change =
        Change.of(WAITING)
            .set(WAITING.column("attempts"), attempts)
            .set(WAITING.column("dueAt"), dueAt);
    var _ = unit.write(new Update(WAITING, mail.id(), change, null, null));
  }

  /** It is sent, or never will be. */
  void remove(WaitingMail mail) {
    rows.unit(unit -> unit.write(new Delete(WAITING, mail.id(), null, null)));
  }

  /** Nothing is sent any longer to whoever signs in with this. */
  void forget(UnitOfWork unit, String login) {
    var _ = unit.write(new Clear(WAITING, AccountRows.where(WAITING.column("login"), login), null));
  }

  /** It is tried again later. */
  void later(WaitingMail mail, Duration wait) {
    rows.unit(
        unit -> {
          change(unit, mail, mail.attempts() + 1, Instant.now().plus(wait));
          return true;
        });
  }

  /** How many wait. */
  long waiting() {
    return rows.count(WAITING);
  }
}
