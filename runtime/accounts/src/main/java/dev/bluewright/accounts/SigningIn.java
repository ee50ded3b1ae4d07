package dev.bluewright.accounts;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Row;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Checks passwords. Whether an account is there makes no difference to the answer or to the time it
 * takes, and whoever guesses is slowed down, by account and by address.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class SigningIn {
  private final People<?> people;
  private final AccountRows rows;
  private final Passwords passwords;
  private final Optional<Confirmations> confirmations;
  private final Attempts attempts = new Attempts();

  /** A person whose password was right. */
  record Known(Row person, Credential credential) {}

  SigningIn(
      People<?> people,
      AccountRows rows,
      Passwords passwords,
      Optional<Confirmations> confirmations) {
    this.people = people;
    this.rows = rows;
    this.passwords = passwords;
    this.confirmations = confirmations;
  }

  /**
   * The person who signs in.
   *
   * @throws ProblemException 401, the login or the password is wrong; 403, the person is kept out,
   *     or has not confirmed the address
   * @throws Attempts.TooMany many were wrong before
   */
  Known check(String login, String password, InetAddress from) {
    Optional<Row> person = rows.find(people.entity(), people.login(), login);
    Known known = check(login, person, password, from);
    confirmations.ifPresent(each -> each.require(known.person()));
    return known;
  }

  /**
   * The person, if the password is right.
   *
   * @throws ProblemException 401, it is wrong
   * @throws Attempts.TooMany many were wrong before
   */
  Known check(Row person, String password, InetAddress from) {
    Object login = person.get(people.login().index());
    return check(String.valueOf(login), Optional.of(person), password, from);
  }

  private Known check(String login, Optional<Row> person, String password, InetAddress from) {
    attempts.admit(login, from);
    Optional<Known> known = person.flatMap(this::known);
    boolean right = attempts.unlessBusy(login, from, () -> matches(known, password));
    if (known.isEmpty() || !right) {
      throw new ProblemException(Problem.of(401, people.refused()));
    }
    attempts.succeeded(login, from);
    people.requireAdmitted(known.get().person());
    return known.get();
  }

  private boolean matches(Optional<Known> known, String password) {
    if (known.isPresent()) {
      return passwords.matches(password, known.get().credential().hash());
    }
    passwords.matchNothing(password);
    return false;
  }

  /** What failed before for a login is forgotten. */
  void forget(String login) {
    attempts.forget(login);
  }

  private Optional<Known> known(Row person) {
    return rows.findCredential(people, people.id(person))
        .map(credential -> new Known(person, credential));
  }
}
