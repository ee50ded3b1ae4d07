package dev.bluewright.accounts;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Change;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.UnitOfWork;

/**
 * Which people have shown that mails to their address reach them. One who changes the address has
 * not shown it any longer.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Confirmations {
  private static final String NONE = "";

  private final People<?> people;
  private final Entity<Confirmation> confirmations;
  private final AccountRows rows;
  private final Outbox outbox;

  Confirmations(People<?> people, AccountRows rows, Outbox outbox) {
    this.people = people;
    this.confirmations = people.confirmations();
    this.rows = rows;
    this.outbox = outbox;
  }

  /** Somebody signed up: the address is to be confirmed. */
  void ask(UnitOfWork unit, Row person) {
    insert(unit, person, NONE);
    outbox.put(unit, Occasion.CONFIRM, people.loginOf(person));
  }

  /** Somebody else vouches for the address that an account is made with. */
  void vouch(UnitOfWork unit, Row person) {
    insert(unit, person, people.address(person));
  }

  private void insert(UnitOfWork unit, Row person, String address) {
    Row row = Row.of(null, people.id(person), address);
    var _ = unit.write(new Insert(confirmations, row, null));
  }

  /** The address that the person has is confirmed. */
  void confirm(UnitOfWork unit, Row person) {
    AccountRows.locked(unit, confirmations, "personId", people.id(person))
        .ifPresent(
            known -> {
              String address = people.address(person);
              Change change =
                  Change.of(confirmations).set(confirmations.column("address"), address);
              var _ = unit.write(new Update(confirmations, known.id(), change, null, null));
            });
  }

  /** Whether the address that a person has is confirmed, or the account older than the wish. */
  boolean isConfirmed(Row person) {
    return rows.find(confirmations, confirmations.column("personId"), people.id(person))
        .map(confirmations::toRecord)
        .map(known -> known.address().equals(people.address(person)))
        .orElse(true);
  }

  /**
   * Lets a person in who confirmed the address.
   *
   * @throws ProblemException 403, it is not confirmed
   */
  void require(Row person) {
    if (!isConfirmed(person)) {
      throw new ProblemException(
          Problem.of(
              403,
              "The address is not confirmed yet; POST /auth/confirm takes the token that was sent"
                  + " there."));
    }
  }
}
