package dev.bluewright.accounts;

import dev.bluewright.accounts.Sessions.Session;
import dev.bluewright.http.Refusals;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  private final Optional<Confirmations> confirmations;
  private final Optional<Tenancy> tenancy;

  /** An account that was made; without a session where the address is to be confirmed first. */
  record Made(Row person, @Nullable Session session) {}

  Registering(
      People<?> people,
      AccountRows rows,
      Sessions sessions,
      Optional<Confirmations> confirmations,
      Optional<Tenancy> tenancy) {
    this.people = people;
    this.rows = rows;
    this.sessions = sessions;
    this.confirmations = confirmations;
    this.tenancy = tenancy;
  }

  /**
   * Makes an account.
   *
   * @throws dev.bluewright.http.problem.ProblemException 409 when the login is taken, 422 when a
   *     rule does not allow the person
   */
  Made make(Row given, String hash, @Nullable Joining joining) {
    return rows.unit(
        unit -> {
          Row person = stored(unit, people, joined(unit, given, joining), Viewer.SERVICE);
          Object id = people.id(person);
          keep(unit, id, hash);
          if (confirmations.isPresent()) {
            confirmations.get().ask(unit, person);
            return new Made(person, null);
          }
          return new Made(person, sessions.begin(unit, id, FIRST_GENERATION));
        });
  }

  /**
   * Makes a person with the right of somebody else, and an account where there is a hash.
   *
   * @throws dev.bluewright.http.problem.ProblemException as {@link #make}; 401 or 403, the viewer
   *     may not make such a person
   */
  Row makeFor(Row given, @Nullable String hash, Viewer viewer) {
    return rows.unit(unit -> account(unit, given, hash, viewer));
  }

  private Row account(UnitOfWork unit, Row given, @Nullable String hash, Viewer viewer) {
    Row person = stored(unit, people, given, viewer);
    if (hash != null) {
      keep(unit, people.id(person), hash);
      confirmations.ifPresent(each -> each.vouch(unit, person));
    }
    return person;
  }

  /** Makes the first account, with the service's right. */
  void makeFirst(Row given, String hash, @Nullable Joining joining) {
    rows.unit(unit -> account(unit, joined(unit, given, joining), hash, Viewer.SERVICE));
  }

  private Row joined(UnitOfWork unit, Row person, @Nullable Joining joining) {
    return switch (joining) {
      case null -> person;
      case Joining.Founded(var tenant) -> tenancy.orElseThrow().founded(unit, tenant, person);
      case Joining.Invited(var token) -> tenancy.orElseThrow().invited(unit, token, person);
    };
  }

  /**
   * A person who is stored with the right of somebody.
   *
   * @throws dev.bluewright.http.problem.ProblemException as {@link #makeFor}
   */
  static Row stored(UnitOfWork unit, People<?> people, Row given, Viewer viewer) {
    Insert insert = viewer.call(() -> new Insert(people.entity(), given, null));
    Outcome outcome = unit.write(insert);
    if (outcome instanceof Outcome.Inserted(var person)) {
      return person;
    }
    throw viewer.call(() -> Refusals.of(outcome));
  }

  private void keep(UnitOfWork unit, Object id, String hash) {
    Row credential = Row.of((UUID) null, id, hash, FIRST_GENERATION);
    if (!(unit.write(new Insert(people.credentials(), credential, null))
        instanceof Outcome.Inserted)) {
      throw new AccountsException("ACC-003", "The credential of " + id + " was refused.");
    }
  }
}
