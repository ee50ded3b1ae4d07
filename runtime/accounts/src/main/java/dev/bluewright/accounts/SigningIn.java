package dev.bluewright.accounts;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Row;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Checks passwords. Whether an account is there makes no difference to the answer or to the time it
 * takes, and whoever guesses is slowed down, by account and by address.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class SigningIn {
  private static final int FREE_OF_ACCOUNT = 5;
  private static final int FREE_OF_ADDRESS = 50;

  private final People<?> people;
  private final AccountRows rows;
  private final Passwords passwords;
  private final Throttle<String> accounts = new Throttle<>(FREE_OF_ACCOUNT);
  private final Throttle<InetAddress> addresses = new Throttle<>(FREE_OF_ADDRESS);

  /** A person whose password was right. */
  record Known(Row person, Credential credential) {}

  /** Too many failures; an answer says when to try again. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooMany(long nanos) {
      super("too many failures", null, false, false);
      seconds = Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    long seconds() {
      return seconds;
    }
  }

  SigningIn(People<?> people, AccountRows rows, Passwords passwords) {
    this.people = people;
    this.rows = rows;
    this.passwords = passwords;
  }

  /**
   * The person who signs in.
   *
   * @throws ProblemException 401, the login or the password is wrong; 403, the person is kept out
   * @throws TooMany many were wrong before
   */
  Known check(String login, String password, InetAddress from) {
    Optional<Row> person = rows.find(people.entity(), people.login(), login);
    return check(login, person, password, from);
  }

  /**
   * The person, if the password is right.
   *
   * @throws ProblemException 401, it is wrong
   * @throws TooMany many were wrong before
   */
  Known check(Row person, String password, InetAddress from) {
    Object login = person.get(people.login().index());
    return check(String.valueOf(login), Optional.of(person), password, from);
  }

  private Known check(String login, Optional<Row> person, String password, InetAddress from) {
    String account = login.toLowerCase(Locale.ROOT);
    admit(account, from);
    Optional<Known> known = person.flatMap(this::known);
    boolean right;
    try {
      right = matches(known, password);
    } catch (Passwords.Busy busy) {
      accounts.takeBack(account);
      addresses.takeBack(from);
      throw busy;
    }
    if (known.isEmpty() || !right) {
      throw new ProblemException(Problem.of(401, people.refused()));
    }
    accounts.succeeded(account);
    addresses.takeBack(from);
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

  private void admit(String account, InetAddress from) {
    long wait = addresses.admit(from);
    if (wait == 0) {
      wait = accounts.admit(account);
      if (wait > 0) {
        addresses.takeBack(from);
      }
    }
    if (wait > 0) {
      throw new TooMany(wait);
    }
  }

  private Optional<Known> known(Row person) {
    return rows.findCredential(people, people.id(person))
        .map(credential -> new Known(person, credential));
  }
}
