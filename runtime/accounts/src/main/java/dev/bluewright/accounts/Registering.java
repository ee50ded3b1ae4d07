package dev.bluewright.accounts;

import dev.bluewright.accounts.Sessions.Session;
import dev.bluewright.http.Refusals;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Insert;
import java.util.UUID;

/**
 * Makes accounts: a person, a credential and a first session, all or none.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Registering {
  private static final long FIRST_GENERATION = 1;

  private final People<?> people;
  private final AccountRows rows;
  private final Sessions sessions;

  /** An account that was made. */
  record Made(Row person, Session session) {}

  Registering(People<?> people, AccountRows rows, Sessions sessions) {
    this.people = people;
    this.rows = rows;
    this.sessions = sessions;
  }

  /**
   * Makes an account.
   *
   * @throws dev.bluewright.http.problem.ProblemException 409 when the login is taken, 422 when a
   *     rule does not allow the person
   */
  Made make(Row given, String hash) {
    return rows.unit(
        unit -> {
          Outcome outcome = unit.write(new Insert(people.entity(), given, null));
          if (!(outcome instanceof Outcome.Inserted(var person))) {
            throw Refusals.of(outcome);
          }
          Object id = people.id(person);
          Row credential = Row.of((UUID) null, id, hash, FIRST_GENERATION);
          if (!(unit.write(new Insert(people.credentials(), credential, null))
              instanceof Outcome.Inserted)) {
            throw new AccountsException("ACC-003", "The credential of " + id + " was refused.");
          }
          return new Made(person, sessions.begin(unit, id, FIRST_GENERATION));
        });
  }
}
